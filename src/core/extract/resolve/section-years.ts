import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import type { ResolveInput } from './resolve-input.ts'

/** So many entries make a chronology. */
const fewestEntries = 3
/** A page is brought up to date within so many months of its last entry. */
const mostMonthsLater = 3

/**
 * Gives the dates of a chronology their year: that of the heading above them ("2019", then "4 April – …"), or where no
 * year is told, that in which the page was brought up to date, if the entries run up to that day.
 */
export function withSectionYears(input: ResolveInput): ResolveInput {
  const entries = entriesOf(input)
  if (entries.size < fewestEntries) return input
  const years = yearsByHeading(input, entries) ?? yearsByUpdate(input, entries)
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

/** Dates without a year that open a paragraph: "4 April – Shelling of …". */
function entriesOf(input: ResolveInput): ReadonlySet<number> {
  const entries = new Set<number>()
  let last = -1
  for (const [index, time] of input.expressions.entries()) {
    const sentence = sentenceAt(input, time.start)
    if (sentence === undefined || sentence.kind === 'noise' || sentence.paragraph === last) continue
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

function yearsByUpdate(
  input: ResolveInput,
  entries: ReadonlySet<number>,
): ReadonlyMap<number, string> | undefined {
  const { byline } = input
  const day = byline?.kind === 'updated' && byline.days.length === 1 ? byline.days[0] : undefined
  if (day === undefined) return undefined
  const monthDays = [...entries].map((index) => input.expressions[index]!.value.slice(5, 10))
  const isAscending = monthDays.every((one, i) => i === 0 || monthDays[i - 1]! <= one)
  const last = monthDays.at(-1)!
  const months = Number(day.slice(5, 7)) - Number(last.slice(0, 2))
  if (!isAscending || last > day.slice(5) || months > mostMonthsLater) return undefined
  return new Map([...entries].map((index) => [index, day.slice(0, 4)]))
}
