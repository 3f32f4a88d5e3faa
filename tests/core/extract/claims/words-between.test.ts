import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

/** A text, the event it tells, who did it to whom, and how many. */
type Row = readonly [
  text: string,
  event: string,
  agents: readonly string[],
  targets: readonly string[],
  count?: number,
]

/** Plain sentences with words put between their parts: none of them changes what is told. */
const french: readonly Row[] = [
  // Adverbs of several words, which count nobody.
  ['Quatre soldats maliens ont été une fois de plus tués à Bourem.', 'casualties', [], ['Malian army'], 4],
  [
    'Les jihadistes ont de surcroît incendié le marché de Bourem.',
    'looting-property-destruction',
    ['jihadistes'],
    [],
  ],
  [
    'Les miliciens ont enlevé une nouvelle fois trois infirmières à Bourem.',
    'abduction',
    ['miliciens'],
    ['civilians'],
    3,
  ],
  // A day right behind « a ».
  ["L'armée malienne a mardi repris Bourem.", 'government-regains-territory', ['Malian army'], []],
  ['La police a jeudi 5 juin arrêté six étudiants à Bourem.', 'arrests', ['Malian police'], ['civilians'], 6],
  // What is said of men.
  [
    'Des hommes lourdement armés ont attaqué des bergers à Bourem.',
    'attack',
    ['hommes lourdement armés'],
    ['civilians'],
  ],
  [
    'Les rebelles, lourdement armés, ont pillé le marché de Bourem.',
    'looting-property-destruction',
    ['rebelles'],
    [],
  ],
  ['Les jeunes rebelles ont pris Bourem.', 'non-state-actor-overtakes-territory', ['jeunes rebelles'], []],
  [
    'De nombreux combattants ont attaqué un poste de gendarmerie à Bourem.',
    'armed-clash',
    ['combattants'],
    ['Malian gendarmerie'],
  ],
  ['Des bandits ont tué de jeunes bergers à Bourem.', 'attack', ['bandits'], ['civilians']],
  // Numbers.
  ['Au total neuf soldats maliens ont été tués à Bourem.', 'casualties', [], ['Malian army'], 9],
  ['La police a arrêté un total de neuf étudiants à Bourem.', 'arrests', ['Malian police'], ['civilians'], 9],
  ["Les jihadistes ont tué pas moins d'onze bergers à Bourem.", 'attack', ['jihadistes'], ['civilians'], 11],
  // A conjunction that looks like a bus.
  [
    'La route est coupée car des hommes armés ont attaqué des bergers à Bourem.',
    'attack',
    ['hommes armés'],
    ['civilians'],
  ],
  // What is put in between a verb and its object, by whom and how.
  [
    "Les jihadistes ont attaqué, à l'aide de drones, un poste de gendarmerie à Bourem.",
    'armed-clash',
    ['jihadistes'],
    ['Malian gendarmerie'],
  ],
  ["L'armée malienne a repris, selon un élu, Bourem.", 'government-regains-territory', ['Malian army'], []],
  [
    'Les miliciens ont mis, dans la nuit de lundi à mardi, le feu à Bourem.',
    'looting-property-destruction',
    ['miliciens'],
    [],
  ],
  // What is put in between a noun and its verb.
  ['Deux drones, selon un élu, ont été abattus près de Bourem.', 'disrupted-weapons-use', [], []],
  ['Des obus de type inconnu ont été tirés sur Bourem.', 'shelling-artillery-missile', [], []],
  ['Une bombe, dans la nuit de lundi à mardi, a été désamorcée à Bourem.', 'disrupted-weapons-use', [], []],
  // Whose a thing is, behind what it is like.
  [
    "Bourem a été visée par des drones de fabrication artisanale de l'armée malienne.",
    'air-drone-strike',
    ['Malian army'],
    [],
  ],
  // Who has it done to himself suffers it.
  [
    'Trois bergers se sont fait enlever par des bandits à Bourem.',
    'abduction',
    ['bandits'],
    ['civilians'],
    3,
  ],
  // Who does what a clause without a subject tells.
  [
    'Après avoir incendié le marché de Bourem, les jihadistes ont disparu.',
    'looting-property-destruction',
    ['jihadistes'],
    [],
  ],
  [
    'Ayant pris Bourem lundi, les rebelles ont défilé.',
    'non-state-actor-overtakes-territory',
    ['rebelles'],
    [],
  ],
  // The number once more in digits.
  [
    'Quatre (4) bergers ont été enlevés par des bandits à Bourem.',
    'abduction',
    ['bandits'],
    ['civilians'],
    4,
  ],
]

/** The same, of towns under siege, allies who are described, and what came to be done. */
const moreFrench: readonly Row[] = [
  [
    "L'armée malienne est entrée dans la ville assiégée de Bourem.",
    'government-regains-territory',
    ['Malian army'],
    [],
  ],
  [
    "Les rebelles étrangers et l'armée malienne ont conclu une trêve à Bourem.",
    'agreement',
    ['rebelles', 'Malian army'],
    [],
  ],
  ["L'armée malienne a fini par affronter le MNLA à Bourem.", 'armed-clash', ['Malian army'], ['MNLA']],
  [
    'Quelque 400 habitants de Bourem sont parvenus à rejoindre Kidal.',
    'displacement',
    [],
    ['civilians'],
    400,
  ],
  ['Sur le terrain, deux drones ont été abattus près de Bourem.', 'disrupted-weapons-use', [], []],
  [
    'La police malienne, lourdement armée, a arrêté six étudiants à Bourem.',
    'arrests',
    ['Malian police'],
    ['civilians'],
    6,
  ],
]

const english: readonly Row[] = [
  [
    'The jihadists attacked, on several occasions, a gendarmerie post in Bourem.',
    'armed-clash',
    ['jihadists'],
    ['Malian gendarmerie'],
  ],
  ['Two drones, according to a councillor, were shot down near Bourem.', 'disrupted-weapons-use', [], []],
  ['Bandits abducted four (4) herders in Bourem.', 'abduction', ['Bandits'], ['civilians'], 4],
]

/** What tells nothing, with the same words. */
const silent: readonly string[] = [
  "Le maire de Bourem s'est fait prendre sa place au tournoi.",
  'Trois obus non explosés, selon un élu, ont été envoyés à Bourem pour destruction.',
  'Après avoir pris la parole à Bourem, le maire a déjeuné.',
  "Sans surprise, le maire a quitté l'assemblée de Bourem.",
  'Le maire a une fois de plus pris la parole à Bourem.',
  'Les jeunes arbitres ont de surcroît battu leurs aînés à Bourem.',
  'Le comptable a mardi perdu le contrôle de ses nerfs à Bourem.',
]

describe.each([
  ['fr', french],
  ['fr', moreFrench],
  ['en', english],
] as const)('words between the parts of a sentence, in %s', (language, rows) => {
  for (const [text, event, agents, targets, count] of rows)
    test(text, () => {
      const draft = readText(text, language).drafts.find((one) => one.event === event)
      expect(draft).toBeDefined()
      expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
      if (count !== undefined) expect(draft!.figures.map(({ low }) => low)).toContain(count)
    })
})

describe('the same words in fr', () => {
  test.each(silent)('nothing: %s', (text) => {
    expect(readText(text, 'fr').drafts).toEqual([])
  })
})
