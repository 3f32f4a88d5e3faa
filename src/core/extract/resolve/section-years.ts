import { weekdayOf } from '../../time/calendar.ts'
import { opensEntry } from '../day-headings.ts'
import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import type { ResolveInput } from './resolve-input.ts'

/** So many entries make a chronology. */
const fewestEntries = 3
/** A page is brought up to date within so many months of its last entry. */
const mostMonthsLater = 3

/**
 * Gives the dates of a chronology their year: that of the heading above them ("2019", then "4 April – …") or of the entry
 * before them, from which years run on; or that of the page's title; or where no year is told, that in which the page was
 * brought up to date, if the entries run up to that day.
 */
export function withSectionYears(input: ResolveInput): ResolveInput {
  const entries = entriesOf(input)
  if (entries.size === 0) return input
  const isChronology = entries.size >= fewestEntries
  const years =
    (isChronology ? yearsByHeading(input, entries) : undefined) ??
    yearsRunningOn(input) ??
    (isChronology ? (yearsByTitle(input, entries) ?? yearsByUpdate(input, entries)) : undefined)
  if (years === undefined) return input
  const expressions = input.expressions.map((time, index) => {
    const year = years.get(index)
    if (year === undefined) return time
    const until = time.until?.replace(/^XXXX/u, year)
    return { ...time, value: time.value.replace(/^XXXX/u, year), ...(until !== undefined && { until }) }
  })
  return { ...input, expressions }
}

/** The expressions that open the entries of a chronology; none where it is none. */
export function chronologyEntries(input: ResolveInput): readonly FoundTime[] {
  const entries = entriesOf(input)
  return entries.size < fewestEntries ? [] : [...entries].map((index) => input.expressions[index]!)
}

/** Dates without a year that open a paragraph, or an entry within it: "4 April – Shelling of …". */
function entriesOf(input: ResolveInput): ReadonlySet<number> {
  const entries = new Set<number>()
  let last = -1
  for (const [index, time] of input.expressions.entries()) {
    const sentence = sentenceAt(input, time.start)
    if (sentence === undefined || sentence.kind === 'noise') continue
    if (sentence.paragraph === last && !opensEntry(sentence, time)) continue
    last = sentence.paragraph
    const opens = /^[•\-–*\s]*$/u.test(input.text.slice(sentence.start, time.start))
    if (opens && isYearless(time)) entries.add(index)
  }
  return entries
}

const isYearless = ({ value, shift }: FoundTime): boolean =>
  shift === undefined && /^XXXX-\d\d-\d\d/u.test(value)

const tickers = new WeakMap<ResolveInput['expressions'], ReadonlySet<FoundTime>>()

/** The hours that open the paragraphs of a ticker, or the lines above them ("16:05 …"): they are of the day it is written on. */
export function tickerHours(input: ResolveInput): ReadonlySet<FoundTime> {
  let hours = tickers.get(input.expressions)
  if (hours === undefined) {
    const found = input.expressions.filter((time) => {
      const sentence = sentenceAt(input, time.start)
      return sentence?.start === time.start && sentence.kind !== 'noise' && /^XXXX-XX-XXT\d/u.test(time.value)
    })
    hours = new Set(found.length < fewestEntries ? [] : found)
    tickers.set(input.expressions, hours)
  }
  return hours
}

function yearsByHeading(
  input: ResolveInput,
  entries: ReadonlySet<number>,
): ReadonlyMap<number, string> | undefined {
  const years = new Map<number, string>()
  let year: string | undefined
  let headings = 0
  for (const [index, time] of input.expressions.entries()) {
    const sentence = sentenceAt(input, time.start)
    const isHeading = sentence?.kind === 'title' && /^\d{4}$/u.test(time.value)
    if (isHeading && input.text.slice(sentence.start, sentence.end).trim() === time.text) {
      year = time.value
      headings += 1
    } else if (year !== undefined && entries.has(index)) years.set(index, year)
  }
  return headings > 0 ? years : undefined
}

/**
 * "2 January 2009 — … 16 February — … 4 January — …": each entry is of the year of the one before it, or of the next where
 * its day would lie before. Undefined where the years that are told do not go on so.
 */
function yearsRunningOn(input: ResolveInput): ReadonlyMap<number, string> | undefined {
  const years = new Map<number, string>()
  let last: { readonly year: number; readonly day: string } | undefined
  let entries = 0
  for (const [index, { value, weekday, ...time }] of input.expressions.entries()) {
    const sentence = sentenceAt(input, time.start)
    const [, told, day] = /^(\d{4}|XXXX)-(\d\d(?:-\d\d)?)/u.exec(value) ?? []
    if (sentence === undefined || day === undefined || time.shift !== undefined) continue
    if (!opensEntry(sentence, input.expressions[index]!)) continue
    entries += 1
    if (told === 'XXXX') {
      if (last === undefined) continue
      const year = day < last.day.slice(0, day.length) ? last.year + 1 : last.year
      if (weekday !== undefined && weekdayOf(`${year}-${day}`) !== weekday) return undefined
      last = { year, day }
      years.set(index, String(year))
    } else if (last !== undefined && value.slice(0, 10) < `${last.year}-${last.day}`.slice(0, value.length))
      return undefined
    else last = { year: Number(told), day }
  }
  const until = input.published?.slice(0, 10)
  const isOver = until === undefined || last === undefined || `${last.year}-${last.day}` <= until
  return entries >= fewestEntries && years.size > 0 && isOver ? years : undefined
}

function yearsByUpdate(
  input: ResolveInput,
  entries: ReadonlySet<number>,
): ReadonlyMap<number, string> | undefined {
  const { byline } = input
  const day = byline?.kind === 'updated' && byline.days.length === 1 ? byline.days[0] : undefined
  if (day === undefined) return undefined
  const last = lastInOrder(input, entries)
  if (last === undefined || last > day.slice(5)) return undefined
  const months = Number(day.slice(5, 7)) - Number(last.slice(0, 2))
  return months > mostMonthsLater ? undefined : allOf(entries, day.slice(0, 4))
}

/** "Mali in 2012: the year day by day": the one year that the titles tell, which names no thing ("the 2012 accord"). */
function yearsByTitle(
  input: ResolveInput,
  entries: ReadonlySet<number>,
): ReadonlyMap<number, string> | undefined {
  const told = input.expressions.filter(
    ({ value, start }) => /^\d{4}/u.test(value) && sentenceAt(input, start)?.kind === 'title',
  )
  const [year] = told
  if (year === undefined || told.length > 1 || !/^\d{4}$/u.test(year.value)) return undefined
  if (year.relation !== undefined || year.until !== undefined) return undefined
  if (input.isAttributive?.(year.start, 'year') === true) return undefined
  const last = lastInOrder(input, entries)
  const until = input.published?.slice(0, 10)
  const isOver = until === undefined || `${year.value}-${last}` <= until
  return last !== undefined && isOver ? allOf(entries, year.value) : undefined
}

/** The last month and day of entries that follow one another within a year; undefined where they do not. */
function lastInOrder(input: ResolveInput, entries: ReadonlySet<number>): string | undefined {
  const days = [...entries].map((index) => input.expressions[index]!.value.slice(5, 10))
  return days.every((one, i) => i === 0 || days[i - 1]! <= one) ? days.at(-1) : undefined
}

const allOf = (entries: ReadonlySet<number>, year: string): ReadonlyMap<number, string> =>
  new Map([...entries].map((index) => [index, year]))
