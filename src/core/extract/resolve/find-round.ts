import { daysBetween } from '../../time/calendar.ts'
import { feastsOf } from '../../time/feasts.ts'
import { type DayRange, rangeOfValue, seasonEndingIn } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'

/** One round of what comes back every year, with its TIMEX3 value. */
export interface Round extends DayRange {
  readonly value: string
}

/** A feast so few days ahead, when the last one is most of a year ago, is the one to come. */
const daysAheadMeant = 60

/** The movable feast that is meant: that of the year stated in the value, else the one near the publication. */
export function findFeast(
  feast: string,
  value: string,
  published: string,
  look: 'past' | 'future' | 'either',
): Round | undefined {
  const stated = /^\d{4}/u.exec(value)?.[0]
  const year = Number(stated ?? published.slice(0, 4))
  const steps = stated === undefined ? [-1, 0, 1] : [0]
  const rounds = steps.flatMap((step) => feastsOf(feast, year + step))
  const past = rounds.findLast((round) => round.earliest <= published)
  const ahead = rounds.find((round) => round.latest >= published)
  const near =
    past === undefined ||
    (ahead !== undefined &&
      daysBetween(published, ahead.day) <= daysAheadMeant &&
      daysBetween(past.day, published) > 180)
  const isAhead = look === 'future' || (look === 'either' && near)
  const found = stated === undefined ? (isAhead ? ahead : past) : rounds[0]
  if (found === undefined) return undefined
  // A month of fasting has no value of its own in TIMEX3: the year it begins in stands for it.
  return { ...found, value: /^\w+-\d\d$/u.test(feast) ? found.day.slice(0, 4) : found.day }
}

/** "Last summer", "next spring", "this winter"; undefined for a season without such a word. */
export function findSeason(
  season: string,
  published: string,
  direction: FoundTime['direction'],
): Round | undefined {
  if (direction === undefined) return undefined
  const seasons = yearsAround(published).map((year) => seasonEndingIn(year, season)!)
  const found =
    direction === 'past'
      ? seasons.findLast((one) => one.latest < published)
      : direction === 'future'
        ? seasons.find((one) => one.earliest > published)
        : seasons[1]
  return found && { ...found, value: `${found.latest.slice(0, 4)}-${season}` }
}

/**
 * A half or quarter (`H1`, `Q3`) without its year. One that has not begun is last year's; one that is over is next
 * year's where it is to come.
 */
export function findPart(part: string, published: string, look: 'past' | 'future' | 'either'): Round {
  const parts = yearsAround(published).map((year) => {
    const value = `${year}-${part}`
    return { ...rangeOfValue(value)!, value }
  })
  return look === 'future'
    ? parts.find((one) => one.latest >= published)!
    : parts.findLast((one) => one.earliest <= published)!
}

function yearsAround(published: string): readonly number[] {
  const year = Number(published.slice(0, 4))
  return [year - 1, year, year + 1]
}
