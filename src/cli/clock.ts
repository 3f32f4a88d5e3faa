/** A clock that starts where it is told and then runs as any clock. UTC milliseconds. */
export function startClock(from: number | undefined): () => number {
  const offset = from === undefined ? 0 : from - Date.now()
  return () => Date.now() + offset
}
