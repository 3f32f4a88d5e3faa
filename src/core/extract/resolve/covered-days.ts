import { daysBetween } from '../../time/calendar.ts'
import type { Byline } from '../times/byline.ts'
import type { FoundTime } from '../times/found-time.ts'
import { type Context, type Reading, readAt } from './read-at.ts'

/** In as many days every weekday comes once. */
const daysOfWeek = 7
/** And in as many every day of a month. */
const daysOfMonth = 28

/**
 * "Covering Monday 8 to Sunday 14 September. Issued on Monday the 15th": the Monday on which something happened is one
 * of the days that the page is about, and not that on which it came out. undefined where none of them, or more than
 * one, is meant.
 */
export function inCoveredDays(
  time: FoundTime,
  { outlook, published }: Context,
  covers: Byline['covers'],
): Reading | undefined {
  if (covers === undefined || outlook === 'future' || published < covers.latest) return undefined
  if (time.shift !== undefined || time.direction !== undefined || time.toCome === true) return undefined
  const days = daysBetween(covers.earliest, covers.latest) + 1
  const isOne =
    (/^XXXX-WXX-\d/u.test(time.value) && days <= daysOfWeek) ||
    (/^XXXX-XX-\d\d/u.test(time.value) && days <= daysOfMonth) ||
    /^XXXX-\d\d-\d\d/u.test(time.value)
  if (!isOne) return undefined
  const read = readAt(time, { published: covers.latest, previous: undefined, outlook: 'past' })
  return read !== undefined && read.earliest >= covers.earliest && read.latest <= covers.latest
    ? read
    : undefined
}
