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
]

/** What tells nothing, with the same words. */
const silent: readonly string[] = [
  "Sans surprise, le maire a quitté l'assemblée de Bourem.",
  'Le maire a une fois de plus pris la parole à Bourem.',
  'Les jeunes arbitres ont de surcroît battu leurs aînés à Bourem.',
  'Le comptable a mardi perdu le contrôle de ses nerfs à Bourem.',
]

describe('words between the parts of a sentence, in fr', () => {
  for (const [text, event, agents, targets, count] of french)
    test(text, () => {
      const draft = readText(text, 'fr').drafts.find((one) => one.event === event)
      expect(draft).toBeDefined()
      expect([namesOf(draft!, 'agent'), namesOf(draft!, 'target')]).toEqual([agents, targets])
      if (count !== undefined) expect(draft!.figures.map(({ low }) => low)).toContain(count)
    })
  test.each(silent)('nothing: %s', (text) => {
    expect(readText(text, 'fr').drafts).toEqual([])
  })
})
