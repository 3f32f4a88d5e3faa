import { describe, expect, test } from 'vitest'
import { readText } from './read-text.ts'

/** "event @ place | agents > targets | figures" of all that a text tells. */
const told = (text: string, language: string): readonly string[] =>
  readText(text, language).drafts.map(({ event, place, actors, figures }) => {
    const of = (role: string): string =>
      actors
        .filter((one) => one.role === role)
        .map(({ name }) => name)
        .join(', ')
    const counted = figures.map(({ measure, low, high }) => `${measure} ${low}-${high}`).join(', ')
    return `${event} @ ${place?.name ?? '-'} | ${of('agent')} > ${of('target')} | ${counted}`
  })

describe('whom somebody accuses did it, whatever the arms', () => {
  test.each([
    [
      "Le maire accuse l'artillerie turque de bombarder Kobané, tuant trois habitants.",
      'shelling-artillery-missile @ Kobani | Turkish army > civilians | killed 3-3',
    ],
    [
      "Un chef du M23 accuse l'armée congolaise de bombarder Kitchanga, blessant deux enfants.",
      'air-drone-strike @ Kitchanga | Congolese army > civilians | wounded 2-2',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, 'fr')).toEqual([expected])
  })
})

describe('what is said more of a group is not the group', () => {
  test.each([
    [
      "Les rebelles ADF, groupe affilié à l'État islamique (EI), ont tué neuf civils à Fataki.",
      'attack @ Fataki | ADF > civilians | killed 9-9',
    ],
    [
      'À Gao, les rebelles du MNLA, groupe lié au Jnim, ont tué deux civils.',
      'attack @ Gao | MNLA > civilians | killed 2-2',
    ],
    [
      "Le groupe Etat islamique au Sahel a pris le camp d'Ansongo.",
      'non-state-actor-overtakes-territory @ Ansongo | Islamic State in the Sahel > Malian army | ',
    ],
  ])('%s', (text, expected) => {
    expect(told(text, 'fr')).toEqual([expected])
  })
})

describe('the names of those whom a number counts are nobody more', () => {
  test.each([
    [
      'fr',
      'Trois soldats, Moussa Traoré, Issa Keïta et Ali Koné, ont été tués à Ménaka.',
      'casualties @ Ménaka |  > Malian army | killed 3-3',
    ],
    [
      'fr',
      'Une frappe a tué deux reporters, Farah Haddad et Rabih Salloum, à Khiam.',
      'air-drone-strike @ Khiam |  > civilians | killed 2-2',
    ],
    [
      'fr',
      'Deux soldats et Ali Koné ont été tués à Ménaka.',
      'casualties @ Ménaka |  > Malian army, Ali Koné | killed 3-3',
    ],
    [
      'en',
      'Two soldiers, John Kay and Paul Obi, were killed in Gwoza.',
      'casualties @ Gwoza |  > Nigerian army | killed 2-2',
    ],
    [
      'en',
      'Two soldiers, a teacher and John Kay were killed in Gwoza.',
      'casualties @ Gwoza |  > Nigerian army, civilians, John Kay | killed 4-4',
    ],
  ])('%s: %s', (language, text, expected) => {
    expect(told(text, language)).toEqual([expected])
  })
})

describe('words that look like an event, a deed or a saying and are none', () => {
  test.each([
    ['Des hélicoptères de combat ont survolé Gao.', []],
    ['Des drones ont frappé le siège de la brigade à Gao.', ['air-drone-strike @ Gao |  > Malian army | ']],
    ['La guerre continue de frapper les civils à Khartoum.', ['armed-clash @ Khartoum |  >  | ']],
    [
      'Les assaillants ont commis une nouvelle attaque jihadiste à Ayorou.',
      ['attack @ Ayorou | assaillants >  | '],
    ],
    [
      'Les troupes nigériennes ont en riposte abattu dix jihadistes à Ayorou.',
      ['armed-clash @ Ayorou | Nigerien army > jihadistes | killed 10-10'],
    ],
    ["Le siège d'El-Fasher dure depuis mai.", ['siege @ El Fasher |  >  | ']],
  ])('%s', (text, expected) => {
    expect(told(text, 'fr')).toEqual(expected)
  })

  test('a massacre that adds to others says nothing', () => {
    const text =
      "Ce massacre s'ajoute à un bilan déjà lourd : 300 civils ont été tués à El-Obeid, selon l'ONU."
    expect(readText(text, 'fr').drafts.map(({ speaker }) => speaker.kind)).toEqual(['un'])
  })
})

describe('an attempt at a town that was beaten back is fighting over it', () => {
  test.each([
    ['fr', "L'armée a déjoué une tentative du M23, soutenu par le Rwanda, de prendre Sake."],
    ['fr', "Les FARDC ont repoussé une nouvelle tentative des rebelles de s'emparer de Bunagana."],
    ['fr', 'Une tentative de prise de Sake par le M23 a échoué.'],
    ['en', 'The army repelled a fresh attempt by the rebels, backed by Rwanda, to seize Bunagana.'],
    ['en', 'An attempted capture of Sake by the M23 failed.'],
  ])('%s: %s', (language, text) => {
    expect(readText(text, language).drafts.map(({ event }) => event)).toEqual(['armed-clash'])
  })

  test('but whom somebody let do it did it', () => {
    const { drafts } = readText("L'armée a permis aux soldats, venus de Goma, de reprendre Sake.", 'fr')
    expect(drafts.map(({ event }) => event)).toEqual(['government-regains-territory'])
  })
})

describe('whom a deed is laid to did it, and not who lays it to him', () => {
  test.each([
    ['fr', "L'attaque, attribuée au Jnim par l'armée malienne, a fait dix morts à Dioura."],
    ['en', 'The attack, blamed on JNIM by the army, killed ten people in Dioura.'],
    ['fr', "L'attaque menée par le Jnim à Dioura a fait dix morts."],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual(['attack @ Dioura | JNIM > civilians | killed 10-10'])
  })
})

describe('some of those who are counted are not all', () => {
  test.each([
    ['fr', 'Neuf civils, parmi lesquels deux enfants, ont été tués à Goma.'],
    ['fr', 'Neuf civils, dont deux enfants, ont été tués à Goma.'],
    ['en', 'Nine civilians, two of whom were children, were killed in Goma.'],
    ['en', 'Nine civilians, among whom were two children, were killed in Goma.'],
  ])('%s: %s', (language, text) => {
    expect(told(text, language)).toEqual(['casualties @ Goma |  > civilians | killed 9-9'])
  })
})

describe('a number behind "and" is hearsay as the one before', () => {
  test.each([
    ['fr', 'Cinq soldats auraient été tués et trois autres blessés à Gao.', 'hedged'],
    ['fr', 'Cinq soldats ont été tués et trois autres blessés à Gao.', 'asserted'],
    ['en', 'Five soldiers are said to have been killed and three others wounded in Baga.', 'hedged'],
    ['en', 'Five soldiers were killed and three others wounded in Baga.', 'asserted'],
  ])('%s: %s', (language, text, stance) => {
    const { drafts } = readText(text, language)
    expect([...new Set(drafts.map((draft) => draft.stance))]).toEqual([stance])
  })
})

describe('what is named only to say since when, what for or against what tells nothing', () => {
  test.each([
    ['fr', "L'armée a pris Sake en représailles à une attaque du M23."],
    ['fr', 'Pour la première fois depuis le cessez-le-feu, le M23 a pris Sake.'],
    ['fr', "Pour protéger les civils contre les attaques, l'armée a pris Sake."],
    ['fr', 'Malgré une résolution exigeant un cessez-le-feu, le M23 a pris Sake.'],
    ['en', 'The army took Sake in retaliation for an attack by the M23.'],
    ['en', 'To protect civilians from attacks, the army took Sake.'],
  ])('%s: %s', (language, text) => {
    expect(readText(text, language).drafts.map(({ place }) => place?.name)).toEqual(['Sake'])
  })

  test('but more may be said of it', () => {
    const text = "Depuis l'attaque du Jnim contre Gao le 3 mai, les élèves restent chez eux."
    expect(told(text, 'fr')).toEqual(['attack @ Gao | JNIM >  | '])
  })
})

test.each([
  ['Les deux régions comptent 200 000 déplacés.', 'reporter'],
  ['Des gangs ont lancé mardi une nouvelle attaque à Delmas.', 'reporter'],
  ['« Ils ont tué deux hommes à Delmas », a lancé mardi le maire.', 'official'],
  ['Le maire compte deux morts à Delmas.', 'official'],
])('who deals in something says nothing: %s', (text, kind) => {
  expect(readText(text, 'fr').drafts.map(({ speaker }) => speaker.kind)).toEqual([kind])
})

describe('where a neighbour or the land around lies is not where it happened', () => {
  test.each([
    [
      'fr',
      'La région de Diffa, frontalière avec le Nigeria et le lac Tchad, subit les attaques de Boko Haram.',
      'Diffa region',
    ],
    ['fr', 'Des frappes ont visé la ville de Rafah, située dans le sud de la bande de Gaza.', 'Rafah'],
    ['en', 'Gunmen killed six people in Sokoto state, bordering Niger.', 'Sokoto state'],
    ['fr', 'Deux civils ont été tués dans la région frontalière de Koursk.', 'Kursk'],
  ])('%s: %s', (language, text, place) => {
    expect(readText(text, language).drafts.map((draft) => draft.place?.name)).toEqual([place])
  })
})

describe('a blow is told once, and who shelters, stood together or is to be helped did nothing', () => {
  test.each([
    [
      "Sept habitants ont été tués lors d'une frappe visant une maison abritant des déplacés à Rafah.",
      ['air-drone-strike'],
    ],
    [
      "Trois civils ont été tués lors d'une frappe visant un rassemblement de civils à Jabalia.",
      ['air-drone-strike'],
    ],
    ['Un rassemblement a eu lieu à Goma contre la guerre.', ['peaceful-protest']],
    ['Deux cents familles se sont abritées à Goma.', ['displacement']],
    ['Deux millions de personnes ont été ciblées avec une assistance à Goma.', []],
    ["Un drone israélien s'est écrasé près de Naqoura.", []],
    ["Un drone israélien s'est écrasé sur une maison à Naqoura.", ['air-drone-strike']],
  ])('%s', (text, events) => {
    expect(readText(text, 'fr').drafts.map(({ event }) => event)).toEqual(events)
  })
})

describe('how many somebody is estimated at is no toll', () => {
  test.each([
    [
      'fr',
      'Dix soldats ont été tués à Diffa. Les terroristes, estimés à quarante selon des ONG, sont venus à cheval.',
      [10],
    ],
    ['fr', 'Dix soldats ont été tués à Diffa. Les pertes sont estimées à quarante selon des ONG.', [10, 40]],
    [
      'en',
      'Ten soldiers were killed in Baga. The gunmen, estimated at 40 according to residents, came on horseback.',
      [10],
    ],
  ])('%s: %s', (language, text, lows) => {
    const { drafts } = readText(text, language)
    expect(drafts.flatMap(({ figures }) => figures.map(({ low }) => low))).toEqual(lows)
  })
})

test('what a man is called says nothing', () => {
  const text = 'Assiégée par la milice du général Daglo, dit « Hemetti », la ville de Dilling est bombardée.'
  expect(new Set(readText(text, 'fr').drafts.map(({ speaker }) => speaker.kind))).toEqual(
    new Set(['reporter']),
  )
})

test.each([
  'Des hommes ont pillé Djibo à plusieurs reprises. 12 personnes ont été tuées à Arbinda.',
  'Le ministère a confirmé ce bilan.Selon le maire, 12 personnes ont été tuées à Arbinda.',
])('a sentence may begin with a number or without a space: %s', (text) => {
  const toll = readText(text, 'fr').drafts.find(({ figures }) => figures.length > 0)
  expect(toll?.place?.name).toBe('Arbinda')
})
