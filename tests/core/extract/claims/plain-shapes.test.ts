import { describe, expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import { knowledge } from './read-text.ts'

/** Each statement as "event @ place, stance, figures". */
function told(language: string, text: string): readonly string[] {
  const article = { text, published: '2025-06-11' }
  return extract('x', article as never, knowledge.packs.get(language)!, knowledge, 0).claims.map(
    ({ event, place, stance, figures }) =>
      [
        event,
        `@ ${place?.name ?? '?'}`,
        stance,
        ...figures.map(({ measure, low }) => `${low} ${measure}`),
      ].join(' '),
  )
}

const rows: readonly (readonly [language: string, text: string, statements: readonly string[]])[] = [
  // The number may stand in another place than the first that a rule names.
  ['en', '2,700 people sleep in the open in Macomia.', ['displacement @ Macomia asserted 2700 displaced']],
  [
    'en',
    '2,700 people are now sleeping in the open in Macomia.',
    ['displacement @ Macomia asserted 2700 displaced'],
  ],
  // "That" opens a clause before a name or several, and points at one town.
  [
    'en',
    'Footage shows that Russian forces now hold the coke plant in Avdiivka.',
    ['control @ Avdiivka asserted'],
  ],
  ['en', 'Rebels hold that town, Bourem.', ['control @ Bourem asserted']],
  // Ground without a name.
  [
    'en',
    'Israeli troops still occupy five hilltops in southern Lebanon.',
    ['control @ southern Lebanon asserted'],
  ],
  [
    'fr',
    'Les insurgés ont été délogés de la crête d’Al-Kassara, à l’ouest de Marib, par les forces gouvernementales.',
    ['government-regains-territory @ Al-Kassara asserted'],
  ],
  // Besieged are those in the town as well.
  [
    'en',
    'Shells fell on Babanusa, where the army’s 22nd Division has been hemmed in by the RSF since January 2024.',
    ['siege @ Babanusa asserted', 'shelling-artillery-missile @ Babanusa asserted'],
  ],
  // Only so many: nothing is denied.
  ['fr', 'L’armée n’a perdu que treize hommes à Djibo.', ['casualties @ Djibo asserted 13 killed']],
  [
    'fr',
    'Les rebelles n’ont pris que deux villages près de Gao.',
    ['non-state-actor-overtakes-territory @ Gao asserted'],
  ],
  ['fr', 'Les rebelles n’ont pas pris Gao.', ['non-state-actor-overtakes-territory @ Gao denied']],
  // Fighting that drove people out is told as well as they are, fighting that they fled from is not.
  [
    'fr',
    'Des affrontements ont forcé 300 familles à fuir Mboki.',
    ['armed-clash @ Mboki asserted', 'displacement @ Mboki asserted'],
  ],
  ['fr', '300 familles ont fui Mboki après des combats.', ['displacement @ Mboki asserted']],
  // Whoever appeals need be no party; a company asks for no truce.
  ['en', 'The charity asked for water and mosquito nets.', ['appeal @ ? asserted']],
  [
    'fr',
    'Le chef de l’administration de Pokrovsk a exhorté jeudi soir les habitants à partir.',
    ['appeal @ ? asserted'],
  ],
  ['fr', 'L’entreprise demande un délai.', []],
]

describe('plain sentences of many shapes', () => {
  test.each(rows)('%s %s', (language, text, statements) => {
    expect([...told(language, text)].sort()).toEqual([...statements].sort())
  })
})
