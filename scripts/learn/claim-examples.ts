import type { Draft } from '../../src/core/extract/draft.ts'
import { eventFamilies } from '../../src/core/extract/learned/families.ts'
import type { EventCode, Knowledge } from '../../src/core/index.ts'
import type { ChoiceExample } from './choice-example.ts'
import type { Page, Told } from './page.ts'
import { readWatched } from './read-watched.ts'

/** Of each statement that the program reads whether annotators wrote it too. */
export function claimExamples(page: Page, knowledge: Knowledge): readonly ChoiceExample[] {
  const examples: ChoiceExample[] = []
  readWatched(page, knowledge, {
    claims: (judged) => {
      const right = rightOnes(
        page.told,
        judged.map(({ draft }) => draft),
      )
      examples.push(...judged.map(({ draft, features }) => ({ features, isRight: [right.has(draft)] })))
    },
  })
  return examples
}

/** Which statements annotators wrote too, each of theirs once: the one of the same event before one like it. */
function rightOnes(told: readonly Told[], drafts: readonly Draft[]): ReadonlySet<Draft> {
  const right = new Set<Draft>()
  for (const { event, at } of told) {
    const inside = drafts.filter((one) => !right.has(one) && one.start <= at && at < one.end)
    const found =
      inside.find((one) => one.event === event) ?? inside.find((one) => areAlike(one.event, event))
    if (found !== undefined) right.add(found)
  }
  return right
}

/** A toll may be told as its own statement or as a figure of what caused it. */
const areAlike = (one: EventCode, other: EventCode): boolean =>
  eventFamilies.some((family) => family.includes(one) && family.includes(other)) ||
  (one === 'casualties' && deadly.has(other)) ||
  (other === 'casualties' && deadly.has(one))

const deadly: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'attack',
  'air-drone-strike',
  'shelling-artillery-missile',
  'suicide-bomb',
  'remote-explosive-ied',
  'grenade',
  'excessive-force',
  'mob-violence',
])
