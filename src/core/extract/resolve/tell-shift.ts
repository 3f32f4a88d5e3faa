import { daysBetween } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import { countLeading } from '../count-leading.ts'
import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import { type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'
import { apartOf, isBefore, type Standing, type Told } from './standing.ts'

/** "Two days later" is counted from the last date of this paragraph or of the one before, and never in a quotation. */
export function countOn(input: ResolveInput, time: FoundTime, standing: Standing): Told {
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
  const { expressions } = input
  const before = expressions[countLeading(expressions, ({ end }) => end <= time.start) - 1]
  const range = before && before.start >= sentence ? rangeOfValue(before.value) : undefined
  return range && { ...range, value: before!.value, approximate: false }
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
