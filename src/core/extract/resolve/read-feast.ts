import { daysBetween } from '../../time/calendar.ts'
import { type FeastDays, feastsOf } from '../../time/feasts.ts'

/** A feast so few days ahead, when the last one is most of a year ago, is the one to come. */
const daysAheadMeant = 60

/** The round of a movable feast that is meant: that of the year stated, else the one near the publication. */
export function findFeast(
  feast: string,
  value: string,
  published: string,
  look: 'past' | 'future' | 'either',
): FeastDays | undefined {
  const stated = /^\d{4}/u.exec(value)?.[0]
  if (stated !== undefined) return feastsOf(feast, Number(stated))[0]
  const year = Number(published.slice(0, 4))
  const rounds = [-1, 0, 1].flatMap((step) => feastsOf(feast, year + step))
  const past = rounds.findLast((round) => round.earliest <= published)
  const ahead = rounds.find((round) => round.latest >= published)
  if (look === 'future') return ahead
  if (look === 'past' || past === undefined || ahead === undefined) return past
  const near = daysBetween(published, ahead.day) <= daysAheadMeant && daysBetween(past.day, published) > 180
  return near ? ahead : past
}
