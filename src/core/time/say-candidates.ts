import { addDays, daysBetween } from './calendar.ts'
import type { Days } from './name-span.ts'
import { sayDay, sayEnds, sayMonth, sayWeekdayDay } from './say-days.ts'
import type { Daypart, Saying, Season } from './saying.ts'

/** So many days a week apart are named one by one; more are "a Friday between … and …". */
const mostWeekly = 3

/** Says which days it can be: "Friday 23 or 30 March 2012", "22 March 2011, 2012 or 2013". */
export function sayCandidates(days: readonly string[], saying: Saying, both = false): string {
  const dates = days.map((day) => Temporal.PlainDate.from(day))
  const last = dates.at(-1)!
  const list = (items: readonly string[]): string => listed(items, both ? saying.and : saying.or)
  if (dates.every((date) => date.day === last.day && date.month === last.month)) {
    const [first, ...rest] = dates
    return list([sayDay(first!, saying), ...rest.map((date) => saying.year(date.year, false))])
  }
  const weekly = !both && dates.every((date) => date.dayOfWeek === last.dayOfWeek)
  const sameMonth = dates.every((date) => date.year === last.year && date.month === last.month)
  const items = dates.map((date, i) => {
    const sameYear = dates[i + 1]?.year === date.year
    return sayDay(date, saying, date === last ? 'full' : sameMonth ? 'number' : sameYear ? 'no-year' : 'full')
  })
  return weekly ? `${saying.weekday(last.dayOfWeek)} ${list(items)}` : list(items)
}

/** Whether days are worth naming one by one: days in a row are a range, and so are many weeks in a row. */
export function areWorthNaming(days: readonly string[]): boolean {
  const inStepsOf = (step: number): boolean =>
    days.every((day, i) => i === 0 || addDays(days[i - 1]!, step) === day)
  return days.length > 1 && !inStepsOf(1) && !(days.length > mostWeekly && inStepsOf(7))
}

/** Longer windows of publication are not tried day by day, and their last day is no reading of the words. */
const longestTriedDays = 70

/**
 * One of several days, months or seasons within bounds, by what the TIMEX3 value leaves open: "a Friday", "a 22
 * March", "a summer". undefined when it tells nothing, or when the bounds show that it is not all that is told.
 */
export function nameSome(value: string, days: Partial<Days>, saying: Saying): string | undefined {
  const [date = '', time = ''] = value.split('T')
  const part = /^(?:MO|MI|AF|EV|NI|DT)$/u.test(time) ? (time as Daypart) : undefined
  const weekday = Number(/^XXXX-WXX-([1-7])$/u.exec(date)?.[1])
  if (weekday > 0) {
    if (!fits(days, (day) => day.dayOfWeek === weekday || isMorningAfter(day, weekday, part)))
      return undefined
    return saying.someWeekday(saying.weekday(weekday), part)
  }
  const [, month, day] = /^XXXX-(\d\d)(?:-(\d\d))?$/u.exec(date) ?? []
  if (day !== undefined) {
    const date_ = Temporal.PlainDate.from(`2000-${month}-${day}`)
    if (!fits(days, (end) => end.month === date_.month && end.day === date_.day)) return undefined
    return saying.someDate(sayDay(date_, saying, 'no-year'))
  }
  if (month !== undefined) {
    return fits(days, (end) => end.month === Number(month))
      ? saying.someMonth(saying.month(Number(month)))
      : undefined
  }
  const inMonth = /^XXXX-XX-(\d\d)$/u.exec(date)?.[1]
  if (inMonth !== undefined) {
    if (!fits(days, (end) => end.day === Number(inMonth))) return undefined
    return saying.someDayOfMonth(saying.ordinal(Number(inMonth)))
  }
  const season = /^XXXX-(SP|SU|FA|WI)$/u.exec(date)?.[1] as Season | undefined
  return season === undefined ? undefined : saying.someSeason(season)
}

const isMorningAfter = (day: Temporal.PlainDate, weekday: number, part: Daypart | undefined): boolean =>
  part === 'NI' && day.dayOfWeek === (weekday % 7) + 1

/** Whether both ends of a narrow window are such days: else the words told of something longer ("Friday to Monday"). */
function fits({ first, last }: Partial<Days>, test: (day: Temporal.PlainDate) => boolean): boolean {
  if (first === undefined || last === undefined)
    return [first, last].every((day) => day === undefined || test(day))
  const wide = daysBetween(first.toString(), last.toString()) > longestTriedDays
  return test(first) && (wide || test(last))
}

/** A few whole months of one name: "January 2012, 2013 or 2014"; undefined when the bounds are not theirs. */
export function sayMonths(value: string, { first, last }: Days, saying: Saying): string | undefined {
  const month = /^XXXX-(\d\d)$/u.exec(value)?.[1]
  const years = last.year - first.year
  const whole = first.day === 1 && last.day === last.daysInMonth && first.month === last.month
  if (!whole || first.month !== Number(month) || years < 1 || years > mostWeekly) return undefined
  const rest = Array.from({ length: years }, (_, i) => saying.year(first.year + i + 1, false))
  return listed([sayMonth(first, saying), ...rest], saying.or)
}

/** One of several within bounds: "a Friday between 23 March and 20 April 2012". */
export function sayWithin(name: string, { first, last }: Partial<Days>, saying: Saying): string {
  if (first !== undefined && last !== undefined) {
    const [from, to] = sayEnds(first, last, saying)
    return saying.within(name, saying.between(from, to), true)
  }
  const point = { text: sayDay((first ?? last)!, saying), day: true }
  return saying.within(name, first === undefined ? saying.noLater(point) : saying.noEarlier(point), false)
}

/** "Friday 30 March 2012, evening"; one day that is known. */
export function sayOneDay(date: Temporal.PlainDate, value: string | null, saying: Saying): string {
  const part = /T(MO|MI|AF|EV|NI|DT)$/u.exec(value ?? '')?.[1] as Daypart | undefined
  return sayWeekdayDay(date, saying) + (part === undefined ? '' : saying.daypart(part))
}

function listed(items: readonly string[], last: string): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${last}${items.at(-1)}`
}
