import type { Point, Saying } from './saying.ts'

/** How much of a date is said: all of it, or without what stands beside it anyway. */
export type Shown = 'full' | 'no-year' | 'number'

/** Says a local date: "30 March 2012", "30 March", "30". */
export function sayDay(date: Temporal.PlainDate, saying: Saying, shown: Shown = 'full'): string {
  const number = saying.ordinal(date.day)
  if (shown === 'number') return number
  const day = `${number} ${saying.month(date.month)}`
  return shown === 'full' ? `${day} ${saying.year(date.year, false)}` : day
}

/** Before this day the weekday is that of a calendar which nobody used. */
const firstGregorian = Temporal.PlainDate.from('1582-10-15')

/** "Friday 30 March 2012". */
export function sayWeekdayDay(date: Temporal.PlainDate, saying: Saying): string {
  if (Temporal.PlainDate.compare(date, firstGregorian) < 0) return sayDay(date, saying)
  return `${saying.weekday(date.dayOfWeek)} ${sayDay(date, saying)}`
}

/** "March 2012". */
export function sayMonth({ year, month }: Temporal.PlainDate, saying: Saying): string {
  return `${saying.month(month)} ${saying.year(year, false)}`
}

/** "2012". */
export function sayYear({ year }: Temporal.PlainDate, saying: Saying): string {
  return saying.year(year, true)
}

/** Whether these are the first and the last day of whole months. */
export function areWholeMonths(first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return first.day === 1 && last.day === last.daysInMonth
}

/** Whether these are the first and the last day of whole years. */
export function areWholeYears(first: Temporal.PlainDate, last: Temporal.PlainDate): boolean {
  return areWholeMonths(first, last) && first.month === 1 && last.month === 12
}

/** Both ends of a range, in whole years or months where it has such, and without what they share. */
export function sayEnds(
  first: Temporal.PlainDate,
  last: Temporal.PlainDate,
  saying: Saying,
): readonly [Point, Point] {
  const point = (text: string, day: boolean): Point => ({ text, day })
  if (areWholeYears(first, last))
    return [point(sayYear(first, saying), false), point(sayYear(last, saying), false)]
  const sameYear = first.year === last.year
  if (areWholeMonths(first, last)) {
    const start = sameYear ? saying.month(first.month) : sayMonth(first, saying)
    return [point(start, false), point(sayMonth(last, saying), false)]
  }
  return [point(sayFirst(first, last, saying), true), point(sayDay(last, saying), true)]
}

/** The first day of a range without what it shares with the last. */
export function sayFirst(first: Temporal.PlainDate, last: Temporal.PlainDate, saying: Saying): string {
  const sameYear = first.year === last.year
  return sayDay(first, saying, sameYear ? (first.month === last.month ? 'number' : 'no-year') : 'full')
}
