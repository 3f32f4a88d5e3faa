/** Rounds before measuring, so that compiled code is measured, and at least so long a measurement. */
const [warmUp, leastMs] = [20, 2_000]

/** How often a second a piece of work is done. */
export function perSecond(work: () => void): number {
  for (let i = 0; i < warmUp; i += 1) work()
  const start = performance.now()
  let rounds = 0
  while (performance.now() - start < leastMs) {
    work()
    rounds += 1
  }
  return (1000 * rounds) / (performance.now() - start)
}
