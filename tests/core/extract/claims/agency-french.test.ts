import { expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import type { Claim } from '../../../../src/core/model/index.ts'
import { rulesAlone as knowledge } from '../../../knowledge.ts'

// Turns that French agencies use every day, and what a reader would have acted on wrongly.
const read = (text: string): readonly Claim[] => {
  const intake = { text, rawSha256: '', origin: 'test', published: '2024-05-14' }
  return extract('a', intake, knowledge.packs.get('fr')!, knowledge, Date.UTC(2024, 5, 1)).claims
}

const parties = (claims: readonly Claim[], role: 'agent' | 'target' | 'supporter'): readonly string[] =>
  claims.flatMap(({ actors }) => actors.filter((one) => one.role === role).map(({ name }) => name))

const of = (text: string, event: Claim['event']): readonly Claim[] =>
  read(text).filter((one) => one.event === event)

test('who is accused did it, whatever stands between him and what he is accused of', () => {
  const accused = [
    'L’armée congolaise accuse le M23, soutenu par le Rwanda, d’avoir bombardé Sake.',
    'L’armée congolaise a accusé mardi le M23, qui tient les collines, d’avoir bombardé Sake.',
    'L’armée congolaise accuse le M23, un groupe rebelle, de bombarder Sake.',
    'L’armée congolaise accuse le M23 d’avoir, dimanche, bombardé Sake.',
    'L’armée congolaise reproche au M23, dont les canons dominent la ville, d’avoir bombardé Sake.',
  ]
  for (const text of accused)
    expect([text, parties(of(text, 'shelling-artillery-missile'), 'agent')]).toEqual([text, ['M23']])
  const taken = 'Le Hamas accuse Israël d’avoir rompu la trêve en prenant le contrôle de Rafah.'
  expect(parties(of(taken, 'non-state-actor-overtakes-territory'), 'agent')).toEqual(['Israeli army'])
})

test('who accuses and says something of himself beside it did that himself', () => {
  const text =
    'L’armée accuse les FSR d’avoir rompu la trêve, affirmant avoir tué dix assaillants à El-Fasher.'
  expect(parties(of(text, 'armed-clash'), 'agent')).toEqual(['Sudanese army'])
})

test('who held a town that is told to have fallen held it until then', () => {
  const held = (text: string): readonly unknown[] => of(text, 'control').map(({ time }) => time?.latest)
  expect(held('Les Wazalendo, qui tenaient Mweso depuis janvier, s’en sont retirés dimanche.')).toEqual([
    '2024-05-12',
  ])
  expect(held('Mweso, contrôlée depuis janvier par les Wazalendo, a été prise dimanche par le M23.')).toEqual(
    ['2024-05-12'],
  )
  expect(held('Les Wazalendo contrôlent Mweso depuis janvier.')).toEqual(['2024-05-14'])
})

test('who helps an army is no help to those whom it drove back', () => {
  const text =
    'Des insurgés ont envahi Macomia avant d’être repoussés par l’armée avec l’appui de militaires rwandais.'
  expect(parties(read(text), 'supporter')).toEqual([])
  const fought = 'Les FARDC ont attaqué à Sake les rebelles du M23, soutenus par le Rwanda.'
  expect(parties(read(fought), 'supporter')).toEqual([])
  const own = 'L’armée malienne a repris Kidal avec l’appui de Wagner.'
  expect(parties(read(own), 'supporter')).toEqual(['Wagner'])
  expect(read('Appuyée par Wagner, l’armée malienne a repris Ber.')).not.toEqual([])
})

test('who has a say in a channel, a firm or a parliament holds no town by that', () => {
  const bodies = [
    'L’aéroport de Hodeida a été bombardé, selon la chaîne al-Massira, contrôlée par les rebelles.',
    'Le parlement, contrôlé par le Hezbollah, se réunit à Beyrouth.',
    'Un raid a visé Sanaa. La société Al-Nasr, contrôlée par les Houthis, a été touchée.',
  ]
  for (const text of bodies) expect([text, of(text, 'control')]).toEqual([text, []])
})

test('of two sides the second is whose column it is', () => {
  const text =
    'Des combats d’une rare violence ont opposé à Tinzaouaten les rebelles du CSP à une colonne de l’armée malienne.'
  expect(parties(of(text, 'armed-clash'), 'target')).toEqual(['Malian army'])
})

test('what is said beside a denial is none of what is denied', () => {
  const text = 'Les FSR ont démenti, affirmant que leurs hommes tenaient toujours la ville d’Omdourman.'
  expect(of(text, 'control').map(({ stance }) => stance)).toEqual(['asserted'])
})

test('an army that strikes back does not hit the town of its own that was hit', () => {
  const text =
    'Le Hezbollah a tiré des roquettes sur Kiryat Shmona. L’armée israélienne a dit avoir frappé en retour un dépôt d’armes du mouvement.'
  const places = read(text).map(({ place, actors }) => [actors[0]?.name, place?.name])
  expect(places).toEqual([
    ['Hezbollah', 'Kiryat Shmona'],
    ['Israeli army', undefined],
  ])
})

test('the dead of an ambush are not those who laid it', () => {
  const laid = 'Vingt-deux civils ont été tués dans une embuscade tendue par des hommes armés près de Niono.'
  expect(parties(read(laid), 'target')).toEqual(['civilians'])
  const beaten = 'Quatre jihadistes ont été tués dans une attaque repoussée par l’armée à Djibo.'
  expect(parties(read(beaten), 'agent')).toEqual(['jihadistes'])
})

test('who beats back an offensive has not led it, and those among whom a bomber stood did not send him', () => {
  const beaten = 'Une offensive contre Tripoli a été stoppée par le GNA.'
  expect(of(beaten, 'offensive')).toEqual([])
  const bomber = 'Un homme s’est fait exploser au milieu des soldats à Gao.'
  expect(parties(of(bomber, 'suicide-bomb'), 'agent')).toEqual([])
})

test('who takes or holds ground beside a town does not take or hold the town', () => {
  const beside = [
    'Le M23 contrôle des villages à l’ouest de Goma.',
    'Le M23 s’est emparé d’une colline au nord de Goma.',
  ]
  for (const text of beside) expect([text, read(text).map(({ place }) => place?.name)]).toEqual([text, []])
  const inside = of('Le M23 tient des quartiers dans le nord de Goma.', 'control')
  expect(inside.map(({ place }) => place?.name)).toEqual(['Goma'])
})

test('the control that is wrested from somebody is taken, from him', () => {
  const text = 'L’armée a annoncé avoir repris aux FSR le contrôle d’Omdourman.'
  expect(parties(of(text, 'government-regains-territory'), 'target')).toEqual(['Rapid Support Forces'])
})
