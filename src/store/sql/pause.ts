import { setTimeout as sleep } from 'node:timers/promises'

/** Our transactions last milliseconds: who waits longer than this between two tries waits for nothing. */
const longestMs = 50

/** Waits before the nth further attempt (from 0): short at first, never in step with another process. */
export async function pause(attempt: number): Promise<void> {
  await sleep(1 + Math.random() * Math.min(longestMs, 2 ** Math.min(attempt, 8)))
}
