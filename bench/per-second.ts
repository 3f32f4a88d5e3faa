/** Rounds before measuring, so that compiled code is measured, and at least so long a measurement. */
const [warmUp, leastMs] = [30, 2_000]

/** How often a second of one core a piece of work is done, whatever else the machine is at: its own CPU time counts. */
export function perSecond(work: () => void): number {
  for (let i = 0; i < warmUp; i += 1) work()
  const start = performance.now()
  let rounds = 0
  return cpuRate(() => {
    while (performance.now() - start < leastMs) {
      work()
      rounds += 1
    }
    return rounds
  })
}

/**
 * How many things a second of one core are done when each is done once.
 * @param before others of their kind, done first so that compiled code is measured, and nothing that is kept of them
 */
export function eachOnce<Thing>(
  things: readonly Thing[],
  before: readonly Thing[],
  work: (thing: Thing) => void,
): number {
  before.forEach(work)
  return cpuRate(() => {
    things.forEach(work)
    return things.length
  })
}

/** @param work answers how much it did */
function cpuRate(work: () => number): number {
  const before = process.cpuUsage()
  const done = work()
  const { user, system } = process.cpuUsage(before)
  return (1_000_000 * done) / (user + system)
}
