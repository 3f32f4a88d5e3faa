import type { Clock } from './clock.ts'

/** A sleep that can be ended. */
export interface Wake {
  /** Sleeps so many milliseconds, or until `now` is called. */
  after(ms: number, signal: AbortSignal): Promise<void>
  now(): void
}

/** A sleep for one loop: only one sleeps at a time. */
export function createWake(clock: Clock): Wake {
  let sleeping: AbortController | undefined
  return {
    async after(ms, signal) {
      sleeping = new AbortController()
      await clock.sleep(ms, AbortSignal.any([signal, sleeping.signal]))
    },
    now: () => sleeping?.abort(),
  }
}
