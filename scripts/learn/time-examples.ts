import { daysOf } from '../../src/core/extract/learned/time-candidates.ts'
import type { Knowledge } from '../../src/core/index.ts'
import type { ChoiceExample } from './choice-example.ts'
import type { Page } from './page.ts'
import { readWatched, toldOf } from './read-watched.ts'

/** Of each statement that annotators and the program have in common, when it may have been: one of these. */
export function timeExamples(page: Page, knowledge: Knowledge): readonly (readonly ChoiceExample[])[] {
  const choices: (readonly ChoiceExample[])[] = []
  const toldAs = toldOf(page)
  readWatched(page, knowledge, {
    times: (draft, judged) => {
      const time = toldAs(draft)?.time
      if (time === undefined) return
      const days = time === null ? 'open' : `${time.earliest}/${time.latest}`
      choices.push(judged.map(({ span, features }) => ({ features, isRight: [daysOf(span) === days] })))
    },
  })
  return choices
}
