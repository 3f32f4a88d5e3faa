import { zoneNames } from '../../../src/core/index.ts'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

/** The steps of a walk: clocks change at quarters of an hour nowadays, which is checked; in torture each minute is looked at. */
const stepMs = process.env.TORTURE === '1' ? minuteMs : 15 * minuteMs

/** One zone for each set of rules that zones follow between two years: those of one set change their clocks alike. */
export function ruleSets(firstYear: number, lastYear: number): readonly string[] {
  const byRules = new Map<string, string>()
  for (const zone of zoneNames()) {
    const changes = changesOf(zone, firstYear, lastYear)
    if (changes.length === 0) continue
    const rules = changes.map((at) => `${at}:${offsetOf(at - 1, zone)}:${offsetOf(at, zone)}`).join()
    if (!byRules.has(rules)) byRules.set(rules, zone)
  }
  return [...byRules.values()]
}

/** When the clocks of a zone change: UTC milliseconds. */
export function changesOf(zone: string, firstYear: number, lastYear: number): readonly number[] {
  const changes: number[] = []
  const end = Temporal.ZonedDateTime.from(`${lastYear + 1}-01-01T00:00[${zone}]`)
  let at = Temporal.ZonedDateTime.from(`${firstYear}-01-01T00:00[${zone}]`)
  for (;;) {
    const next = at.getTimeZoneTransition('next')
    if (next === null || Temporal.ZonedDateTime.compare(next, end) >= 0) return changes
    changes.push(next.epochMilliseconds)
    at = next
  }
}

function offsetOf(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).offset
}

/** The walls of a zone, step by step of UTC, from three days before a change of its clocks to three days after. */
export function walkWalls(
  zone: string,
  change: number,
): {
  /** The local dates from two days before the change to two days after. */
  readonly days: readonly string[]
  /** The first step whose wall reads so; where none does, as long after the last wall before it as it would be. */
  readonly find: (date: string, time: string) => number | undefined
} {
  const format = new Intl.DateTimeFormat('sv-SE', {
    timeZone: zone,
    hourCycle: 'h23',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const first = new Map<string, number>()
  let skipped: { readonly after: string; readonly before: string; readonly at: number } | undefined
  let last = ''
  if (change % stepMs !== 0) throw new RangeError(`${zone} changes its clocks between two steps`)
  for (let at = change - 4 * dayMs; at <= change + 4 * dayMs; at += stepMs) {
    const wall = format.format(at)
    if (!first.has(wall)) first.set(wall, at)
    if (last !== '' && minutesOf(wall) > minutesOf(last) + stepMs / minuteMs)
      skipped = { after: last, before: wall, at: at - stepMs }
    last = wall
  }
  const today = format.format(change).slice(0, 10)
  const days = [-2, -1, 0, 1, 2].map((n) =>
    new Date(Date.parse(today) + n * dayMs).toISOString().slice(0, 10),
  )
  return {
    days,
    find(date, time) {
      const wall = `${date} ${time}`
      const found = first.get(wall)
      if (found !== undefined || skipped === undefined) return found
      return skipped.at + (minutesOf(wall) - minutesOf(skipped.after)) * minuteMs
    },
  }
}

/** Minutes of a wall, read as if it were UTC. */
function minutesOf(wall: string): number {
  return Date.parse(`${wall.replace(' ', 'T')}:00Z`) / minuteMs
}
