/** Rounds before measuring, so that compiled code is measured, and at least so long a measurement. */
const [warmUp, leastMs] = [30, 2_000]

/** How often a second of one core a piece of work is done, whatever else the machine is at: its own CPU time counts. */
export function perSecond(work: () => void): number {
  for (let i = 0; i < warmUp; i += 1) work()
  const start = performance.now()
  const before = process.cpuUsage()
  let rounds = 0
  while (performance.now() - start < leastMs) {
    work()
    rounds += 1
  }
  const { user, system } = process.cpuUsage(before)
  return (1_000_000 * rounds) / (user + system)
}
