import type { TimeSpan } from '../model/index.ts'
import { areWholeMonths, areWholeYears, sayDay, sayFirst, sayMonth, sayYear } from './say-days.ts'
import type { Part, Saying, Season } from './saying.ts'
import { rangeOfValue } from './timex-span.ts'

/** First and last local day of a span whose bounds are days. */
export interface Days {
  readonly first: Temporal.PlainDate
  readonly last: Temporal.PlainDate
}

/**
 * The name of a span as a unit of the calendar ("late 2013", "winter 2013–14"), undefined when it is none. A name is
 * given only where the bounds are those that it stands for, so that it is neither finer nor coarser.
 */
export function nameSpan(span: TimeSpan, days: Days, saying: Saying): string | undefined {
  return namePart(span, days, saying) ?? nameWeek(span, days, saying) ?? nameUnit(span, days, saying)
}

/** "mid-January 2012", "late 2013": only where the text said so; the same days by chance are no part. */
function namePart(
  { value, earliest, latest }: TimeSpan,
  { first }: Days,
  saying: Saying,
): string | undefined {
  const part = value === null ? undefined : partOfValue(value, earliest, latest)
  if (part === undefined) return undefined
  const name = /-/u.test(value!)
    ? saying.partOfMonth(part, sayMonth(first, saying))
    : saying.partOfYear(part, sayYear(first, saying))
  return part === 'MID' ? saying.middle(name) : name
}

const parts: readonly Part[] = ['START', 'MID', 'END']

/** The part of a month or year (TIMEX3 value) that begins, and ends where that is given, on these days. */
export function partOfValue(
  value: string,
  earliest: string | null,
  latest?: string | null,
): Part | undefined {
  if (!/^\d{4}(?:-\d\d)?$/u.test(value)) return undefined
  return parts.find((part) => {
    const range = rangeOfValue(value, part)
    return range?.earliest === earliest && (latest === undefined || range.latest === latest)
  })
}

function nameWeek({ value, precision }: TimeSpan, { first, last }: Days, saying: Saying): string | undefined {
  const days = first.until(last, { largestUnit: 'days' }).days
  const ends = [sayFirst(first, last, saying), sayDay(last, saying)] as const
  if (precision === 'week' && first.dayOfWeek === 1 && days === 6) return saying.week(...ends)
  if (value?.endsWith('-WE') !== true || first.dayOfWeek !== 6 || days !== 1) return undefined
  return saying.weekend(...ends)
}

function nameUnit({ precision }: TimeSpan, { first, last }: Days, saying: Saying): string | undefined {
  if (!areWholeMonths(first, last)) return undefined
  const months = (last.year - first.year) * 12 + last.month - first.month + 1
  if (months === 1) return sayMonth(first, saying)
  if (precision === 'quarter' && months === 3 && first.month % 3 === 1)
    return saying.quarter((first.month + 2) / 3, sayYear(first, saying))
  if (precision === 'season') return nameSeason(first, months, saying)
  if (!areWholeYears(first, last)) return undefined
  if (months === 12) return sayYear(first, saying)
  if (precision === 'decade' && months === 120 && first.year % 10 === 0) return saying.decade(first.year)
  return precision === 'century' && months === 1200 && first.year % 100 === 0
    ? saying.century(first.year)
    : undefined
}

const seasonOfMonth: Readonly<Record<number, Season>> = { 3: 'SP', 6: 'SU', 9: 'FA', 12: 'WI' }

function nameSeason(first: Temporal.PlainDate, months: number, saying: Saying): string | undefined {
  const season = seasonOfMonth[first.month]
  // "Winter 2013": that which ends in it or that which begins in it.
  if (months === 15 && season === 'WI') return saying.eitherWinter(first.year + 1)
  if (months === 3 && season !== undefined) return saying.season(season, first.year)
  const half = months === 6 ? { 1: 1, 7: 2 }[first.month] : undefined
  return half === undefined ? undefined : saying.half(half, sayYear(first, saying))
}
