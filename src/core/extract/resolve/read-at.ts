import type { Precision } from '../../model/index.ts'
import {
  addDays,
  addMonths,
  daysBetween,
  earlier,
  isDate,
  isoWeek,
  later,
  monthEnd,
  monthStart,
  weekdayOf,
  weekStart,
} from '../../time/calendar.ts'
import { dateOfValue, rangeOfValue } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'
import { findFeast, findPart, findSeason, type Round } from './find-round.ts'
import { monthDayNear, monthNear, type Outlook, weekdayNear } from './nearest.ts'

/** An expression read as if the text had been published on a given day. */
export interface Reading {
  /** TIMEX3 value, whole as far as it can be. */
  readonly value: string
  /** Local dates. */
  readonly earliest: string
  readonly latest: string
  readonly precision: Precision
  readonly approximate: boolean
}

/** What an expression is read against. */
export interface Context {
  /** Local date of publication. */
  readonly published: string
  /** The time told just before. */
  readonly previous: Reading | undefined
  readonly outlook: Outlook
}

/** Reads an expression on the assumption that the text was published on `published`. undefined: it gives no date. */
export function readAt(time: FoundTime, context: Context): Reading | undefined {
  if (time.until !== undefined) return readRange(time, time.until, context)
  if (time.value === 'PRESENT_REF')
    return reading(context.published, context.published, 'day', time, 'PRESENT_REF')
  if (time.shift !== undefined) return readShift(time, context)
  return readValue(time, time.value, context)
}

function readValue(time: FoundTime, value: string, context: Context): Reading | undefined {
  const { published } = context
  const mod = time.mod === 'APPROX' ? undefined : time.mod
  const whole = rangeOfValue(value, mod)
  if (whole !== undefined) return { ...reading(whole.earliest, whole.latest, whole.precision, time), value }
  const rest = restOf(value)
  const date = dateOfValue(value)
  const toCome = time.toCome === true && context.outlook !== 'past'
  const look: Outlook =
    time.direction === 'past' || time.direction === 'future'
      ? time.direction
      : toCome
        ? 'future'
        : context.outlook
  const round = roundOf(time, value, date, published, look)
  if (round !== undefined) {
    const full = round.value.length === 10 ? round.value + rest : round.value
    return reading(round.earliest, round.latest, round.precision, time, full)
  }
  const weekday = /^XXXX-WXX-(\d)$/u.exec(date)?.[1]
  if (weekday !== undefined) {
    const day = weekdayNear(Number(weekday), published, look, time.direction)
    return reading(day, day, 'day', time, day + rest)
  }
  const monthDay = /^XXXX-(\d\d-\d\d)$/u.exec(date)?.[1]
  if (monthDay !== undefined) {
    const day = monthDayNear(monthDay, time.weekday, published, look)
    return day === undefined ? undefined : reading(day, day, 'day', time, day + rest)
  }
  const month = /^XXXX-(\d\d)$/u.exec(date)?.[1]
  if (month !== undefined) {
    const full = monthNear(month, published, look, time.direction, mod)
    const range = rangeOfValue(full, mod)!
    return reading(range.earliest, range.latest, range.precision, time, full)
  }
  const dayOnly = /^XXXX-XX-(\d\d)$/u.exec(date)?.[1]
  if (dayOnly !== undefined) return readDayOfMonth(time, dayOnly, context, look)
  return undefined
}

/** Feasts, seasons and parts of a year. */
function roundOf(
  time: FoundTime,
  value: string,
  date: string,
  published: string,
  look: Outlook,
): Round | undefined {
  if (time.feast !== undefined) return findFeast(time.feast, value, published, look)
  const [, season, part] = /^XXXX-(?:(SP|SU|FA|WI)|([HQ]\d))$/u.exec(date) ?? []
  if (season !== undefined) return findSeason(season, published, time.direction, look)
  return part === undefined ? undefined : findPart(part, published, look)
}

/** The clock time or part of the day of a value. */
const restOf = (value: string): string => /T.*/u.exec(value)?.[0] ?? ''

/** A day of the month told before; one whose weekday is none of it is of the months before publication. */
function readDayOfMonth(time: FoundTime, day: string, context: Context, look: Outlook): Reading | undefined {
  const { previous, published } = context
  const bases = previous === undefined || time.weekday === undefined ? [] : [published]
  for (const base of [previous?.earliest ?? published, ...bases])
    for (const step of look === 'future' ? [0, 1, 2] : [0, -1, -2]) {
      const found = `${monthStart(base, step).slice(0, 7)}-${day}`
      const early = look === 'future' ? found >= published : found <= published
      const fits = isDate(found) && (time.weekday === undefined || weekdayOf(found) === time.weekday)
      if (fits && early) return reading(found, found, 'day', time, found + restOf(time.value))
    }
  return undefined
}

/** "Three days ago" and more is said loosely: a day of play on each side. */
const daysSaidLoosely = 3
/** So long is what days, months and years are counted from, in days: "that evening" is of no month told. */
const longestBase = { day: 2, month: 31, year: 731 }

/** "They fought in the night of Monday to Tuesday. At dawn …": a morning or an evening after a night is of its second day. */
function dayMeant({ shift, daypart }: FoundTime, previous: Reading | undefined): Reading | undefined {
  const isAfterNight = previous?.value.endsWith('TNI') === true && shift?.by === 0
  return isAfterNight && daypart !== undefined && daypart !== 'NI'
    ? { ...previous, earliest: previous.latest }
    : previous
}

function readShift(time: FoundTime, context: Context): Reading | undefined {
  const { from, unit, by } = time.shift!
  const told = from === 'document' ? undefined : dayMeant(time, context.previous)
  const base = told?.earliest ?? context.published
  const baseLatest = told?.latest ?? base
  if (told !== undefined && unit !== 'week' && daysBetween(base, baseLatest) > longestBase[unit])
    return undefined
  if (time.value.startsWith('XXXX-XX-#')) return readNthWeekday(time, base, context.outlook)
  if (time.value === 'XXXX-WXX-WE') return readWeekend(time, base, context.outlook)
  const weekday = /^XXXX-WXX-(\d)/u.exec(time.value)?.[1]
  if (weekday !== undefined && told !== undefined) return weekdayBeside(time, Number(weekday), told, by)
  // "Thursday last week": of a week of the calendar.
  if (weekday !== undefined) {
    const day = addDays(weekStart(base), 7 * by + Number(weekday) - 1)
    return reading(day, day, 'day', time, day + restOf(time.value))
  }
  const exact = time.value.endsWith('DD')
  if (unit === 'day' || exact) {
    const add = (day: string): string => {
      if (unit === 'month' || unit === 'year') return addMonths(day, unit === 'year' ? 12 * by : by)
      return addDays(day, unit === 'week' ? 7 * by : by)
    }
    const play = from === 'document' && !exact && Math.abs(by) >= daysSaidLoosely ? 1 : 0
    // A night belongs to two days; "the same night" to those of the night told.
    const isSameNight = by === 0 && told?.value.endsWith('TNI') === true && base !== baseLatest
    const night = time.daypart === 'NI' && !isSameNight ? 1 : 0
    // "During the night" is the one before the morning that was told, or else before the writing.
    const toldBefore = context.previous?.value.endsWith('TMO') ?? context.outlook !== 'future'
    const nightBefore = from === 'previous' && by === 0 && night === 1 && toldBefore
    const first = nightBefore ? addDays(base, -1) : add(base)
    const suffix = time.value.includes('T') ? time.value.slice(time.value.indexOf('T')) : ''
    const clock = /T\d|TXX/u.test(suffix) && suffix.includes('XX') ? '' : suffix
    const span = reading(
      addDays(first, -play),
      addDays(nightBefore ? first : add(baseLatest), play + night),
      night + play > 0 ? 'range' : 'day',
      time,
      first + clock,
    )
    return play > 0 ? { ...span, approximate: true } : span
  }
  if (unit === 'week' && time.value === 'XXXX-XX-XX') return readCountedWeeks(time, base, baseLatest)
  if (unit === 'week') {
    // "That week", said of a month, is any of its weeks.
    if (daysBetween(base, baseLatest) > 6) return undefined
    const monday = weekStart(addDays(base, 7 * by))
    // Said on a Sunday, "last week" is another one where weeks begin with that day: both are meant.
    const sunday = from === 'document' && by !== 0 && weekdayOf(base) === 7
    const end = sunday ? addDays(base, 7 * by + 6) : addDays(monday, 6)
    return cut(reading(monday, end, sunday ? 'range' : 'week', time, isoWeek(monday)), time, base)
  }
  // A winter is counted to the year it is named by.
  const named = from === 'previous' ? /^\d{4}/u.exec(context.previous?.value ?? '')?.[0] : undefined
  const moved =
    unit === 'month'
      ? monthStart(base, by)
      : `${String(Number(named ?? base.slice(0, 4)) + by).padStart(4, '0')}-01-01`
  // "March of that year", "the third quarter of last year".
  const part =
    unit === 'year' ? /^(?:XXXX|\d{4})(-(?:\d\d.*|[QH]\d|SP|SU|FA|WI))$/u.exec(time.value)?.[1] : undefined
  const value = unit === 'month' ? moved.slice(0, 7) : moved.slice(0, 4) + (part ?? '')
  const range = rangeOfValue(value, time.mod === 'APPROX' ? undefined : time.mod)
  if (range === undefined) return undefined
  const whole = reading(range.earliest, range.latest, range.precision, time, value)
  return isCounted(time)
    ? loosened(whole, time.shift!, base)
    : cut(whole, time, base, told === undefined ? base : baseLatest)
}

/** Up to so many weeks are counted to a day; more of them are rounded. */
const weeksCounted = 2
const daysOfWeeks = { counted: 1, rounded: 3 }

/** "Two weeks ago", "a week later": counted in days, with play on each side; "last week" is one of the calendar. */
function readCountedWeeks(time: FoundTime, base: string, baseLatest: string): Reading {
  const days = 7 * time.shift!.by
  const value = isoWeek(weekStart(addDays(base, days)))
  const play = Math.abs(time.shift!.by) <= weeksCounted ? daysOfWeeks.counted : daysOfWeeks.rounded
  const span = reading(addDays(base, days - play), addDays(baseLatest, days + play), 'range', time, value)
  return { ...span, approximate: true }
}

/** "The following Saturday", « le jeudi précédent »: the next or the last such day from what was told, never that day itself. */
function weekdayBeside(time: FoundTime, weekday: number, told: Reading, by: number): Reading {
  const base = by > 0 ? told.latest : told.earliest
  const ahead = (weekday - weekdayOf(base) + 7) % 7 || 7
  const behind = (weekdayOf(base) - weekday + 7) % 7 || 7
  const day = addDays(base, by > 0 ? ahead : -behind)
  return reading(day, day, 'day', time, day)
}

/** From so many years on they are rounded: a twentieth of them on each side. */
const [yearsSaidLoosely, daysOfPlay] = [5, 18]

/** "Ten years ago" is counted, "last year" is a year of the calendar. */
const isCounted = ({ value, shift }: FoundTime): boolean =>
  value === 'XXXX-XX-XX' && shift?.unit === 'year' && Math.abs(shift.by) >= yearsSaidLoosely

function loosened(whole: Reading, { by }: NonNullable<FoundTime['shift']>, base: string): Reading {
  const counted = addMonths(base, 12 * by)
  const play = Math.abs(by) * daysOfPlay
  const earliest = earlier(addDays(counted, -play), whole.earliest)!
  const latest = later(addDays(counted, play), whole.latest)!
  return earliest === whole.earliest && latest === whole.latest
    ? whole
    : { ...whole, earliest, latest, precision: 'range', approximate: true }
}

/** "Earlier this month" ends, "later that year" begins with the day it is said of. */
function cut(read: Reading, { direction }: FoundTime, base: string, baseLatest = base): Reading {
  const inside = (day: string): boolean => read.earliest <= day && day <= read.latest
  if (direction === 'past' && inside(baseLatest)) return { ...read, latest: baseLatest, precision: 'range' }
  if (direction === 'future' && inside(base)) return { ...read, earliest: base, precision: 'range' }
  return read
}

/** "The first Sunday of the month"; of the month before, where it has been and this month's has not. */
function readNthWeekday(time: FoundTime, base: string, outlook: Outlook, back = 0): Reading | undefined {
  const [, nth = '1', weekday = '1'] = /#(\d)-(\d)/u.exec(time.value) ?? []
  const start = monthStart(base, -back)
  const first = addDays(start, (Number(weekday) - weekdayOf(start) + 7) % 7)
  const day = addDays(first, 7 * (Number(nth) - 1))
  if (day > base && outlook === 'past') return readNthWeekday(time, base, outlook, back + 1)
  return day > monthEnd(start) ? undefined : reading(day, day, 'day', time, day)
}

/**
 * The weekend that is on or has just been; the next one where it is to come; "last weekend" is over.
 */
function readWeekend({ direction, ...time }: FoundTime, base: string, outlook: Outlook): Reading {
  const weekday = weekdayOf(base)
  // From the middle of a week on, "this weekend" is the one ahead.
  const soon = direction === 'this' && outlook !== 'past' && weekday >= 3
  const next = direction === 'future' || (time.shift?.by ?? 0) > 0
  const ahead = next || (weekday < 6 && direction !== 'past' && (soon || outlook === 'future'))
  const behind = direction === 'past' && weekday >= 6
  const saturday = addDays(base, (ahead ? 7 : behind ? -7 : 0) - ((weekday + 1) % 7))
  return reading(saturday, addDays(saturday, 1), 'range', time, `${isoWeek(saturday)}-WE`)
}

function readRange(time: FoundTime, until: string, context: Context): Reading | undefined {
  const { until: _, mod: _mod, ...single } = time
  const end = readValue({ ...single, value: until }, until, context)
  if (end === undefined) return undefined
  // The start is the last such day before the end, so that "from Friday to Monday" never runs backwards.
  const start = readValue(time, time.value, { ...context, published: end.earliest, outlook: 'past' })
  if (start === undefined) return undefined
  const nightBefore = start.earliest === end.earliest && time.daypart === 'NI' ? 1 : 0
  return {
    ...end,
    value: nightBefore === 0 ? start.value : `${addDays(start.earliest, -1)}TNI`,
    earliest: addDays(start.earliest, -nightBefore),
    precision: 'range',
    approximate: start.approximate,
  }
}

function reading(
  earliest: string,
  latest: string,
  precision: Precision,
  time: FoundTime,
  value = '',
): Reading {
  const approximate = time.mod === 'APPROX' || time.mod === 'MID'
  const finer = precision === 'day' && time.daypart !== undefined ? 'daypart' : precision
  return { value: value === '' ? time.value : value, earliest, latest, precision: finer, approximate }
}
