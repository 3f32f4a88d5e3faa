import type { Precision } from '../model/index.ts'
import { addDays, addMonths, isDate, mondayOf, monthEnd } from './calendar.ts'

/** First and last local date of a calendar unit. */
export interface DayRange {
  readonly earliest: string
  readonly latest: string
  readonly precision: Precision
}

/** Months (first, last) of seasons, quarters and halves; winter begins in December. */
const parts: Readonly<Record<string, readonly [number, number]>> = {
  SP: [3, 5],
  SU: [6, 8],
  FA: [9, 11],
  WI: [12, 14],
  Q1: [1, 3],
  Q2: [4, 6],
  Q3: [7, 9],
  Q4: [10, 12],
  H1: [1, 6],
  H2: [7, 12],
}

/** Days of a month that START, MID and END stand for; annotation convention: 1–10, 10–20, from 21. */
const monthParts = { START: [1, 10], MID: [10, 20], END: [21, 31] } as const
/** Months of a year that START, MID and END stand for: its thirds. */
const yearParts = { START: [1, 4], MID: [5, 8], END: [9, 12] } as const

/** Years of a decade, and of a century: what is said of them is loose, so neighbours overlap. */
const decadeParts = { ALL: [0, 9], START: [0, 4], MID: [3, 7], END: [5, 9] } as const
const centuryParts = { ALL: [0, 99], START: [0, 33], MID: [33, 66], END: [66, 99] } as const

export type SpanMod = keyof typeof monthParts

/** A TIMEX3 value without its time of day. */
export function dateOfValue(value: string): string {
  const time = value.indexOf('T')
  return time < 0 ? value : value.slice(0, time)
}

/**
 * The days that a whole TIMEX3 date value stands for: a day, week, weekend, month, season, quarter, year, decade
 * (`201`) or century (`19`). A time of day is left out. undefined when the value is not whole or no date.
 */
export function rangeOfValue(value: string, mod?: SpanMod): DayRange | undefined {
  if (mod !== undefined) return workOut(value, mod)
  let known = ranges.get(value)
  if (known === undefined) {
    known = { range: workOut(value, mod) }
    if (ranges.size >= mostKept) ranges.clear()
    ranges.set(value, known)
  }
  return known.range
}

/** A text is asked for the days of the same few values again and again. */
const ranges = new Map<string, { readonly range: DayRange | undefined }>()
const mostKept = 2_000

function workOut(value: string, mod: SpanMod | undefined): DayRange | undefined {
  const date = dateOfValue(value)
  if (/X|^BC|^P|_REF/u.test(date)) return undefined
  if (date.length === 10 && isDate(date)) return { earliest: date, latest: date, precision: 'day' }
  if (/^\d{4}-W\d\d(-WE|-\d)?$/u.test(date)) return weekRange(date)
  if (/^\d{4}-(0[1-9]|1[0-2])$/u.test(date)) return monthRange(date, mod)
  const part = /^(\d{4})-(\p{Lu}\w)$/u.exec(date)
  if (part?.[2] === 'WI') return winters(Number(part[1]))
  if (part !== null && part[2]! in parts) {
    return months(Number(part[1]), parts[part[2]!]!, part[2]!.startsWith('Q') ? 'quarter' : 'season')
  }
  if (/^\d{4}$/u.test(date)) {
    return mod === undefined
      ? months(Number(date), [1, 12], 'year')
      : months(Number(date), yearParts[mod], 'range')
  }
  if (/^\d{3}$/u.test(date)) return years(Number(date) * 10, decadeParts[mod ?? 'ALL'], 'decade')
  if (/^\d{2}$/u.test(date)) return years(Number(date) * 100, centuryParts[mod ?? 'ALL'], 'century')
  return undefined
}

/** The months that a season is in the year named; winter, which begins in the year before, when `year` is its end's. */
export function seasonOf(year: number, season: string): DayRange {
  const [from, to] = parts[season]!
  return months(season === 'WI' ? year - 1 : year, [from, to], 'season')
}

/** "Winter 2013" is said of the one that ends in that year and of the one that begins in it: both are meant. */
function winters(year: number): DayRange {
  return { ...seasonOf(year + 1, 'WI'), earliest: seasonOf(year, 'WI').earliest }
}

function years(first: number, [from, to]: readonly [number, number], precision: Precision): DayRange {
  const year = (one: number): string => String(one).padStart(4, '0')
  return { earliest: `${year(first + from)}-01-01`, latest: `${year(first + to)}-12-31`, precision }
}

function weekRange(value: string): DayRange {
  const monday = mondayOf(value.slice(0, 8))
  const rest = value.slice(9)
  if (rest === 'WE') return { earliest: addDays(monday, 5), latest: addDays(monday, 6), precision: 'range' }
  if (rest !== '') {
    const day = addDays(monday, Number(rest) - 1)
    return { earliest: day, latest: day, precision: 'day' }
  }
  return { earliest: monday, latest: addDays(monday, 6), precision: 'week' }
}

function monthRange(month: string, mod: SpanMod | undefined): DayRange {
  const end = monthEnd(`${month}-01`)
  if (mod === undefined) return { earliest: `${month}-01`, latest: end, precision: 'month' }
  const [from, to] = monthParts[mod]
  const latest = `${month}-${String(to).padStart(2, '0')}`
  return {
    earliest: `${month}-${String(from).padStart(2, '0')}`,
    latest: latest < end ? latest : end,
    precision: 'range',
  }
}

function months(year: number, [from, to]: readonly [number, number], precision: Precision): DayRange {
  const first = addMonths(`${String(year).padStart(4, '0')}-01-01`, from - 1)
  return { earliest: first, latest: addDays(addMonths(first, to - from + 1), -1), precision }
}
