import type { Reason } from '../../model/index.ts'
import { addDays } from '../../time/calendar.ts'
import type { Byline } from '../times/byline.ts'

/** The publisher may be a day ahead of whoever printed or took in the page. */
const daysAhead = 1

/**
 * The days of publication that a byline or an address can mean, with the reason. A reading later than the page was
 * printed or taken in is none; an address that has no other bears a number and no date.
 * @param bound last day on which it can have been published by what is known beside it
 */
export function bylineDays(
  byline: Byline,
  bound: string,
): { readonly days: readonly string[]; readonly lowerWhy: readonly Reason[] } | undefined {
  if (byline.kind === 'updated') return undefined
  const possible = byline.days.filter((day) => day <= addDays(bound, daysAhead))
  const days = possible.length > 0 || byline.kind === 'address' ? possible : byline.days
  const [first, second] = days
  if (first === undefined) return undefined
  const { text } = byline
  if (second !== undefined)
    return {
      days,
      lowerWhy: [{ code: 'two-readings', details: { text, firstDate: first, secondDate: second } }],
    }
  const code = byline.kind === 'address' ? 'address' : 'byline'
  return { days, lowerWhy: [{ code, details: { text, publishedDate: first } }] }
}

/** The days between which a bulletin's period or the month in an address puts publication; undefined without one. */
export function periodBound(
  byline: Byline | undefined,
): { readonly lo: string | null; readonly hi: string; readonly why: Reason } | undefined {
  if (byline?.kind === 'updated') return updateBound(byline)
  if (byline?.range === undefined) return undefined
  const { range, kind, text } = byline
  const details = { text, fromDate: range.earliest, toDate: range.latest }
  const code = kind === 'address' ? 'address-month' : 'bulletin-period'
  return { lo: range.earliest, hi: range.latest, why: { code, details } }
}

/** A site may touch a page again years later: an update bounds publication from above and sets nothing else. */
function updateBound({ days, text }: Byline): { lo: null; hi: string; why: Reason } | undefined {
  const last = days.at(-1)
  return last === undefined
    ? undefined
    : { lo: null, hi: last, why: { code: 'updated', details: { text, updatedDate: last } } }
}
