import { daysBetween, weekdayOf } from '../../time/calendar.ts'
import { type DayRange, seasonOf } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'
import type { Anchor } from './anchors.ts'
import { type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'
import { apartOf, isBefore, type Standing, type Told } from './standing.ts'

/** A telling goes on into the next year over so many days at most, and is so many days away from the same date before. */
const [mostDaysOn, fewestDaysBack] = [130, 200]
/** And over so many where the next date confirms it. */
const mostDaysOnHeld = 250
/** Further on in one year than this, only the next date can confirm it. */
const mostDaysAhead = 183
/** From day to day it may step back so far in one paragraph, and it is then still the same year. */
const mostDaysBack = 31

/** A date, month or season without its year. */
export function tellYearless(input: ResolveInput, time: FoundTime, standing: Standing): Told {
  const { place, next, until } = standing
  if (place === undefined) return beforeFirst(time, standing)
  if (time.relation === 'since' || time.relation === 'before') return 'open'
  const apart = apartOf(standing)
  if (time.direction !== undefined) return directed(time, standing)
  const year = Number(place.reading.earliest.slice(0, 4))
  const [same, after] = [inYear(time, year), inYear(time, year + 1)]
  if (same === undefined || after === undefined) return 'open'
  const backshifted = input.isBackshifted?.(time.start) === true
  const season = /^XXXX-\p{Lu}/u.test(time.value)
  // What lies between this date and the next, and would not a year later, needs no nearness.
  const isNext =
    next !== undefined &&
    next.precision !== 'year' &&
    fits(same, place.reading, next) &&
    !fits(after, place.reading, next)
  // Nor does what a year later would lie after the writing.
  const held = isNext || (until !== undefined && same.latest <= until && after.earliest > until)
  if (season)
    return !place.yearOnly && apart === 0 && !backshifted ? seasonBetween([same, after], standing) : 'open'
  if (place.yearOnly) return afterYear(standing, apart) && isBefore(same, next, standing) ? same : 'open'
  if (same.latest >= place.reading.earliest) {
    if (backshifted || (!held && daysBetween(place.reading.earliest, same.earliest) > mostDaysAhead))
      return 'open'
    if (apart <= 1) return isBefore(same, next, standing) ? same : 'open'
    return (apart <= 3 && held) || (apart <= farthest && isFar(next, standing)) ? same : 'open'
  }
  const back = daysBetween(same.latest, place.reading.earliest)
  const on = daysBetween(place.reading.earliest, after.earliest)
  if (backshifted) return 'open'
  if (on <= mostDaysOnHeld && apart <= 1 && isHeld(after, next, standing)) return after
  if (on <= mostDaysOn && back >= fewestDaysBack)
    return apart <= 1 && isBefore(after, next, standing) ? after : 'open'
  // Where a year changes it is said: what goes on for long without one is still of the same.
  if (apart <= 3 && next !== undefined && isFar(next, standing)) return same
  const days = same.precision === 'day' && place.reading.precision === 'day'
  return apart === 0 && days && back <= mostDaysBack ? same : 'open'
}

/** The next date, near enough to be of the same telling, comes after it. */
function isHeld(reading: DayRange, next: Anchor | undefined, { paragraph }: Standing): boolean {
  if (next === undefined || next.precision === 'year') return false
  return reading.earliest <= next.latest && next.paragraph - paragraph <= 1
}

/** The one of a season's rounds that lies between the date told before and the next. */
function seasonBetween(rounds: readonly Reading[], { place, next }: Standing): Told {
  if (next === undefined || next.precision === 'year') return 'open'
  const [only, other] = rounds.filter(
    (round) => round.earliest >= place!.reading.earliest && round.earliest <= next.latest,
  )
  return only === undefined || other !== undefined ? 'open' : only
}

/** A year alone holds in its own sentence, below it as a heading, and in its paragraph where no other year comes near. */
function afterYear(standing: Standing, apart: number): boolean {
  const { place, next, sentence } = standing
  if (sentence === place!.sentence || place!.heading) return true
  if (apart > 1 || next === undefined) return apart === 0
  if (apart === 1) return next.paragraph - standing.paragraph > 1
  return next.earliest.slice(0, 4) === place!.reading.earliest.slice(0, 4) || isFar(next, standing)
}

/** A year holds so many paragraphs where no other date comes near. */
const farthest = 8

/** So many paragraphs on, the next date is of something else. */
const farParagraphs = 3

const isFar = (next: Anchor | undefined, { paragraph }: Standing): boolean =>
  next === undefined || next.paragraph - paragraph >= farParagraphs

/** Before the first date with a year only that of its own sentence counts. */
function beforeFirst(time: FoundTime, { next, sentence }: Standing): Told {
  if (next === undefined || next.sentence !== sentence) return 'open'
  const reading = inYear(time, Number(next.earliest.slice(0, 4)))
  return reading !== undefined && reading.earliest <= next.latest ? reading : 'open'
}

/** "Last April", "next summer" in a telling: counted from its last date. */
function directed(time: FoundTime, standing: Standing): Told {
  const { place } = standing
  if (apartOf(standing) > 0 || place!.yearOnly || time.direction === 'this') return 'open'
  const year = Number(place!.reading.earliest.slice(0, 4))
  const readings = [year - 1, year, year + 1]
    .map((one) => inYear(time, one))
    .filter((one) => one !== undefined)
  const found =
    time.direction === 'past'
      ? readings.findLast((one) => one.latest < place!.reading.earliest)
      : readings.find((one) => one.earliest > place!.reading.latest)
  return found ?? 'open'
}

function fits(range: DayRange, last: Reading, next: Anchor | undefined): boolean {
  return range.latest >= last.earliest && (next === undefined || range.earliest <= next.latest)
}

/** An expression without a year, read in one; undefined when its weekday is another there. */
function inYear(time: FoundTime, year: number): Reading | undefined {
  const fill = (value: string): string => value.replace('XXXX', String(year).padStart(4, '0'))
  if (time.value === 'XXXX-WI')
    return { ...seasonOf(year, 'WI'), value: fill(time.value), approximate: false }
  const { direction: _, until, ...rest } = time
  // A night or a range that ends in the new year.
  const last = until === undefined || until >= time.value.slice(0, until.length) ? year : year + 1
  const whole: FoundTime = {
    ...rest,
    value: fill(time.value),
    ...(until !== undefined && { until: until.replace('XXXX', String(last).padStart(4, '0')) }),
  }
  const reading = readAt(whole, { published: `${fill('XXXX')}-12-31`, previous: undefined, outlook: 'past' })
  const isDay = reading !== undefined && reading.earliest === reading.latest
  return isDay && time.weekday !== undefined && weekdayOf(reading.earliest) !== time.weekday
    ? undefined
    : reading
}
