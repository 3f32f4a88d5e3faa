/**
 * Days since 1970-01-01 of a local date of the years 0 to 9999. Plain arithmetic on the proleptic Gregorian calendar:
 * dates of a whole corpus are compared with one another, and Temporal takes a microsecond for each.
 */
export function dayNumber(day: string): number {
  const month = (digit(day, 5) * 10 + digit(day, 6) + 9) % 12
  const yearOfEra = digit(day, 0) * 1000 + digit(day, 1) * 100 + digit(day, 2) * 10 + digit(day, 3)
  // Years that begin in March have their leap day last.
  const year = month >= 10 ? yearOfEra - 1 : yearOfEra
  const leaps = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400)
  const dayOfYear = Math.floor((153 * month + 2) / 5) + digit(day, 8) * 10 + digit(day, 9) - 1
  return year * 365 + leaps + dayOfYear - daysTo1970
}

/** Weekday of a local date, 1 Monday to 7 Sunday. */
export function weekdayNumber(day: string): number {
  // 1 January 1970 was a Thursday.
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1
}

/** From 1 March of the year 0 to 1 January 1970. */
const daysTo1970 = 719_468

const zero = 48
const digit = (day: string, at: number): number => day.charCodeAt(at) - zero
