const minute = 60_000

/** How often a feed that answers is asked. */
export const pollEveryMs = 15 * minute
/** A feed that fails for days is still asked now and then: sites come back. */
const longestMs = 24 * 60 * minute

/**
 * When to ask a feed again: a quarter of an hour after it answered, give or take a fifth, so that feeds added together
 * do not stay together; after each failure twice as late, up to a day; never before it asked to be.
 * @param failures in a row, 0 after a good answer
 * @param random from 0 up to 1
 * @returns UTC milliseconds
 */
export function nextPoll(at: number, failures: number, random: number, retryAfterMs = 0): number {
  const pause = Math.min(pollEveryMs * 2 ** Math.min(failures, 10), longestMs)
  const jittered = pause * (0.8 + 0.4 * random)
  return Math.round(at + Math.max(jittered, retryAfterMs))
}

/** Tries of an article before it waits to be asked for. */
const mostTries = 6

/**
 * When to try a quarantined article again, null: not by itself.
 * @param tries so far, 1 after the first
 */
export function nextTry(
  at: number,
  tries: number,
  {
    isPassing,
    retryAfterMs = 0,
  }: { readonly isPassing: boolean; readonly retryAfterMs?: number | undefined },
): number | null {
  if (!isPassing || tries >= mostTries) return null
  return at + Math.max(pollEveryMs * 2 ** (tries - 1), retryAfterMs)
}
