/**
 * A clock that starts where it is told and then runs as any clock, or so many times as fast. UTC milliseconds.
 * @param from undefined: now
 */
export function startClock(from: number | undefined, speed = 1): () => number {
  const startedAt = Date.now()
  const start = from ?? startedAt
  return () => Math.round(start + (Date.now() - startedAt) * speed)
}
