import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const taken = 'non-state-actor-overtakes-territory'

/** A text, what it tells in a clause of its own, where, and by whom. */
const rows: readonly (readonly [
  language: string,
  text: string,
  event: string,
  place: string,
  agent: string,
])[] = [
  ['en', 'Goma, which the M23 captured on Sunday, is quiet.', taken, 'Goma', 'M23'],
  ['en', 'The militia that took Gao in May is rich.', taken, 'Gao', 'militia'],
  ['en', 'The rebels that control Gao are rich.', 'control', 'Gao', 'rebels'],
  ['en', 'It is the MNLA that controls Gao.', 'control', 'Gao', 'MNLA'],
  ['en', 'Gao, hemmed in by rebels since June, is hungry.', 'siege', 'Gao', 'rebels'],
  ['en', 'Two nuns, gunned down by bandits near Gao, were cousins.', 'attack', 'Gao', 'bandits'],
  ['en', 'The town of Gao, which jihadists overran on Sunday, is quiet.', taken, 'Gao', 'jihadists'],
  ['en', 'In Goma, which the M23 has ruled since January, schools have reopened.', 'control', 'Goma', 'M23'],
  [
    'en',
    'In Djibo, in the north of Burkina Faso, which JNIM has besieged since 2022, people eat leaves.',
    'siege',
    'Djibo',
    'JNIM',
  ],
  ['fr', 'Goma, que le M23 a prise en janvier, est calme.', taken, 'Goma', 'M23'],
  ['fr', 'À Goma, que le M23 administre depuis janvier, les écoles ont rouvert.', 'control', 'Goma', 'M23'],
  ['fr', 'À Goma, que contrôle le M23 depuis janvier, les écoles ont rouvert.', 'control', 'Goma', 'M23'],
  ['fr', 'À Goma, dont le M23 s’est emparé en janvier, les écoles ont rouvert.', taken, 'Goma', 'M23'],
  ['fr', 'La cité de Goma, où le M23 est entré en janvier, est calme.', taken, 'Goma', 'M23'],
  ['fr', 'Il vient de Gao, où les rebelles se sont installés mardi.', taken, 'Gao', 'rebelles'],
  [
    'fr',
    'Djibo, au Burkina Faso, que le JNIM assiège depuis février 2022, manque de tout.',
    'siege',
    'Djibo',
    'JNIM',
  ],
  [
    'fr',
    'Djibo, au Burkina Faso, assiégée par le JNIM depuis février 2022, manque de tout.',
    'siege',
    'Djibo',
    'JNIM',
  ],
]

describe('a clause tells what was done to the place before it', () => {
  test.each(rows)('%s: %s', (language, text, event, place, agent) => {
    const draft = readText(text, language).drafts.find((one) => one.event === event)
    expect([draft?.place?.name, draft && namesOf(draft, 'agent')]).toEqual([place, [agent]])
  })

  test.each([
    ['en', 'The town which the governor visited on Sunday is quiet.'],
    ['en', 'The minister said that soldiers captured on Sunday in Goma were well.'],
    ['fr', 'Le ministre a dit que tombait la neige sur Goma.'],
    ['fr', 'L’école de Goma, où des miliciens sont entrés, a fermé.'],
    ['fr', 'Goma, d’où les rebelles sont revenus mardi, est calme.'],
    ['fr', 'Goma, que le gouverneur a visitée en janvier, est calme.'],
  ])('and nothing where nothing was taken: %s: %s', (language, text) => {
    expect(
      readText(text, language).drafts.filter(({ event }) => /territory|control|siege/u.test(event)),
    ).toEqual([])
  })
})

describe('a place stands for what a pronoun of its own sentence means', () => {
  test('retook it', () => {
    const { drafts } = readText('Rebels seized Bama in May, and the Nigerian army retook it in June.', 'en')
    expect(drafts.map(({ event, place }) => [event, place?.name])).toEqual([
      [taken, 'Bama'],
      ['government-regains-territory', 'Bama'],
    ])
  })
})

describe('a time or a name of a place may part a verb from what it brings', () => {
  test.each([
    ['The army and the M23 signed in Doha a truce.', 'agreement'],
    ['The army and the M23 agreed on Sunday on a truce.', 'agreement'],
    ['The UN called on both sides on Tuesday to let aid into El Fasher.', 'appeal'],
  ])('%s', (text, event) => {
    expect(readText(text, 'en').drafts.map((draft) => draft.event)).toEqual([event])
  })
})
