import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const air = 'air-drone-strike'
const shells = 'shelling-artillery-missile'

/** A text, and how the strike of its first sentence is told of again: by whom and how. */
const rows: readonly (readonly [
  language: string,
  text: string,
  event: string,
  agent: string,
  stance: string,
])[] = [
  [
    'fr',
    'Un raid aérien a tué dix civils à Gao. Paris nie avoir touché le moindre civil.',
    air,
    'French army',
    'denied',
  ],
  [
    'fr',
    'Un raid aérien a tué dix civils à Gao. L’armée malienne dit avoir visé des caches d’armes.',
    air,
    'Malian army',
    'asserted',
  ],
  [
    'fr',
    'Des obus sont tombés sur Goma mardi. Une ONG accuse le M23 d’avoir délibérément visé la maternité.',
    shells,
    'M23',
    'asserted',
  ],
  [
    'fr',
    'Des obus sont tombés sur Goma mardi. Le M23 affirme n’avoir frappé qu’un dépôt.',
    shells,
    'M23',
    'asserted',
  ],
  [
    'en',
    'An air strike killed ten people in Gao. The Malian army denied targeting civilians.',
    air,
    'Malian army',
    'denied',
  ],
  [
    'en',
    'Shells fell on Goma on Tuesday. Doctors accused the M23 of deliberately hitting the hospital.',
    shells,
    'M23',
    'asserted',
  ],
]

describe('what is said of a strike that was told before', () => {
  test.each(rows)('%s: %s', (language, text, event, agent, stance) => {
    const draft = readText(text, language).drafts.at(-1)
    expect([draft?.event, draft && namesOf(draft, 'agent'), draft?.stance]).toEqual([event, [agent], stance])
  })

  test.each([
    ['fr', 'L’armée malienne est entrée à Gao. Elle dit avoir touché sa solde.'],
    ['fr', 'L’armée malienne a repris Gao. Le gouverneur dit avoir visé des passeports.'],
    ['en', 'The Malian army retook Gao. It denied hitting its budget target.'],
  ])('and nothing where none was: %s: %s', (language, text) => {
    expect(readText(text, language).drafts.filter(({ event }) => event === air || event === shells)).toEqual(
      [],
    )
  })
})

describe('« ne … que »', () => {
  test.each([
    ['Les rebelles n’occupent que le centre de Gao.', 'control', 'asserted'],
    ['Le M23 ne tient plus que Goma.', 'control', 'asserted'],
    ['Le M23 n’a perdu que treize hommes à Goma.', 'casualties', 'asserted'],
    ['Les rebelles n’ont pas pris Gao.', 'non-state-actor-overtakes-territory', 'denied'],
  ])('tells what is so: %s', (text, event, stance) => {
    expect(readText(text, 'fr').drafts.map((draft) => [draft.event, draft.stance])).toEqual([[event, stance]])
  })
})
