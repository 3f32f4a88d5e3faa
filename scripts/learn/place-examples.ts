import { type Knowledge, nameKey } from '../../src/core/index.ts'
import type { ChoiceExample } from './choice-example.ts'
import type { Page } from './page.ts'
import { readWatched, toldOf } from './read-watched.ts'

/** Of each statement that annotators and the program have in common, where it may have been: one of these. */
export function placeExamples(page: Page, knowledge: Knowledge): readonly (readonly ChoiceExample[])[] {
  const choices: (readonly ChoiceExample[])[] = []
  const toldAs = toldOf(page)
  readWatched(page, knowledge, {
    places: (draft, judged) => {
      const told = toldAs(draft)?.place
      if (told === undefined) return
      choices.push(
        judged.map(({ place, names, features }) => ({
          features,
          isRight: [told === null ? place === null : names.some((name) => nameKey(name) === nameKey(told))],
        })),
      )
    },
  })
  return choices
}
