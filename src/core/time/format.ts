import { formatInTimeZone } from 'date-fns-tz/formatInTimeZone'
import type { TimeSpan } from '../model/index.ts'
import { addDays, daysBetween, monthEnd } from './calendar.ts'
import { type Saying, sayingOf } from './saying.ts'
import { localDay } from './zones.ts'

/** How a date is to be said. */
export interface FormatOptions {
  /** BCP 47. */
  readonly language: string
  /** IANA zone for instants; days are local dates of where they were and are never shifted. */
  readonly zone: string
}

/** A time in words; with `atMs` (UTC milliseconds) when it is one true moment that a platform may show by itself. */
export interface SaidTime {
  readonly text: string
  readonly atMs?: number
}

/** Says when something was, as finely as it is known. */
export function formatSpan(span: TimeSpan | null, options: FormatOptions): SaidTime {
  const saying = sayingOf(options.language)
  if (span === null || (span.earliest === null && span.latest === null)) return { text: saying.unknown }
  const { earliest, latest } = span
  if (earliest?.includes('T') === true) return formatInstants(span, options, saying)
  if (latest === null) return { text: saying.from(say(earliest!, saying.day, saying)) }
  if (earliest === null) return { text: saying.until(say(latest.slice(0, 10), saying.day, saying)) }
  if (span.candidates !== undefined && span.candidates.length > 1 && !areNeighbours(span.candidates))
    return { text: sayCandidates(span.candidates, saying) }
  return { text: sayRange(span, earliest, latest.slice(0, 10), saying) }
}

/** Days in a row are a range; only days apart are worth naming one by one. */
function areNeighbours(days: readonly string[]): boolean {
  return daysBetween(days[0]!, days.at(-1)!) === days.length - 1
}

/** Says a local date: "Friday 30 March 2012". */
export function formatDay(day: string, { language }: Pick<FormatOptions, 'language'>): string {
  const saying = sayingOf(language)
  return say(day, saying.weekdayDay, saying)
}

/** Says a weekday, 1 Monday to 7 Sunday. */
export function formatWeekday(weekday: number, { language }: Pick<FormatOptions, 'language'>): string {
  // 1 January 2024 was a Monday.
  return say(`2024-01-0${weekday}`, 'EEEE', sayingOf(language))
}

/** Says a moment in a zone with its offset there: "10 January 2013, 16:30 (+02:00)". */
export function formatInstant(instant: string | number, { language, zone }: FormatOptions): string {
  const saying = sayingOf(language)
  const at = momentOf(instant)
  const clock = formatInTimeZone(at, zone, saying.clock, { locale: saying.locale })
  return `${say(localDay(at, zone), saying.day, saying)}, ${clock}`
}

/** Days from which months, and from which years, are counted: two of the larger unit. */
const [monthsFromDays, yearsFromDays] = [61, 731]

/** Says how long ago a day or instant was: "14 years ago"; counted in days, months or years. */
export function formatAge(time: string, now: string | number, { language, zone }: FormatOptions): string {
  const today = Temporal.PlainDate.from(localDay(now, zone))
  const then = Temporal.PlainDate.from(time.includes('T') ? localDay(time, zone) : time)
  const days = then.until(today).days
  const unit =
    Math.abs(days) >= yearsFromDays ? 'years' : Math.abs(days) >= monthsFromDays ? 'months' : 'days'
  const count = then.until(today, { largestUnit: unit })[unit]
  return new Intl.RelativeTimeFormat(language, { numeric: 'auto' }).format(count === 0 ? 0 : -count, unit)
}

function momentOf(instant: string | number): number {
  return typeof instant === 'number' ? instant : Temporal.Instant.from(instant).epochMilliseconds
}

function formatInstants(span: TimeSpan, options: FormatOptions, saying: Saying): SaidTime {
  const from = span.earliest!
  const to = span.latest ?? from
  if (to !== from && to.includes('T')) {
    return { text: saying.range(formatInstant(from, options), formatInstant(to, options)) }
  }
  const text = formatInstant(from, options)
  const atMs = momentOf(from)
  return span.approximate === true || span.precision === 'hour'
    ? { text: saying.around(text), atMs }
    : { text, atMs }
}

/** A local date through a pattern. It is set at noon UTC and read in UTC, so that no zone can shift it. */
function say(day: string, pattern: string, saying: Saying): string {
  const first =
    saying.first !== undefined && day.endsWith('-01')
      ? pattern.replace(/(?<!M)\bd\b/u, saying.first)
      : pattern
  return formatInTimeZone(momentOf(`${day}T12:00:00Z`), 'UTC', first, { locale: saying.locale })
}

function sayCandidates(days: readonly string[], saying: Saying): string {
  const last = days.at(-1)!
  const weekly = days.every((day) => daysBetween(day, last) % 7 === 0)
  const sameMonth = days.every((day) => day.slice(0, 7) === last.slice(0, 7))
  if (!sameMonth)
    return listed(
      days.map((day) => say(day, weekly ? saying.weekdayDay : saying.day, saying)),
      saying,
    )
  const numbers = listed(
    days.map((day) => say(day, 'd', saying)),
    saying,
  )
  const weekday = weekly ? `${say(last, 'EEEE', saying)} ` : ''
  return `${weekday}${numbers} ${say(last, saying.month, saying)}`
}

function listed(items: readonly string[], saying: Saying): string {
  return items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')}${saying.or}${items.at(-1)}`
}

function sayRange(span: TimeSpan, earliest: string, latest: string, saying: Saying): string {
  if (earliest === latest) return sayDay(span, earliest, saying)
  const value = span.value ?? ''
  if (/T\p{Lu}?NI$|TNI$/u.test(value) && addDays(earliest, 1) === latest) {
    return saying.overnight(shortStart(earliest, latest, saying), say(latest, saying.day, saying))
  }
  const unit = span.lasting === true ? undefined : sayUnit(span, earliest, saying)
  if (unit !== undefined) return unit
  const part = span.lasting === true ? undefined : monthPart(earliest, latest)
  if (part !== undefined) {
    const month = saying.parts[part](say(earliest, 'MMMM', saying))
    return `${saying.shortRange(say(earliest, 'd', saying), say(latest, saying.day, saying))} (${month})`
  }
  if (earliest.slice(0, 7) === latest.slice(0, 7)) {
    return saying.shortRange(say(earliest, 'd', saying), say(latest, saying.day, saying))
  }
  const join = span.lasting === true ? saying.range : saying.between
  return join(shortStart(earliest, latest, saying), say(latest, saying.day, saying))
}

/** The first day of a range without what it shares with the last. */
function shortStart(earliest: string, latest: string, saying: Saying): string {
  if (earliest.slice(0, 7) === latest.slice(0, 7)) return say(earliest, 'd', saying)
  return say(earliest, earliest.slice(0, 4) === latest.slice(0, 4) ? saying.dayMonth : saying.day, saying)
}

function sayDay(span: TimeSpan, day: string, saying: Saying): string {
  const daypart = /T(\p{Lu}{2})$/u.exec(span.value ?? '')?.[1]
  const said = `${say(day, saying.weekdayDay, saying)}${daypart === undefined ? '' : (saying.dayparts[daypart] ?? '')}`
  return span.approximate === true && daypart === undefined ? saying.around(said) : said
}

function sayUnit(span: TimeSpan, earliest: string, saying: Saying): string | undefined {
  switch (span.precision) {
    case 'week':
      return saying.weekOf(say(earliest, saying.day, saying))
    case 'month':
      return say(earliest, saying.month, saying)
    case 'year':
      return earliest.slice(0, 4)
    case 'decade':
      return saying.decade(earliest.slice(0, 4))
    default:
      return undefined
  }
}

/** The part of a month that exactly these days are by convention: 1–10, 10–20, from 21. */
function monthPart(earliest: string, latest: string): 'START' | 'MID' | 'END' | undefined {
  if (earliest.slice(0, 7) !== latest.slice(0, 7)) return undefined
  const days = `${earliest.slice(8)}-${latest.slice(8)}`
  if (days === '01-10') return 'START'
  if (days === '10-20') return 'MID'
  return earliest.endsWith('-21') && latest === monthEnd(latest) ? 'END' : undefined
}
