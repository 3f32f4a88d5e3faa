import { addDays, daysBetween, weekdayOf } from '../../time/calendar.ts'
import type { FoundTime } from '../times/found-time.ts'
import { newsDays } from './publication.ts'
import { type Context, type Reading, readAt } from './read-at.ts'

/** What began on a day of the past is told on over so many days. */
const mostDaysOn = 130

/**
 * "They attacked on 14 March 2019. On 18 March …" in an article of June 2025: of the year told right before, as it goes
 * on from there and is no news of the last weeks; undefined where it is not.
 * @param context with how many paragraphs it stands from the time told before, and whether its sentence steps back
 */
export function yearGoingOn(
  time: FoundTime,
  context: Context & { readonly apart: number; readonly isBackshifted: boolean },
): Reading | undefined {
  const { previous, published, outlook, apart, isBackshifted } = context
  if (previous === undefined || apart > 1 || outlook === 'future') return undefined
  if (!/^XXXX-\d\d-\d\d/u.test(time.value) || time.until !== undefined || time.direction !== undefined)
    return undefined
  if (previous.earliest !== previous.latest || daysBetween(previous.latest, published) <= newsDays)
    return undefined
  const ofNews = readAt(time, context)
  const isNews = ofNews === undefined || daysBetween(ofNews.latest, published) <= newsDays
  if (isNews && !(isBackshifted && apart === 0)) return undefined
  const from = previous.earliest
  for (const year of [from.slice(0, 4), String(Number(from.slice(0, 4)) + 1)]) {
    const value = time.value.replace('XXXX', year)
    const day = readAt({ ...time, value }, { published, previous: undefined, outlook: 'past' })
    const isItsWeekday = time.weekday === undefined || (day && weekdayOf(day.earliest)) === time.weekday
    if (
      day !== undefined &&
      isItsWeekday &&
      day.earliest >= from &&
      day.earliest <= addDays(from, mostDaysOn)
    )
      return day
  }
  return undefined
}

/** Half a year. */
const longAgo = 183

/** "They had signed in November 2023. … On the 18th": a day of news is of no month so long ago as what was told before it. */
export const isOfAnotherTime = (time: FoundTime, told: Reading | undefined, published: string): boolean =>
  told !== undefined &&
  /^XXXX-XX-\d\d/u.test(time.value) &&
  time.shift === undefined &&
  daysBetween(told.latest, published) > longAgo
