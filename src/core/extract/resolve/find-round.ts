import { addDays, daysBetween } from '../../time/calendar.ts'
import { feastsOf } from '../../time/feasts.ts'
import { type DayRange, rangeOfValue, seasonOf } from '../../time/timex-span.ts'
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

/** "Last spring", "next winter"; "this" and "the" one is the nearest, for what has been none that is to come. */
export function findSeason(
  season: string,
  published: string,
  direction: FoundTime['direction'],
  look: 'past' | 'future' | 'either',
): Round | undefined {
  if (direction === undefined) return undefined
  const own = Number(published.slice(0, 4))
  const near = [own - 1, own, own + 1, own + 2].map((year) => ({
    ...seasonOf(year, season),
    value: `${year}-${season}`,
  }))
  // "This winter" is said in the weeks before it too, unless what is told has been.
  const ahead = direction === 'this' && look === 'either' ? daysAheadMeant : 0
  const fits = ({ earliest, latest }: Round): boolean => {
    if (direction === 'past') return latest < published
    if (direction === 'future') return earliest > published
    return look === 'future' ? latest >= published : earliest <= addDays(published, ahead)
  }
  const forward = direction === 'future' || (direction === 'this' && look === 'future')
  return forward ? near.find(fits) : near.findLast(fits)
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
