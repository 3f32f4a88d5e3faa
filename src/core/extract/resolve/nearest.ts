import { addDays, daysBetween, isDate, monthStart, weekdayOf } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'

/** Which way an expression without direction of its own looks. */
export type Outlook = 'past' | 'future' | 'either'

/** The day of that name that is meant, for a text of `published`. */
export function weekdayNear(
  weekday: number,
  published: string,
  look: Outlook,
  direction: FoundTime['direction'],
): string {
  const back = (weekdayOf(published) - weekday + 7) % 7
  if (look === 'future') {
    const ahead = (7 - back) % 7
    return addDays(published, ahead === 0 && direction === 'future' ? 7 : ahead)
  }
  // "Ce vendredi", said on a Thursday, is tomorrow.
  if (look === 'either' && direction === 'this' && back > daysOfThis) return addDays(published, 7 - back)
  return addDays(published, direction === 'past' && back === 0 ? -7 : -back)
}

/** "This Friday" lies at most so many days back; else it is the one ahead. */
const daysOfThis = 3

/** A yearless date is looked for this far: a leap day with its weekday comes back within 28 years. */
const yearsSearched = 28
/** A date so few days ahead, when the last one is most of a year ago, is one to come ("le 16 juillet" in June). */
const daysAheadMeant = 60

/** The day and month that is meant; undefined for what comes in no year near. */
export function monthDayNear(
  monthDay: string,
  weekday: number | undefined,
  published: string,
  look: Outlook,
): string | undefined {
  const year = Number(published.slice(0, 4))
  const fits = (day: string): boolean => isDate(day) && (weekday === undefined || weekdayOf(day) === weekday)
  const find = (step: 1 | -1): string | undefined => {
    for (let i = 0; i <= yearsSearched; i += 1) {
      const day = `${year + step * i}-${monthDay}`
      if ((step === 1 ? day >= published : day <= published) && fits(day)) return day
    }
    return undefined
  }
  const past = find(-1)
  const ahead = find(1)
  if (past === undefined || ahead === undefined) return past ?? ahead
  if (look === 'future') return ahead
  // Its weekday agrees with a day a few weeks ahead and with none of the last year.
  if (weekday !== undefined && daysBetween(past, published) > 366 && isSoon(published, ahead))
    return look === 'past' ? undefined : ahead
  if (look === 'past') return past
  const near = isSoon(published, ahead) && daysBetween(past, published) > 180
  return near ? ahead : past
}

const isSoon = (published: string, day: string): boolean => daysBetween(published, day) <= daysAheadMeant

/** The month that is meant, YYYY-MM. */
export function monthNear(
  month: string,
  published: string,
  look: Outlook,
  direction: FoundTime['direction'],
  mod: 'START' | 'MID' | 'END' | undefined,
): string {
  const year = Number(published.slice(0, 4))
  if (look === 'future')
    return `${year}-${month}` >= published.slice(0, 7) ? `${year}-${month}` : `${year + 1}-${month}`
  const starts = (one: number): string => rangeOfValue(`${one}-${month}`, mod)!.earliest
  const limit = direction === 'past' ? monthStart(published) : addDays(published, 1)
  const latest = starts(year) < limit ? year : year - 1
  // "le 12 mai" tells what has been; "in May", said in April, what is to come.
  if (look === 'either' && daysBetween(published, `${latest + 1}-${month}-01`) <= daysAheadMeant)
    return `${latest + 1}-${month}`
  return `${latest}-${month}`
}
