import type { TimeSpan } from '../model/index.ts'
import { daysBetween } from './calendar.ts'
import { localDay } from './zones.ts'

/** First possible local date of a span (YYYY-MM-DD), undefined: open. Instants give their date in a zone. */
export function firstDay(span: TimeSpan | null, zone = 'UTC'): string | undefined {
  return dayIn(span?.earliest, zone)
}

/** Last possible local date of a span, undefined: open. */
export function lastDay(span: TimeSpan | null, zone = 'UTC'): string | undefined {
  return dayIn(span?.latest, zone)
}

function dayIn(bound: string | null | undefined, zone: string): string | undefined {
  // Nearly all bounds are days, and spans are compared by the million.
  return bound?.includes('T') === true && zone !== 'UTC' ? localDay(bound, zone) : bound?.slice(0, 10)
}

/** Width in days, 1 for a single day, Infinity when a bound is open. */
export function widthDays(span: TimeSpan | null): number {
  const from = firstDay(span)
  const to = lastDay(span)
  if (from === undefined || to === undefined) return Number.POSITIVE_INFINITY
  return daysBetween(from, to) + 1
}

/** Whether two spans can hold a common day; an open bound reaches as far as time does. */
export function overlap(a: TimeSpan | null, b: TimeSpan | null): boolean {
  const from = (span: TimeSpan | null): string => firstDay(span) ?? '0000'
  const to = (span: TimeSpan | null): string => lastDay(span) ?? '9999'
  return from(a) <= to(b) && from(b) <= to(a)
}

/** Orders spans by their last possible day, then by their first; open upper bounds and null come first. */
export function compareSpans(a: TimeSpan | null, b: TimeSpan | null): number {
  const key = (span: TimeSpan | null): string =>
    span === null || span.latest === null
      ? ''
      : `${span.latest.slice(0, 10)} ${span.earliest ?? ''} ${span.latest}`
  const x = key(a)
  const y = key(b)
  return x < y ? -1 : x > y ? 1 : 0
}
