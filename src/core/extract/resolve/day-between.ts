import type { Draft } from '../draft.ts'
import type { FoundTime } from '../times/found-time.ts'
import { draftsOf, expressionsWithin } from './look-up.ts'
import type { ResolveInput } from './resolve-input.ts'

/**
 * "Rebels came on Monday. On Thursday the governor flew in. Nine were arrested": whether the sentences between two
 * statements tell another day. Of which of the two the second is, nothing says.
 */
export function isDayToldBetween(before: Draft, { start }: Draft, input: ResolveInput): boolean {
  const [first, end] = expressionsWithin(input, before.end, start)
  for (let i = first; i < end; i += 1)
    if (isOtherDay(input.expressions[i]!) && input.isAside?.(i) !== true && !isOutOfTurn(draftsOf(input, i)))
      return true
  return false
}

/** "Rebels had come on Monday": what is told goes on from where it was before that. */
const isOutOfTurn = (drafts: readonly Draft[]): boolean =>
  drafts.length > 0 && drafts.every(({ background }) => background)

/** Not an hour, "that evening" or "the same day", which are of the day told; not since when, or until when, something is so. */
function isOtherDay({ type, value, shift, relation }: FoundTime): boolean {
  if (type !== 'DATE' && type !== 'TIME') return false
  if (value === 'PRESENT_REF' || relation === 'until' || relation === 'since') return false
  const isOfThatDay = shift?.from === 'previous' && shift.by === 0
  return !isOfThatDay && !(shift === undefined && /^XXXX-XX-XXT/u.test(value))
}
