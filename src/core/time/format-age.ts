import type { TimeSpan } from '../model/index.ts'
import type { FormatOptions } from './format.ts'
import { sayingOf } from './saying-of.ts'
import { localDay } from './zones.ts'

/**
 * Days from which months, and from which years, are counted: two of the larger unit. Two months have at most 62 days
 * (July and August), two years at most 731.
 */
const [monthsFromDays, yearsFromDays] = [62, 731]

type Unit = 'days' | 'months' | 'years'

/** Says how long ago a day or instant was, or in how long it will be: "14 years ago", "in 3 days". */
export function formatAge(time: string, now: string | number, options: FormatOptions): string {
  const then = dayOf(time, options.zone)
  const today = dayOf(now, options.zone)
  const unit = unitOf(then, today)
  const count = countIn(unit, then, today)
  return new Intl.RelativeTimeFormat(options.language, { numeric: 'auto' }).format(
    count === 0 ? 0 : -count,
    unit,
  )
}

/**
 * Says how long ago a span was, counted in the answer's zone: "14 years ago", "13 to 14 years ago", "at least 14 years
 * ago" where only its end is known. undefined when no such words would be true of the whole of it.
 */
export function formatSpanAge(
  span: TimeSpan | null,
  now: string | number,
  options: FormatOptions,
): string | undefined {
  if (span === null || span.latest === null) return undefined
  const today = dayOf(now, options.zone)
  const last = dayOf(span.latest, options.zone)
  if (span.earliest === null) {
    return Temporal.PlainDate.compare(last, today) < 0 ? atLeast(span.latest, now, options) : undefined
  }
  // A state is as old as the last day on which it was known to last.
  const first = span.lasting === true ? last : dayOf(span.earliest, options.zone)
  if (first.equals(last)) return formatAge(span.latest, now, options)
  const isPast = Temporal.PlainDate.compare(last, today) < 0
  if (!isPast && Temporal.PlainDate.compare(first, today) <= 0) return undefined
  const near = isPast ? last : first
  const far = isPast ? first : last
  const unit = unitOf(near, today)
  const [less, more] = [near, far].map((day) => Math.abs(countIn(unit, day, today))) as [number, number]
  // An age of one to fourteen years is none.
  if (more > 2 * less) return undefined
  const said = withNumber(isPast ? -more : more, unit, options)
  if (less === more) return said.text
  return said.text.replace(said.number, `${less}${sayingOf(options.language).toNumber}${more}`)
}

/** "at least 14 years ago". */
function atLeast(time: string, now: string | number, options: FormatOptions): string {
  const [then, today] = [dayOf(time, options.zone), dayOf(now, options.zone)]
  const unit = unitOf(then, today)
  const { text, number } = withNumber(-countIn(unit, then, today), unit, options)
  return sayingOf(options.language).atLeast(text, number)
}

function withNumber(
  count: number,
  unit: Unit,
  { language }: FormatOptions,
): { readonly text: string; readonly number: string } {
  const parts = new Intl.RelativeTimeFormat(language, { numeric: 'always' }).formatToParts(count, unit)
  const number = parts.find((part) => part.type === 'integer')?.value ?? ''
  return { text: parts.map((part) => part.value).join(''), number }
}

function dayOf(time: string | number, zone: string): Temporal.PlainDate {
  const isDay = typeof time === 'string' && !time.includes('T')
  return Temporal.PlainDate.from(isDay ? time : localDay(time, zone))
}

function unitOf(then: Temporal.PlainDate, today: Temporal.PlainDate): Unit {
  const days = Math.abs(then.until(today, { largestUnit: 'days' }).days)
  return days >= yearsFromDays ? 'years' : days >= monthsFromDays ? 'months' : 'days'
}

function countIn(unit: Unit, then: Temporal.PlainDate, today: Temporal.PlainDate): number {
  return then.until(today, { largestUnit: unit })[unit]
}
