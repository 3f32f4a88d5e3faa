import { addDays } from '../../time/calendar.ts'
import { countLeading } from '../count-leading.ts'
import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import { type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'

/** The day of a clock time is one of so many expressions behind it. */
const nearest = 8

/** A clock time takes the day said beside it: just before in the sentence, else just after, else the day told last. */
export function withClockDay(
  time: FoundTime,
  reading: Reading | undefined,
  previous: Reading | undefined,
  input: ResolveInput,
  previousAt: number,
  published: string,
): Reading | undefined {
  const clock = /^XXXX-XX-XXT(\d{1,2}:\d\d)$/u.exec(time.value)?.[1]
  if (clock === undefined || reading !== undefined) return reading
  const sentence = sentenceAt(input, time.start)
  const before = previous !== undefined && (sentence === undefined || previousAt >= sentence.start)
  const beside = before ? previous : dayAfter(time, input, sentence?.end ?? time.end, published)
  const told = beside ?? previous
  const day = told === undefined ? published : dayOfClock(told, clock.padStart(5, '0'))
  // "In March the fort fell, at 14:30": of the month, and no day of it. What another sentence tells says less.
  if (day === undefined) return beside === undefined ? undefined : { ...told!, value: time.value }
  return {
    value: `${day}T${clock.padStart(5, '0')}`,
    earliest: day,
    latest: day,
    precision: 'minute',
    approximate: time.mod === 'APPROX',
  }
}

/** The day on which a clock shows an hour, of what was told beside it; undefined when that is no day. */
function dayOfClock({ value, earliest, latest }: Reading, clock: string): string | undefined {
  if (earliest === latest) return earliest
  const isNight = value.endsWith('TNI') && addDays(earliest, 1) === latest
  // A night's small hours are those of its second day.
  return isNight ? (clock < '12:00' ? latest : earliest) : undefined
}

/** "In the night", of no day said. */
const bareHour = /^XXXX-XX-XXT/u

function dayAfter(
  time: FoundTime,
  { expressions }: ResolveInput,
  end: number,
  published: string,
): Reading | undefined {
  const first = countLeading(expressions, ({ start }) => start < time.end)
  const last = countLeading(expressions, (one) => one.end <= end)
  const next = expressions
    .slice(first, Math.min(last, first + nearest))
    .find(
      ({ type, shift, value }) =>
        shift?.from !== 'previous' &&
        (type === 'DATE' || (type === 'TIME' && value.endsWith('TNI') && !bareHour.test(value))),
    )
  return next === undefined ? undefined : readAt(next, { published, previous: undefined, outlook: 'past' })
}
