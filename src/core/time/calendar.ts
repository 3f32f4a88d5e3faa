/** Weekday of a local date, 1 Monday to 7 Sunday. */
export function weekdayOf(day: string): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** The local date so many days later (or earlier, when negative). */
export function addDays(day: string, days: number): string {
  return Temporal.PlainDate.from(day).add({ days }).toString()
}

/** Whole days from one local date to another; negative when the second comes first. */
export function daysBetween(from: string, to: string): number {
  return Temporal.PlainDate.from(from).until(Temporal.PlainDate.from(to), { largestUnit: 'days' }).days
}

/** Whether year, month and day make a real date of the proleptic Gregorian calendar. */
export function isDate(value: string): boolean {
  const [year = 0, month = 0, day = 0] = value.split('-').map(Number)
  if (!/^\d{4}-\d{2}-\d{2}$/u.test(value) || month < 1 || month > 12 || day < 1) return false
  return day <= Temporal.PlainDate.from({ year, month, day: 1 }).daysInMonth
}

/** First day of the month a number of months away. */
export function monthStart(day: string, months = 0): string {
  return Temporal.PlainDate.from(day).with({ day: 1 }).add({ months }).toString()
}

/** Last day of the month that a local date lies in. */
export function monthEnd(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return date.with({ day: date.daysInMonth }).toString()
}

/** Monday of the ISO week that a local date lies in. */
export function weekStart(day: string): string {
  return addDays(day, 1 - weekdayOf(day))
}

/** ISO 8601 week of a local date: `2012-W13`. */
export function isoWeek(day: string): string {
  const date = Temporal.PlainDate.from(day)
  return `${date.yearOfWeek}-W${String(date.weekOfYear).padStart(2, '0')}`
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
