import type { TimeSpan } from '../model/index.ts'
import { formatClock } from './clock-format.ts'
import { sayDay, sayFirst } from './say-days.ts'
import type { Point, Saying } from './saying.ts'
import { localDay, offsetAt } from './zones.ts'

/** A moment on the clocks of a zone. */
interface Wall {
  readonly day: Temporal.PlainDate
  readonly clock: string
  readonly offset: string
}

/** Where a moment is shown: the reader's zone. */
export interface Clockwork {
  readonly saying: Saying
  readonly zone: string
}

/** UTC milliseconds of an instant. */
export function momentOf(instant: string | number): number {
  return typeof instant === 'number' ? instant : Temporal.Instant.from(instant).epochMilliseconds
}

/**
 * To the minute. Only where the zone kept a local mean time, whose offset has seconds, has the clock its seconds too:
 * without them the minute shown would be another one.
 */
function wallOf(instant: string | number, zone: string): Wall {
  const at = momentOf(instant)
  const offset = offsetAt(at, zone)
  const clock = formatClock(at, zone, offset.length > '+00:00'.length ? 'HH:mm:ss' : 'HH:mm')
  return { day: Temporal.PlainDate.from(localDay(at, zone)), clock, offset }
}

/** "10 January 2013, 16:30 (+02:00)"; of an hour said loosely "10 January 2013, around 16:00 (+02:00)". */
export function sayInstant(instant: string | number, { saying, zone }: Clockwork, loosely = false): string {
  const { day, clock, offset } = wallOf(instant, zone)
  const said = loosely ? saying.around({ text: clock, day: false }) : clock
  return `${sayDay(day, saying)}, ${said} (${offset})`
}

/** Says a span of which one bound at least is a moment, the other a moment, a day or open. */
export function sayMoments(span: TimeSpan, clockwork: Clockwork): string {
  const { earliest, latest, lasting } = span
  const { saying } = clockwork
  const point = (bound: string): Point => ({
    text: bound.includes('T') ? sayInstant(bound, clockwork) : sayDay(Temporal.PlainDate.from(bound), saying),
    day: true,
  })
  if (latest === null) return (lasting === true ? saying.since : saying.noEarlier)(point(earliest!))
  if (earliest === null) return saying.noLater(point(latest))
  if (earliest === latest) {
    return sayInstant(earliest, clockwork, span.approximate === true || span.precision === 'hour')
  }
  const join = lasting === true ? saying.range : saying.between
  if (earliest.includes('T') && latest.includes('T')) {
    const [from, to] = [wallOf(earliest, clockwork.zone), wallOf(latest, clockwork.zone)]
    if (from.offset === to.offset && from.day.equals(to.day)) {
      const clocks = join({ text: from.clock, day: false }, { text: to.clock, day: false })
      return `${sayDay(from.day, saying)}, ${clocks} (${from.offset})`
    }
  }
  return join(point(earliest), point(latest))
}

/**
 * The mark behind a moment whose date in the reader's zone is not that of where it happened: ", 9 January there".
 * undefined: it is the same date, or the zones that it can be are not of one mind.
 * @param zones IANA zones that the place can be in
 */
export function sayThere(
  { earliest, latest }: TimeSpan,
  zones: readonly string[],
  { saying, zone }: Clockwork,
): string | undefined {
  const moments = [...new Set([earliest, latest])].filter((bound) => bound?.includes('T') === true)
  const daysIn = (one: string): readonly string[] => moments.map((moment) => localDay(moment!, one))
  const shown = daysIn(zone)
  const there = zones.map(daysIn)
  const [local] = there
  if (local === undefined || there.some((days) => days.join() !== local.join())) return undefined
  if (local.join() === shown.join()) return undefined
  const [first, last] = [Temporal.PlainDate.from(local[0]!), Temporal.PlainDate.from(local.at(-1)!)]
  const years = new Set([...local, ...shown].map((day) => day.slice(0, -'-MM-DD'.length)))
  const end = sayDay(last, saying, years.size === 1 ? 'no-year' : 'full')
  return saying.there(first.equals(last) ? end : saying.dash(sayFirst(first, last, saying), end))
}
