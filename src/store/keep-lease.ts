import { serverNow } from './lease-clock.ts'
import type { Database } from './sql/port.ts'

/** A lease that is being renewed. */
export interface KeptLease {
  /** Whether it surely lasts still, by this machine's own clock: also where the process stood still for a while. */
  isKept(): boolean
  /** Renews it no more. */
  stop(): void
}

/**
 * Renews the lease of a holder until told to stop.
 * @param leaseMs how long it lasts from each renewal
 * @param onLost another has it, or the server could not be told in time
 */
export function keepLease(
  database: Pick<Database, 'run'>,
  holder: string,
  leaseMs: number,
  onLost: () => void,
): KeptLease {
  // Two renewals may fail before it has run out.
  const renewMs = leaseMs / 3
  // It is given up before it ends on the server, so that there are never two holders.
  const lastMs = (leaseMs * 5) / 6
  let renewedAt = performance.now()
  let stopped = false
  const stop = (): void => {
    stopped = true
    clearInterval(renewing)
    clearInterval(watching)
  }
  const lose = (): void => {
    if (stopped) return
    stop()
    onLost()
  }
  const renew = async (): Promise<void> => {
    const askedAt = performance.now()
    const renewed = await database.run(`UPDATE roles SET expires_at = ${serverNow} + ? WHERE holder = ?`, [
      leaseMs,
      holder,
    ])
    if (renewed === 0) lose()
    else renewedAt = askedAt
  }
  // A server that fails is asked again; the watch sees to it that this does not take too long.
  const renewing = setInterval(() => void renew().catch(() => undefined), renewMs)
  const watching = setInterval(() => {
    if (performance.now() - renewedAt > lastMs) lose()
  }, leaseMs / 30)
  // Who holds a role lives by something else.
  renewing.unref()
  watching.unref()
  return { stop, isKept: () => !stopped && performance.now() - renewedAt <= lastMs }
}
