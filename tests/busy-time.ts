/**
 * Milliseconds for which this thread has had a core, and other processes have not. Grows as work is done, however busy
 * the machine.
 */
export function busyMs(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
