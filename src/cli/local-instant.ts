import type { TimeSpan } from '../core/index.ts'

/** A wall clock as an article tells it, with its day; an hour that is written 24:00 is of the next one. */
const wallClock = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d/u

/**
 * The bounds of a time, an instant written as the clock showed it there ("2025-06-20T02:30:00+03:00"): its first ten
 * letters are the local date, as they are of every other time.
 */
export function localBounds({ earliest, latest, value }: TimeSpan): Pick<TimeSpan, 'earliest' | 'latest'> {
  const shown = value === null ? null : wallClock.exec(value)?.[0]
  if (shown == null || earliest === null || earliest !== latest || !earliest.endsWith('Z'))
    return { earliest, latest }
  const local = Temporal.PlainDateTime.from(shown)
  const there = Temporal.Instant.from(earliest).toZonedDateTimeISO('UTC').toPlainDateTime()
  const minutes = there.until(local, { largestUnit: 'minutes' }).minutes
  if (minutes === 0) return { earliest, latest }
  const [sign, size] = [minutes < 0 ? '-' : '+', Math.abs(minutes)]
  const two = (n: number): string => String(n).padStart(2, '0')
  const instant = `${local.toString({ smallestUnit: 'second' })}${sign}${two(Math.floor(size / 60))}:${two(size % 60)}`
  return { earliest: instant, latest: instant }
}
