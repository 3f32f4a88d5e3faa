import type { Draft } from '../../src/core/extract/draft.ts'
import { mayBeOne } from '../../src/core/extract/learned/told-already.ts'
import type { Knowledge } from '../../src/core/index.ts'
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
      inside.find((one) => one.event === event) ?? inside.find((one) => mayBeOne(one.event, event))
    if (found !== undefined) right.add(found)
  }
  return right
}
