import type { DigestPlatform } from '../src/digest.ts'
import type { DigestDesk } from '../src/digest-ports.ts'

/** How full the minute is that a digest comes due in. */
export interface QueueForecast {
  /** Digests due in that minute, this one among them. */
  readonly count: number
  /** Whole minutes after which it is there at the latest, as far as what is set tells; at least 1. */
  readonly withinMinutes: number
  /** Moments near by, UTC milliseconds, in which there would be hardly any waiting; given only where there is much here. */
  readonly free: readonly number[]
}

const minuteMs = 60_000
/** What waits from more than this before has long gone out, or the queue never empties. */
const before = 15
const after = 15
const mostFree = 3

/** Works out how long a digest waits in its platform's queue, from how many others are set for the minutes around it. */
export async function forecastQueue(
  at: number,
  platform: DigestPlatform,
  { subscriptions, perSecond }: Pick<DigestDesk, 'subscriptions' | 'perSecond'>,
): Promise<QueueForecast> {
  const perMinute = perSecond[platform] * 60
  const count = (minutes: number): Promise<number> => {
    const from = at + minutes * minuteMs
    return subscriptions.countNext(platform, from, from + minuteMs - 1)
  }
  const counts: number[] = []
  for (let minute = -before; minute <= 0; minute++) counts.push(await count(minute))
  const here = counts.at(-1)!
  const waiting = queueAfter(counts, perMinute).at(-1)!
  const withinMinutes = Math.max(1, Math.ceil(waiting / perMinute))
  if (withinMinutes === 1) return { count: here, withinMinutes, free: [] }
  for (let minute = 1; minute <= after; minute++) counts.push(await count(minute))
  const queues = queueAfter(counts, perMinute)
  const free = queues
    .map((queue, i) => ({ queue, offset: i - before }))
    .filter(({ queue, offset }) => offset !== 0 && queue <= perMinute / 2)
    .sort((a, b) => Math.abs(a.offset) - Math.abs(b.offset) || a.offset - b.offset)
    .slice(0, mostFree)
  return { count: here, withinMinutes, free: free.map(({ offset }) => at + offset * minuteMs) }
}

/** What waits once each minute's digests have come due, on top of what the minutes before left over. */
function queueAfter(counts: readonly number[], perMinute: number): readonly number[] {
  let left = 0
  return counts.map((count) => {
    const waiting = left + count
    left = Math.max(0, waiting - perMinute)
    return waiting
  })
}
