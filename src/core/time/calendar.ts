import { dayNumber, dayOfNumber, daysInMonth, isoDay } from './day-number.ts'

/** Weekday of a local date, 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** The local date so many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return dayOfNumber(dayNumber(day) + days)
}

/** Whole days from one local date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return dayNumber(to) - dayNumber(from)
}

/** Whether year, month and day make a real date of the proleptic Gregorian calendar. */
export function isDate(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value)) return false
  const { year, month, day } = partsOf(value)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The local date so many months later or earlier: its day of the month, or the month's last when it has none. */
export function addMonths(day: string, months: number): string {
  const parts = partsOf(day)
  const index = parts.year * 12 + parts.month - 1 + months
  const [year, month] = [Math.floor(index / 12), (((index % 12) + 12) % 12) + 1]
  return isoDay(year, month, Math.min(parts.day, daysInMonth(year, month)))
}

/** First day of the month a number of months away. */
export function monthStart(day: string, months = 0): string {
  return addMonths(`${day.slice(0, 8)}01`, months)
}

/** Last day of the month that a local date lies in. */
export function monthEnd(day: string): string {
  const { year, month } = partsOf(day)
  return isoDay(year, month, daysInMonth(year, month))
}

/** Monday of the ISO week that a local date lies in. */
export function weekStart(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}

/** ISO 8601 week of a local date: `2012-W13`. */
export function isoWeek(day: string): string {
  // A week is of the year that its Thursday lies in.
  const thursday = addDays(weekStart(day), 3)
  const number = Math.floor(daysBetween(`${thursday.slice(0, 4)}-01-01`, thursday) / 7) + 1
  return `${thursday.slice(0, 4)}-W${number < 10 ? '0' : ''}${number}`
}

/** Monday of an ISO week written `2012-W13`. */
export function mondayOf(week: string): string {
  const [year = '', number = ''] = week.split('-W')
  // 4 January always lies in week 1 (ISO 8601).
  return addDays(weekStart(`${year}-01-04`), 7 * (Number(number) - 1))
}

/** The later of two dates or instants of one kind; an open one (null) gives way. */
export function later(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a >= b ? a : b
}

/** The earlier of two dates or instants of one kind; an open one (null) gives way. */
export function earlier(a: string | null, b: string | null): string | null {
  return a === null ? b : b === null || a <= b ? a : b
}

function partsOf(day: string): { readonly year: number; readonly month: number; readonly day: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), day: Number(day.slice(8, 10)) }
}
