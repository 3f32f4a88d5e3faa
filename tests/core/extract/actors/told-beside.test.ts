import { describe, expect, test } from 'vitest'
import { namesOf, readText } from '../claims/read-text.ts'

/** A text, what it tells, by whom and to whom. */
type Row = readonly [text: string, event: string, agents: readonly string[], targets: readonly string[]]

const taken = 'non-state-actor-overtakes-territory'

const french: readonly Row[] = [
  ['Les rebelles ont repris Kunduz aux talibans.', taken, ['rebelles'], ['Taliban']],
  ['Les talibans ont été chassés de Kunduz par les insurgés.', taken, ['insurgés'], ['Taliban']],
  ['Les insurgés arrachaient alors Kunduz aux talibans.', taken, ['insurgés'], ['Taliban']],
  [
    'Dilling, que les FSR tiennent encerclée depuis janvier, manque de tout.',
    'siege',
    ['Rapid Support Forces'],
    [],
  ],
  ['L’ONU a appelé les belligérants à un cessez-le-feu au Soudan.', 'appeal', ['UN'], []],
  [
    'Les FSR menacent de frappes de drones l’aéroport d’El-Obeid.',
    'air-drone-strike',
    ['Rapid Support Forces'],
    [],
  ],
  [
    'De violents combats avaient opposé mardi et mercredi le M23 aux FARDC à Ngungu.',
    'armed-clash',
    ['M23'],
    ['Congolese army'],
  ],
  [
    'Deux hommes ont été arrêtés par la gendarmerie à Dori ; 400 détonateurs ont été saisis.',
    'disrupted-weapons-use',
    ['Burkina Faso gendarmerie'],
    [],
  ],
]

const english: readonly Row[] = [
  ['The rebels seized Kunduz from the Taliban.', taken, ['rebels'], ['Taliban']],
  ['Rebels attacked a Taliban post in Kunduz.', 'armed-clash', ['Rebels'], ['Taliban']],
  ['Djibo remains under JNIM blockade.', 'siege', ['JNIM'], []],
  ['The TTP threatened suicide attacks on the courts of Peshawar.', 'suicide-bomb', ['TTP'], []],
  ['Twelve trucks with WFP food reached Minova.', 'humanitarian', ['WFP'], []],
  [
    'A drone strike in El Obeid killed 40 mourners, officials said, pointing the finger at the RSF.',
    'air-drone-strike',
    ['Rapid Support Forces'],
    ['civilians'],
  ],
  [
    'Four soldiers were killed near Gao in an ambush that the ministry pinned on "several hundred mercenaries".',
    'armed-clash',
    ['mercenaries'],
    ['Malian army'],
  ],
  [
    'A suicide bomber blew himself up at the gate in Bardera before al-Shabaab fighters attacked the camp.',
    'suicide-bomb',
    ['al-Shabaab'],
    ['Somali army'],
  ],
]

describe('who did it is told beside', () => {
  const check = ([text, event, agents, targets]: Row, language: 'en' | 'fr'): void => {
    const draft = readText(text, language).drafts.find((one) => one.event === event)
    expect([draft && namesOf(draft, 'agent'), draft && namesOf(draft, 'target')]).toEqual([agents, targets])
  }
  test.each(french)('%s', (...row) => check(row, 'fr'))
  test.each(english)('%s', (...row) => check(row, 'en'))
})

describe('what no list names', () => {
  test.each([
    ['Boko Haram militants burned the library in Bama on Friday.', 'en'],
    ['Les FSR ont pillé la bibliothèque à El-Obeid lundi.', 'fr'],
  ] as const)('is looted as well: %s', (text, language) => {
    expect(readText(text, language).drafts.map(({ event }) => event)).toEqual([
      'looting-property-destruction',
    ])
  })

  test.each([
    ['A client was robbed of his watch in Lagos.', 'en'],
    ['Soldiers killed six villagers in Moso and set fire to their bodies.', 'en'],
    ['La brigade a lynché deux hommes à Gao et brûlé leurs corps.', 'fr'],
  ] as const)('but for what is nobody’s goods: %s', (text, language) => {
    const events = readText(text, language).drafts.map(({ event }) => event)
    expect(events).not.toContain('looting-property-destruction')
  })
})

test.each([
  'The marines hold the western third of the city of Vovchansk.',
  'The rebels hold the barite mine of Birao.',
])('a part of a town is held: %s', (text) => {
  expect(readText(text, 'en').drafts.map(({ event }) => event)).toEqual(['control'])
})

describe('who is meant by a common noun', () => {
  const agentsOf = (text: string, language: 'en' | 'fr'): readonly string[] => {
    const draft = readText(text, language).drafts.at(-1)
    return draft === undefined ? [] : namesOf(draft, 'agent')
  }
  test.each([
    ['L’armée a bombardé Jabalia, dans la bande de Gaza, lundi.', 'fr', 'Israeli army'],
    ['Troops pulled out of Nur Shams refugee camp on Friday.', 'en', 'Israeli army'],
    ['Soldiers shot dead a boy in Jenin on Monday.', 'en', 'Israeli army'],
    [
      'L’alliance des Trois Fraternités a lancé une offensive, et le MNDAA a pris Lashio. Ce groupe a rendu la ville en avril.',
      'fr',
      'MNDAA',
    ],
    ['La Coordonnatrice résidente a exhorté les belligérants à épargner El-Fasher.', 'fr', 'UN'],
    ['Le Haut-Commissariat de l’ONU aux droits de l’homme a réclamé une enquête.', 'fr', 'OHCHR'],
    ['Joint par notre rédaction, le chef de l’UPC nie avoir quitté la coalition rebelle.', 'fr', 'UPC'],
    [
      'À Mizda, la 444e brigade, fidèle au Premier ministre, a arrêté vingt-deux migrants.',
      'fr',
      '444th Brigade',
    ],
    ['Le M23 menace l’armée de bombarder Goma.', 'fr', 'M23'],
    [
      'Un drone kamikaze de la police a tué sept membres du gang 400 Mawozo à Cabaret.',
      'fr',
      'Haitian police',
    ],
  ] as const)('%s', (text, language, agent) => {
    expect(agentsOf(text, language)).toEqual([agent])
  })
})

test.each([
  'The army took the village’s children to school in Sake.',
  'The army took forty pupils to safety in Sake.',
])('who is taken on an errand is not carried off: %s', (text) => {
  expect(readText(text, 'en').drafts).toEqual([])
})

test('looters who are hanged are no force', () => {
  const [draft] = readText('Soldiers hanged two looters in Goma.', 'en').drafts
  expect([draft?.event, draft && namesOf(draft, 'target')]).toEqual(['attack', ['civilians']])
})

describe('a short word or a first name is no state', () => {
  test.each([
    ['Gunmen attacked us in Sake on Monday.', 'en'],
    ['They bombed us in Gao, a trader said.', 'en'],
    ['It was us who attacked the camp at Sake.', 'en'],
    ['Chad Miller was shot dead in Lagos on Monday.', 'en'],
    ['Israël Barka a été tué par des hommes armés à Jos.', 'fr'],
  ] as const)('%s', (text, language) => {
    const kinds = readText(text, language).drafts.flatMap(({ actors }) => actors.map(({ kind }) => kind))
    expect(kinds.filter((kind) => kind === 'army' || kind === 'government')).toEqual([])
  })

  test('whom soldiers told it stands between them and who did it', () => {
    const draft = readText('Soldiers told us militants killed six people in Sake.', 'en').drafts.at(-1)
    expect(draft && namesOf(draft, 'agent')).toEqual(['militants'])
  })

  test('a town in panic has not changed hands', () => {
    expect(readText('La ville de Gao a été prise de panique.', 'fr').drafts).toEqual([])
  })
})
