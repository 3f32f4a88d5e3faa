import type { Basis, PlaceMention, Reason, TimeSpan } from '../../model/index.ts'
import { addDays, daysBetween } from '../../time/calendar.ts'
import { instantOf } from '../../time/zones.ts'
import type { FoundTime } from '../times/found-time.ts'
import { type Joined, joinReadings, triedAll } from './join-readings.ts'
import { draftsIn, draftsOf, sentenceAt } from './look-up.ts'
import type { Read } from './read-all.ts'
import type { Reading } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'
import { tickerHours } from './section-years.ts'
import type { Settled } from './settle-publication.ts'

/** One expression with all its readings, one for each day of publication tried. */
export interface Tried {
  readonly index: number
  readonly reads: readonly Read[]
  /** No reading before this day counts: main news is later than what is told as earlier. */
  readonly notBefore: string | null
}

/** The span of an expression by itself, without "since" or "until"; null when it gives no date. */
export function spanOfExpression(input: ResolveInput, settled: Settled, tried: Tried): TimeSpan | null {
  const time = input.expressions[tried.index]!
  const joined = joinReadings(tried.reads.map((read) => laterThan(read.reading, tried.notBefore)))
  if (joined === undefined) return null
  const from = tried.reads.find((read) => read.reading !== undefined)?.from ?? 'document'
  const why = whyOf(time, tried, from, settled)
  if (joined.single) {
    const basis = basisOf(from, settled)
    return withClock(input, tried.index, time, singleSpan(time, joined, basis, why))
  }
  return openSpan(time, joined, settled, why)
}

function laterThan(reading: Reading | undefined, from: string | null): Reading | undefined {
  return reading !== undefined && from !== null && reading.latest < from ? undefined : reading
}

function basisOf(from: Read['from'], settled: Settled): Basis {
  if (from === 'stated' || from === 'landmark') return from
  return settled.basis === 'stated' || from === 'story' ? 'relative' : settled.basis
}

function whyOf(time: FoundTime, tried: Tried, from: Read['from'], settled: Settled): readonly Reason[] {
  const known = settled.newsWhy.get(tried.index)
  if (known !== undefined) return known
  if (from === 'stated') {
    const { otherValue } = time
    return otherValue === undefined || otherValue === time.value
      ? []
      : [
          {
            code: 'two-readings',
            details: { text: time.text, firstDate: time.value, secondDate: otherValue },
          },
        ]
  }
  const counted: Reason = {
    code: from === 'previous' || from === 'story' ? 'from-previous' : 'from-published',
    details: { expression: time.text },
  }
  const landmark = settled.landmarkOf.get(tried.index)
  if (from === 'landmark' && landmark !== undefined) {
    const details = { landmark: landmark.id, landmarkDate: landmark.earliest, expression: time.text }
    return [{ code: 'landmark-told', details }]
  }
  return settled.basis === 'stated'
    ? [...settled.lowerWhy, counted]
    : [...settled.lowerWhy, ...settled.upperWhy, counted]
}

function singleSpan(time: FoundTime, joined: Joined, basis: Basis, why: readonly Reason[]): TimeSpan {
  const { value, earliest, latest, precision, approximate } = joined.first
  return {
    earliest,
    latest,
    precision,
    basis,
    value,
    ...(approximate && { approximate }),
    text: time.text,
    why,
  }
}

/** Days that an expression can be, farther apart than this, are no date. */
const vagueDays = 31

function openSpan(
  time: FoundTime,
  joined: Joined,
  settled: Settled,
  why: readonly Reason[],
): TimeSpan | null {
  const { lo, hi } = { lo: settled.stretches[0]!.lo, hi: settled.stretches.at(-1)!.hi }
  const all = triedAll(settled.stretches)
  // The moment of taking in says nothing of worth when it lies far away: that end is left open.
  // Nor does it where any of many weeks can be meant: "on Thursday", of a page that nothing else dates.
  const isVague = settled.openAbove && daysBetween(joined.first.earliest, joined.last.latest) > vagueDays
  const latest = isVague ? null : all ? joined.last.latest : settled.openAbove ? null : hi
  const earliest = lo === null ? null : joined.first.earliest
  if (earliest === null && latest === null) return null
  return {
    earliest,
    latest,
    precision: 'range',
    basis: settled.basis === 'stated' ? 'relative' : settled.basis,
    value: time.value,
    ...(all && !isVague && joined.candidates.length > 0 && { candidates: joined.candidates }),
    text: time.text,
    why,
  }
}

/** Turns a day with a clock time into an instant where a zone is known: the one stated, else that of the place. */
function withClock(input: ResolveInput, index: number, time: FoundTime, span: TimeSpan): TimeSpan {
  const clock = /T(\d\d:\d\d)$/u.exec(span.value ?? '')?.[1]
  if (clock === undefined || span.earliest === null || span.earliest !== span.latest) return span
  const stated = time.zone !== undefined && time.zone !== 'local'
  const place = placeBeside(input, index)
  const zone = stated ? time.zone : place === undefined ? undefined : input.zoneOf?.(place)
  // The hours of a ticker are those of whoever writes it, and of no place it tells of.
  if (zone === undefined || (!stated && tickerHours(input).has(time))) return { ...span, precision: 'day' }
  const instant = instantOf(span.earliest, clock, zone)
  const why: Reason = stated
    ? { code: 'zone-stated', details: { zone } }
    : { code: 'zone-of-place', details: { zone, place: place!.name } }
  const precision = time.mod === 'APPROX' ? 'hour' : 'minute'
  return { ...span, earliest: instant, latest: instant, precision, why: [...span.why, why] }
}

function placeBeside(input: ResolveInput, index: number): PlaceMention | undefined {
  const sentence = sentenceAt(input, input.expressions[index]!.start)
  const beside = sentence === undefined ? [] : draftsIn(input, sentence)
  return [...draftsOf(input, index), ...beside].find(({ place }) => place !== null)?.place ?? undefined
}

const durationUnits: Readonly<Record<string, (n: number) => Temporal.DurationLike>> = {
  D: (n) => ({ days: n }),
  W: (n) => ({ weeks: n }),
  M: (n) => ({ months: n }),
  Y: (n) => ({ years: n }),
  // Hours reach back by whole days, the last one included.
  H: (n) => ({ days: Math.ceil(n / 24) }),
}

/** First day of "for the last three days" counted back from a day; undefined when the value gives no number. */
export function startOfDuration(value: string, until: string): string | undefined {
  const match = /^PT?(\d+)([DWMYH])$/u.exec(value)
  if (match === null) return undefined
  const back = durationUnits[match[2]!]!(Number(match[1]))
  return addDays(Temporal.PlainDate.from(until).subtract(back).toString(), 0)
}
