import type { Draft } from '../../../src/core/extract/draft.ts'
import { draftsOf, sentenceAt } from '../../../src/core/extract/resolve/look-up.ts'
import { isToCome } from '../../../src/core/extract/resolve/publication.ts'
import type { ResolveInput } from '../../../src/core/extract/resolve/resolve-input.ts'
import type { FoundTime } from '../../../src/core/extract/times/found-time.ts'

/** Whether the text speaks of what is to come where an expression stands: by its own words, its sentence, its statements. */
export function looksAhead(input: ResolveInput, time: FoundTime, index: number): boolean {
  const sentence = sentenceAt(input, time.start)
  return (
    aheadByItself(time) ||
    (sentence !== undefined && input.isFuture?.(sentence) === true) ||
    draftsOf(input, index).some((draft) => draft.tense === 'future' || isToCome(draft))
  )
}

/** Whether a statement is one of what is to come, or stands in a sentence that speaks of it. */
export function tellsAhead(input: ResolveInput, draft: Draft): boolean {
  const time = draft.when === null ? undefined : input.expressions[draft.when]
  return (
    draft.tense === 'future' ||
    isToCome(draft) ||
    input.isFuture?.(draft) === true ||
    (time !== undefined && aheadByItself(time))
  )
}

const aheadByItself = (time: FoundTime): boolean =>
  time.direction === 'future' || time.toCome === true || (time.shift?.by ?? 0) > 0
