import { addDays, daysBetween } from '../../time/calendar.ts'
import type { Stretch } from './publication.ts'
import type { Reading } from './read-at.ts'

/** Every day of a stretch is tried up to this length; in longer ones its first days and one day a year. */
const longestTried = 62
/** Enough for any weekday and for "ten days ago" to be met once after the bound from below. */
const firstDaysTried = 14
/** Ten years and a day or two: no weekday, month or year agrees. */
const farAwayDays = 3655
/** More possible dates than this are said as a range. */
export const mostCandidates = 8

/** Days of publication to try, ascending. */
export function daysToTry(stretches: readonly Stretch[]): readonly string[] {
  const days = new Set<string>()
  for (const { lo, hi } of stretches) {
    if (lo === null) {
      // A second day far away shows what hangs on the day of publication: nothing bounds that from below.
      days.add(hi)
      days.add(addDays(hi, -farAwayDays))
      continue
    }
    const width = daysBetween(lo, hi)
    for (let i = 0; i <= Math.min(width, firstDaysTried); i += 1) days.add(addDays(lo, i))
    for (let i = 0; i <= width; i += width <= longestTried ? 1 : 365) days.add(addDays(lo, i))
    days.add(hi)
  }
  return [...days].sort()
}

/** Whether every possible day of publication was tried. */
export function triedAll(stretches: readonly Stretch[]): boolean {
  return stretches.every(({ lo, hi }) => lo !== null && daysBetween(lo, hi) <= longestTried)
}

/** What an expression can be, over all days of publication tried. */
export interface Joined {
  readonly first: Reading
  readonly last: Reading
  /** Different single days it can be, ascending; empty when it is a span or there are too many. */
  readonly candidates: readonly string[]
  readonly single: boolean
}

/** Joins the readings of one expression; undefined when none gave a date. */
export function joinReadings(readings: readonly (Reading | undefined)[]): Joined | undefined {
  const given = readings.filter((one) => one !== undefined)
  if (given.length === 0) return undefined
  const sorted = [...given].sort((a, b) => (a.earliest < b.earliest ? -1 : a.earliest > b.earliest ? 1 : 0))
  const first = sorted[0]!
  const last = sorted.reduce((a, b) => (b.latest > a.latest ? b : a))
  const days = new Set(sorted.map((one) => one.earliest))
  const allDays = sorted.every((one) => one.earliest === one.latest)
  return {
    first,
    last,
    candidates: allDays && days.size > 1 && days.size <= mostCandidates ? [...days] : [],
    single: days.size === 1 && first.latest === last.latest,
  }
}
