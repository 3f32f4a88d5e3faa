import type { TimeSpan } from '../model/index.ts'
import { type Days, nameSpan, partOfValue } from './name-span.ts'
import { areWorthNaming, nameSome, sayCandidates, sayMonths, sayOneDay, sayWithin } from './say-candidates.ts'
import { sayDay, sayEnds, sayFirst, sayMonth, sayWeekdayDay, sayYear } from './say-days.ts'
import { momentOf, sayInstant, sayMoments, sayThere } from './say-instants.ts'
import type { Point, Saying } from './saying.ts'
import { sayingOf } from './saying-of.ts'
import { rangeOfValue } from './timex-span.ts'

/** How a date is to be said. */
export interface FormatOptions {
  /** BCP 47. */
  readonly language: string
  /** IANA zone for instants; days are local dates of where they were and are never shifted. */
  readonly zone: string
  /** IANA zones that the place can be in, for a mark where the date there is another. Default: not known. */
  readonly there?: readonly string[]
}

/** A time in words. */
export interface SaidTime {
  readonly text: string
  /** UTC milliseconds, when it is one true moment that a platform may show by itself. */
  readonly atMs?: number
  /** What follows it where the date at the place is another: ", 9 January there". */
  readonly mark?: string
}

/** Says when something was, as finely as it is known. */
export function formatSpan(span: TimeSpan | null, { language, zone, there }: FormatOptions): SaidTime {
  const saying = sayingOf(language)
  if (span === null || (span.earliest === null && span.latest === null)) return { text: saying.unknown }
  const { earliest, latest } = span
  if (`${earliest}${latest}`.includes('T')) {
    const mark = sayThere(span, there ?? [], { saying, zone })
    // A platform would show "around 12:00" as 12:00.
    const exact = earliest === latest && span.approximate !== true && span.precision !== 'hour'
    const text = sayMoments(span, { saying, zone })
    return { text, ...(exact && { atMs: momentOf(earliest!) }), ...(mark !== undefined && { mark }) }
  }
  const first = earliest === null ? undefined : Temporal.PlainDate.from(earliest)
  const last = latest === null ? undefined : Temporal.PlainDate.from(latest)
  if (first !== undefined && last !== undefined) return { text: sayDays(span, { first, last }, saying) }
  return { text: sayOpen(span, { ...(first && { first }), ...(last && { last }) }, saying) }
}

/** Says a local date: "Friday 30 March 2012". */
export function formatDay(day: string, { language }: Pick<FormatOptions, 'language'>): string {
  return sayWeekdayDay(Temporal.PlainDate.from(day), sayingOf(language))
}

/** Says a weekday, 1 Monday to 7 Sunday. */
export function formatWeekday(weekday: number, { language }: Pick<FormatOptions, 'language'>): string {
  return sayingOf(language).weekday(weekday)
}

/** Says a moment in a zone with its offset there: "10 January 2013, 16:30 (+02:00)". */
export function formatInstant(instant: string | number, { language, zone }: FormatOptions): string {
  return sayInstant(instant, { saying: sayingOf(language), zone })
}

/** Says since when a state is told to last, as it follows "since": "mid-January 2012", "le vendredi 30 mars 2012". */
export function formatStart(span: TimeSpan, { language, zone }: FormatOptions): string {
  const saying = sayingOf(language)
  const { earliest } = span
  if (earliest === null) return saying.unknown
  if (earliest.includes('T')) return saying.start({ text: sayInstant(earliest, { saying, zone }), day: true })
  const first = Temporal.PlainDate.from(earliest)
  return saying.start(
    loose(span, startUnit(span, undefined, saying) ?? point(sayWeekdayDay(first, saying)), saying),
  )
}

/** Months, or years where it is no finer, from first to last: "March–April 2012"; '' when both bounds are open. */
export function formatMonths(
  { first, last }: { readonly first?: string; readonly last?: string },
  { language }: Pick<FormatOptions, 'language'>,
): string {
  const saying = sayingOf(language)
  if (first === undefined || last === undefined) {
    const only = first ?? last
    return only === undefined ? '' : sayMonth(Temporal.PlainDate.from(only), saying)
  }
  const [from, to] = [Temporal.PlainDate.from(first), Temporal.PlainDate.from(last)]
  const [start, end] = sayEnds(from.with({ day: 1 }), to.with({ day: to.daysInMonth }), saying)
  const months = start.text === end.text || sayMonth(from, saying) === end.text
  return months ? end.text : saying.dash(start.text, end.text)
}

const point = (text: string): Point => ({ text, day: true })

/** Reasons by which bounds were turned into those before, after or since what the words say. */
const turns: ReadonlySet<string> = new Set(['after', 'before', 'until', 'since'])

/** Whether the span's value still tells of what lies within its bounds. */
function holdsValue({ value, why, lasting }: TimeSpan): boolean {
  return value !== null && lasting !== true && !why.some(({ code }) => turns.has(code))
}

/** The value with what it leaves open, where the words are the statement's own: borrowed bounds may be wider. */
function openValue(span: TimeSpan): string | undefined {
  const borrowed = span.why.some(({ code }) => code === 'same-passage')
  return holdsValue(span) && !borrowed && span.value!.startsWith('XXXX') ? span.value! : undefined
}

function sayOpen(span: TimeSpan, days: Partial<Days>, saying: Saying): string {
  const value = openValue(span)
  const name = value === undefined ? undefined : nameSome(value, days, saying)
  if (name !== undefined) return sayWithin(name, days, saying)
  const { first, last } = days
  if (first === undefined) return saying.noLater(point(sayDay(last!, saying)))
  if (span.lasting === true) {
    return saying.since(
      loose(span, startUnit(span, undefined, saying) ?? point(sayDay(first, saying)), saying),
    )
  }
  return saying.noEarlier(point(sayDay(first, saying)))
}

function sayDays(span: TimeSpan, days: Days, saying: Saying): string {
  const { first, last } = days
  const around = span.approximate === true
  if (first.equals(last)) {
    const day = sayOneDay(first, span.value, saying)
    return around ? saying.around(point(day)) : day
  }
  if (span.lasting === true) return sayLasting(span, days, saying)
  const chosen = sayChosen(span, saying)
  if (chosen !== undefined) return chosen
  if (span.value?.endsWith('TNI') === true && first.add({ days: 1 }).equals(last) && holdsValue(span)) {
    return saying.overnight(sayFirst(first, last, saying), sayDay(last, saying))
  }
  const name = nameSpan(span, days, saying)
  if (name !== undefined) {
    return around && partOfValue(span.value ?? '', span.earliest, span.latest) === undefined
      ? saying.around({ text: name, day: false })
      : name
  }
  const value = openValue(span)
  if (value === undefined) return sayRange(span, days, saying)
  const months = sayMonths(value, days, saying)
  if (months !== undefined) return months
  const some = nameSome(value, days, saying)
  return some === undefined ? sayRange(span, days, saying) : sayWithin(some, days, saying)
}

/** The few days that it can be, or the two that are both meant ("17 and 21 May"). */
function sayChosen(span: TimeSpan, saying: Saying): string | undefined {
  const { candidates = [], value } = span
  const isWhole = candidates[0] === span.earliest && candidates.at(-1) === span.latest
  if (!isWhole || !areWorthNaming(candidates)) return undefined
  const part = /T(?:MO|MI|AF|EV|NI|DT)$/u.test(value ?? '') ? (value!.slice(-2) as 'MO') : undefined
  const both = /^\d{4}-\d\d-\d\d/u.test(value ?? '')
  return sayCandidates(candidates, saying, both) + (part === undefined ? '' : saying.daypart(part))
}

/** A range that no unit names: said as the text says it where it gives both ends, else as the bounds of an event. */
function sayRange(span: TimeSpan, { first, last }: Days, saying: Saying): string {
  const [from, to] = sayEnds(first, last, saying)
  const stated = holdsValue(span) && /^\d{4}(?:-\d\d){0,2}(?:T|$)/u.test(span.value!)
  const isStart = stated && rangeOfValue(span.value!)?.earliest === span.earliest
  // Some days more or less around a day counted back are bounds already.
  const widened = stated && !isStart
  const said = isStart ? saying.dash(from.text, to.text) : saying.between(from, to)
  return span.approximate === true && !widened ? saying.roughly(said) : said
}

function sayLasting(span: TimeSpan, { first, last }: Days, saying: Saying): string {
  const [start, end] = sayEnds(first, last, saying)
  const unit = startUnit(span, last, saying)
  if (unit !== undefined) return saying.range(loose(span, unit, saying), point(sayDay(last, saying)))
  if (span.value?.startsWith('XXXX') === true) return saying.rangeAtMost(start, end)
  return saying.range(loose(span, start, saying), end)
}

/** The month, the year or the part of one in which a state began, when no day is known; without the end's year. */
function startUnit(span: TimeSpan, end: Temporal.PlainDate | undefined, saying: Saying): Point | undefined {
  const { value, earliest } = span
  if (value === null || earliest === null || !/^\d{4}(?:-\d\d)?$/u.test(value)) return undefined
  const first = Temporal.PlainDate.from(earliest)
  const isMonth = value.includes('-')
  const month = end?.year === first.year ? saying.month(first.month) : sayMonth(first, saying)
  const name = isMonth ? month : sayYear(first, saying)
  if (rangeOfValue(value)?.earliest === earliest) return { text: name, day: false }
  const part = partOfValue(value, earliest)
  if (part === undefined) return undefined
  return { text: isMonth ? saying.partOfMonth(part, name) : saying.partOfYear(part, name), day: false }
}

/** A beginning that was counted back, or is said loosely; the middle of a month is loose by itself. */
function loose(span: TimeSpan, start: Point, saying: Saying): Point {
  const isMiddle = partOfValue(span.value ?? '', span.earliest) === 'MID'
  return span.approximate === true && !isMiddle ? saying.aroundPoint(start) : start
}
