import { describe, expect, test } from 'vitest'
import { namesOf, readText } from './read-text.ts'

const taken = 'non-state-actor-overtakes-territory'
const regained = 'government-regains-territory'

/** A text, what its last sentence tells, where, by whom and to whom. */
const rows: readonly (readonly [
  text: string,
  event: string,
  place: string,
  agents: readonly string[],
  targets: readonly string[],
])[] = [
  [
    'Les combats ont repris à Sake. Les rebelles la pilonnent.',
    'shelling-artillery-missile',
    'Sake',
    ['rebelles'],
    [],
  ],
  ['Les combats ont repris à Sake. Le M23 l’assiège depuis mardi.', 'siege', 'Sake', ['M23'], []],
  ['Les combats ont repris à Sake. Les hommes du M23 l’occupent.', 'control', 'Sake', ['M23'], []],
  ['Sake est tombée. Les rebelles y sont revenus mardi.', taken, 'Sake', ['rebelles'], []],
  ['Sake est calme. Les rebelles en ont été chassés mardi.', regained, 'Sake', [], ['rebelles']],
]

describe('« la », « l’ », « y », « en »', () => {
  test.each(rows)('stand for the town told before: %s', (text, event, place, agents, targets) => {
    const draft = readText(text, 'fr').drafts.findLast((one) => one.event === event)
    expect([draft?.place?.name, draft && namesOf(draft, 'agent'), draft && namesOf(draft, 'target')]).toEqual(
      [place, agents, targets],
    )
  })

  test.each([
    'Selon le M23 la contrôle technique est finie à Sake.',
    'Le marché de Sake est plein. Les rebelles les contrôlent.',
  ])('and for no town else: %s', (text) => {
    expect(readText(text, 'fr').drafts.filter(({ event }) => event === 'control')).toEqual([])
  })
})
