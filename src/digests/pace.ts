import type { Clock } from './clock.ts'

/** Share of a platform's rate that is used: what is sent evenly arrives a little unevenly, by up to 40 ms here. */
export const paceShare = 0.955
/** Timers come late by a millisecond or two: so much of it is made up for, too little for one call more a second. */
const madeUpMs = 5

/** Lets calls through one at a time, never more than so many in any second, and none while the platform wants a pause. */
export interface Pace {
  /** Resolves when it is one's turn. */
  turn(signal: AbortSignal): Promise<void>
  /** The platform asked all to wait. */
  rest(ms: number): void
}

/** A pace for one token. It counts by the monotonic clock. */
export function createPace(perSecond: number, clock: Clock): Pace {
  const spacingMs = 1_000 / (perSecond * paceShare)
  let next = Number.NEGATIVE_INFINITY
  let gate: Promise<void> = Promise.resolve()
  const wait = async (signal: AbortSignal): Promise<void> => {
    // Slept for again when it ends early, as timers may by a millisecond.
    for (let left = next - clock.elapsed(); left > 0 && !signal.aborted; left = next - clock.elapsed()) {
      await clock.sleep(left, signal)
    }
    next = Math.max(next, clock.elapsed() - madeUpMs) + spacingMs
  }
  return {
    turn(signal) {
      gate = gate.then(() => wait(signal))
      return gate
    },
    rest(ms) {
      next = Math.max(next, clock.elapsed() + ms)
    },
  }
}
