import { addDays, daysBetween, weekdayOf } from '../../time/calendar.ts'
import type { DayRange } from '../../time/timex-span.ts'
import { rangeOfValue, seasonOf } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'
import { type Anchor, anchorsOf } from './anchors.ts'
import { sentenceAt } from './look-up.ts'
import type { LandmarkDays } from './publication.ts'
import { type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'

/** What a telling of the past makes of an expression: a reading, `open` where its year cannot be known. */
export type Told = Reading | 'open'

/** Where the telling stands: its last date, and what the next expression is read from. */
interface Place {
  readonly reading: Reading
  /** End of its expression. */
  readonly end: number
  readonly paragraph: number
  readonly sentence: number
  readonly yearOnly: boolean
  readonly heading: boolean
}

/**
 * Reads the dates of a text that tells what is long past. A date without its year takes the one that the dates around
 * it leave: told after one date and before the next, it lies between them. What more than one year fits, and what the
 * order cannot explain (a step back, a comparison, somebody's words), stays open. An expression counted from the day
 * of writing ("this spring") is open too: in such a text it mostly stands in the words of somebody of that time.
 * @returns by expression; undefined for what needs no telling: dates with a year, durations
 */
export function readNarrative(
  input: ResolveInput,
  landmarkOf: ReadonlyMap<number, LandmarkDays>,
): readonly (Told | undefined)[] {
  const { anchors, spikes } = anchorsOf(input, landmarkOf)
  let next = 0
  let place: Place | undefined
  let unsure = -1
  return input.expressions.map((time, index) => {
    while (next < anchors.length && anchors[next]!.index < index) next += 1
    const anchor = anchors[next]
    const sentence = sentenceAt(input, time.start)
    const here = { paragraph: sentence?.paragraph ?? 0, sentence: sentence?.start ?? 0 }
    if (anchor?.index === index) {
      const reading = landmarkOf.has(index)
        ? { ...anchor, value: anchor.earliest, approximate: false }
        : readAt(time, { published: '9999-12-31', previous: undefined, outlook: 'past' })
      if (reading !== undefined) {
        place = { reading, end: time.end, ...here, yearOnly: isYear(reading), heading: anchor.heading }
        unsure = -1
      }
      return undefined
    }
    if (time.type !== 'DATE' && time.type !== 'TIME') return undefined
    if (spikes.has(index)) {
      unsure = here.paragraph
      return undefined
    }
    // After a date put in between, what follows in its paragraph may hang on it or not.
    const told = tell(input, time, {
      place: unsure === here.paragraph ? undefined : place,
      next: anchor,
      ...here,
    })
    if (told !== undefined && told !== 'open') {
      place = { reading: told, end: time.end, ...here, yearOnly: isYear(told), heading: false }
    }
    return told
  })
}

/** A year or a part of one ("late 1914"). */
const isYear = ({ value }: Reading): boolean => /^\d{4}$/u.test(value)

interface Standing {
  readonly place: Place | undefined
  readonly next: Anchor | undefined
  readonly paragraph: number
  readonly sentence: number
}

function tell(input: ResolveInput, time: FoundTime, standing: Standing): Told | undefined {
  const { value, shift } = time
  if (value.endsWith('_REF')) return undefined
  if (shortYear.test(time.text)) return nearestCentury(time, standing)
  if (shift !== undefined) return shift.from === 'previous' ? countOn(input, time, standing) : 'open'
  if (/^XXXX-WXX-\d/u.test(value)) return weekdayBeside(time, standing)
  if (/^XXXX-(?:\d\d|SP|SU|FA|WI)(?:$|[-T])/u.test(value)) return yearless(input, time, standing)
  return /^X/u.test(value) ? dayOfMonth(time, standing) : undefined
}

/** Paragraphs back to the last date; Infinity without one. */
const apartOf = ({ place, paragraph }: Standing): number =>
  place === undefined ? Number.POSITIVE_INFINITY : paragraph - place.paragraph

/** "Two days later" is counted from the last date of this paragraph or of the one before, and never in a quotation. */
function countOn(input: ResolveInput, time: FoundTime, standing: Standing): Told {
  const apart = apartOf(standing)
  const beside = apart > 0 ? wholeBefore(input, time, standing) : undefined
  if (beside !== undefined)
    return readAt(time, { published: beside.latest, previous: beside, outlook: 'past' }) ?? 'open'
  if (apart > 1 || (apart === 1 && standing.place!.yearOnly)) return 'open'
  if (input.isQuoted?.(time.start) === true) return 'open'
  if (input.namesEvent?.(time) === true && !isOfEvent(input, time, standing)) return 'open'
  const previous = standing.place!.reading
  if (!isFineFor(time.shift!.unit, previous)) return 'open'
  const reading = readAt(time, { published: previous.latest, previous, outlook: 'past' })
  return reading !== undefined && isBefore(reading, standing.next, standing) ? reading : 'open'
}

/** A date with its year told before in the same sentence, though nothing else would hang on it ("the accord of 1953"). */
function wholeBefore(input: ResolveInput, time: FoundTime, { sentence }: Standing): Reading | undefined {
  const before = input.expressions.findLast((one) => one.end <= time.start && one.start >= sentence)
  const range = before && rangeOfValue(before.value)
  return range && { ...range, value: before.value, approximate: false }
}

/** So much behind an expression holds the event it names. */
const nameReach = 40

/**
 * "Two days after the coup" is counted from the last date when that is told in the same sentence, or in one that has
 * the event's noun. Right behind a date it only says once more which day that was ("on 8 October, the day after …").
 */
function isOfEvent(input: ResolveInput, time: FoundTime, { place, sentence }: Standing): boolean {
  const { text } = input
  if (place!.sentence === sentence) return /\p{L}/u.test(text.slice(place!.end, time.start))
  const [noun] = /\p{L}{4,}/u.exec(text.slice(time.end, time.end + nameReach).toLowerCase()) ?? []
  const told = sentenceAt(input, place!.sentence)?.text.toLowerCase() ?? ''
  return noun !== undefined && told.includes(noun)
}

/** A day is counted from a day, a week from a day or a week, a month from a month. */
function isFineFor(unit: 'day' | 'week' | 'month' | 'year', { earliest, latest }: Reading): boolean {
  const days = daysBetween(earliest, latest) + 1
  return days <= { day: 2, week: 7, month: 31, year: 366 }[unit]
}

/** "'89", "'14": of the century that comes nearest to what is told. */
const shortYear = /^['’]\d\d$/u

function nearestCentury(time: FoundTime, { place }: Standing): Told {
  if (place === undefined) return 'open'
  const year = Number(place.reading.earliest.slice(0, 4))
  const inCentury = Math.floor(year / 100) * 100 + Number(time.text.slice(1))
  const nearest = [inCentury - 100, inCentury, inCentury + 100].reduce((a, b) =>
    Math.abs(b - year) < Math.abs(a - year) ? b : a,
  )
  const range = rangeOfValue(String(nearest))
  return range === undefined ? 'open' : { ...range, value: String(nearest), approximate: false }
}

/** "On Sunday" beside a whole date: that very day, or the last or the next such one. */
function weekdayBeside(time: FoundTime, standing: Standing): Told {
  const { place } = standing
  if (apartOf(standing) > 0 || place!.reading.earliest !== place!.reading.latest) return 'open'
  const day = place!.reading.earliest
  const back = (weekdayOf(day) - Number(time.value.at(9)) + 7) % 7
  if (back === 0) return { ...place!.reading, value: day }
  const range = { earliest: addDays(day, -back), latest: addDays(day, 7 - back) }
  return { ...range, value: time.value, precision: 'range', approximate: false }
}

/** "The 20th" after a date of the same month. */
function dayOfMonth(time: FoundTime, standing: Standing): Told | undefined {
  const day = /^XXXX-XX-(\d\d)$/u.exec(time.value)?.[1]
  if (day === undefined) return undefined
  const last = standing.place?.reading
  if (apartOf(standing) > 0 || last!.earliest.slice(0, 7) !== last!.latest.slice(0, 7)) return 'open'
  const found = `${last!.earliest.slice(0, 7)}-${day}`
  const range = rangeOfValue(found)
  return range === undefined || (found < last!.earliest && last!.precision === 'day')
    ? 'open'
    : { ...range, value: found, approximate: false }
}

/** A telling goes on into the next year over so many days at most, and is so many days away from the same date before. */
const [mostDaysOn, fewestDaysBack] = [130, 200]
/** And over so many where the next date confirms it. */
const mostDaysOnHeld = 250
/** Further on in one year than this, only the next date can confirm it. */
const mostDaysAhead = 183
/** From day to day it may step back so far in one paragraph, and it is then still the same year. */
const mostDaysBack = 31

function yearless(input: ResolveInput, time: FoundTime, standing: Standing): Told {
  const { place, next } = standing
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
  const held =
    next !== undefined &&
    next.precision !== 'year' &&
    fits(same, place.reading, next) &&
    !fits(after, place.reading, next)
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
  if (apart <= 3 && isFar(next, standing)) return same
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

/** A date of the next section says nothing of this one's. */
function isBefore(reading: DayRange, next: Anchor | undefined, { paragraph }: Standing): boolean {
  return next === undefined || reading.earliest <= next.latest || next.paragraph > paragraph + 1
}

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
  const { direction: _, ...rest } = time
  const whole: FoundTime = {
    ...rest,
    value: fill(time.value),
    ...(time.until && { until: fill(time.until) }),
  }
  const reading = readAt(whole, { published: `${fill('XXXX')}-12-31`, previous: undefined, outlook: 'past' })
  const isDay = reading !== undefined && reading.earliest === reading.latest
  return isDay && time.weekday !== undefined && weekdayOf(reading.earliest) !== time.weekday
    ? undefined
    : reading
}
