import type { OpenWords, TimeSpan } from '../model/index.ts'
import type { Draft } from './draft.ts'
import type { Byline } from './times/byline.ts'
import type { FoundTime } from './times/found-time.ts'

/** "Three days ago" is a count; "ten days ago" is said of any day near it. */
const countedDays = 3

/**
 * What a statement's own words say of when it happened, where the day they mean stayed open. undefined for words
 * that bound it ("since Friday"), that tell several days, or that look ahead.
 */
export function findOpenWords(
  draft: Draft,
  time: TimeSpan | null,
  expressions: readonly FoundTime[],
  byline: Byline | undefined,
): OpenWords | undefined {
  const { when, stance, tense } = draft
  if (when === null || tense === 'future' || (stance !== 'asserted' && stance !== 'hedged')) return undefined
  const found = expressions[when]!
  const before = expressions[when - 1]
  if (found.start === byline?.start || (time !== null && !isOpen(time, found))) return undefined
  if (!tellsOneDay(found) || expressions[when + 1]?.together === true || before?.until === found.value) {
    return undefined
  }
  const { start: at, text, value, mod, weekday, direction } = found
  const shift = countedFrom(found)
  if (shift === undefined ? !value.includes('X') : shift.from === 'previous' && before === undefined) {
    return undefined
  }
  return {
    at,
    text,
    value,
    ...(mod !== undefined && mod !== 'APPROX' && { mod }),
    ...(weekday !== undefined && { weekday }),
    ...(direction === 'past' && { last: true }),
    ...(shift !== undefined && { shift }),
    ...(shift?.from === 'previous' && { base: before!.start }),
  }
}

/** Whether the time is these words' and not a single day yet. */
function isOpen(time: TimeSpan, { text }: FoundTime): boolean {
  const single = time.earliest !== null && time.earliest === time.latest
  return time.text === text && !single && time.lasting !== true
}

function tellsOneDay(found: FoundTime): boolean {
  const { type, relation, until, together, direction, mod, shift } = found
  if (type !== 'DATE' && type !== 'TIME') return false
  if (relation !== undefined || until !== undefined || together === true || mod === 'APPROX') return false
  if (shift === undefined) return direction !== 'future'
  return shift.unit === 'day' && Math.abs(shift.by) <= countedDays
}

function countedFrom({ shift }: FoundTime): OpenWords['shift'] {
  if (shift === undefined) return undefined
  return { from: shift.from === 'document' ? 'publication' : 'previous', days: shift.by }
}
