import { setTimeout as sleep } from 'node:timers/promises'

/** Time as a sender sees it. */
export interface Clock {
  /** UTC milliseconds. */
  now(): number
  /** Milliseconds that only grow, from an arbitrary start. */
  elapsed(): number
  /** Resolves after so many milliseconds, or at once when the signal aborts. */
  sleep(ms: number, signal: AbortSignal): Promise<void>
  /** A signal that aborts after so many milliseconds. */
  timeout(ms: number): AbortSignal
}

/**
 * The machine's own clock.
 * @param now UTC milliseconds
 * @param speed how many times as fast it runs, for tests and demonstrations; what a platform takes to answer it does not
 *   change
 */
export function systemClock(now: () => number = Date.now, speed = 1): Clock {
  const least = speed > 1 ? leastFastMs : 0
  return {
    now,
    elapsed: () => performance.now() * speed,
    sleep: (ms, signal) =>
      sleep(Math.max(least, Math.min(ms / speed, longestTimerMs)), undefined, { signal }).catch(
        () => undefined,
      ),
    timeout: (ms) => AbortSignal.timeout(ms),
  }
}

/** A clock that runs fast would leave those who wait on it no pause at all: a day of looking would pass in each second. */
const leastFastMs = 20

/** Timers of longer than this end at once. */
const longestTimerMs = 2 ** 31 - 1

/** A clock is set by so much without anyone noticing: what its daemon does all day. */
const slewMs = 2_000
/** A jump that lasts so long is no fault that is mended at once. */
const believedAfterMs = 60_000

/**
 * A clock whose wall time goes on by the monotonic one when the machine's jumps, and follows the jump once it has
 * lasted a minute. A jump ahead that is taken back sends nothing early, one back holds nothing up for long.
 */
export function createSteadyClock(clock: Clock): Clock {
  let base = { wall: clock.now(), elapsed: clock.elapsed() }
  let jump: { readonly byMs: number; readonly since: number } | undefined
  return {
    ...clock,
    now() {
      const [wall, elapsed] = [clock.now(), clock.elapsed()]
      const expected = Math.round(base.wall + elapsed - base.elapsed)
      const byMs = wall - expected
      if (Math.abs(byMs) <= slewMs) {
        jump = undefined
        base = { wall, elapsed }
        return wall
      }
      if (jump === undefined || Math.abs(byMs - jump.byMs) > slewMs) jump = { byMs, since: elapsed }
      if (elapsed - jump.since < believedAfterMs) return expected
      jump = undefined
      base = { wall, elapsed }
      return wall
    },
  }
}
