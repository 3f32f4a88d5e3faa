import { addDays, weekdayOf } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { FoundTime } from '../times/found-time.ts'
import { anchorsOf } from './anchors.ts'
import { sentenceAt } from './look-up.ts'
import type { LandmarkDays } from './publication.ts'
import { readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'
import { apartOf, isYear, type Place, type Standing, type Told } from './standing.ts'
import { countOn } from './tell-shift.ts'
import { tellYearless } from './tell-yearless.ts'

/**
 * Reads the dates of a text that tells what is long past. A date without its year takes the one that the dates around
 * it leave: told after one date and before the next, it lies between them. What more than one year fits, and what the
 * order cannot explain (a step back, a comparison, somebody's words), stays open. An expression counted from the day
 * of writing ("this spring") is open too: in such a text it mostly stands in the words of somebody of that time.
 * @param until the last day of publication where that is known
 * @returns by expression; undefined for what needs no telling: dates with a year, durations
 */
export function readNarrative(
  input: ResolveInput,
  landmarkOf: ReadonlyMap<number, LandmarkDays>,
  until?: string,
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
      ...(until !== undefined && { until }),
      ...here,
    })
    if (told !== undefined && told !== 'open') {
      place = { reading: told, end: time.end, ...here, yearOnly: isYear(told), heading: false }
    }
    return told
  })
}

function tell(input: ResolveInput, time: FoundTime, standing: Standing): Told | undefined {
  const { value, shift } = time
  if (value.endsWith('_REF')) return undefined
  if (shortYear.test(time.text)) return nearestCentury(time, standing)
  if (shift !== undefined) return shift.from === 'previous' ? countOn(input, time, standing) : 'open'
  if (/^XXXX-WXX-\d/u.test(value)) return weekdayBeside(time, standing)
  if (/^XXXX-(?:\d\d|SP|SU|FA|WI)(?:$|[-T])/u.test(value)) return tellYearless(input, time, standing)
  return /^X/u.test(value) ? dayOfMonth(time, standing) : undefined
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
