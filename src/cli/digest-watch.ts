import type { DigestPlatform, Task } from '../digest.ts'
import type { DeliveryStore, Settlement } from '../digest-ports.ts'

/** What is known of the sending of digests in this process. */
export interface DigestWatch {
  readonly platforms: readonly DigestPlatform[]
  /** When each lane last looked at what is due, UTC milliseconds; absent: it stands by or has not begun. */
  readonly tickedAt: ReadonlyMap<DigestPlatform, number>
  /** How late those that arrived were, in seconds, for whoever counts them. */
  onArrived: (platform: DigestPlatform, latenessSeconds: number) => void
  counts(platform: DigestPlatform): ReturnType<DeliveryStore['counts']>
  readonly ticked: (platform: DigestPlatform, at: number) => void
  readonly settled: (task: Task, settlement: Settlement) => void
  /** UTC milliseconds. */
  readonly now: () => number
}

/** Watches the lanes of some platforms. */
export function watchDigests(
  platforms: readonly DigestPlatform[],
  store: Pick<DeliveryStore, 'counts'>,
  now: () => number,
): DigestWatch {
  const tickedAt = new Map<DigestPlatform, number>()
  const watch: DigestWatch = {
    platforms,
    tickedAt,
    onArrived: () => undefined,
    counts: (platform) => store.counts(platform),
    ticked: (platform, at) => void tickedAt.set(platform, at),
    settled({ subscription, delivery }, { state, at }) {
      if (state === 'sent')
        watch.onArrived(subscription.to.platform, Math.max(0, at - delivery.dueAt) / 1_000)
    },
    now,
  }
  return watch
}
