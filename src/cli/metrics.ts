import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { DeliveryState } from '../digest.ts'
import type { DigestWatch } from './digest-watch.ts'

/** Figures of this process and of its digests, as Prometheus reads them. */
export interface Metrics {
  readonly contentType: string
  read(): Promise<string>
}

const states: readonly DeliveryState[] = ['due', 'sending', 'sent', 'skipped', 'failed', 'unknown']

/** From a second to the three hours after which a digest is no longer sent. */
const latenessBuckets = [1, 5, 15, 60, 300, 900, 3_600, 10_800]

/** Makes the figures. Those of digests are read from the store when they are asked for. */
export function createMetrics(watch: DigestWatch | undefined): Metrics {
  const registry = new Registry()
  const registers = [registry]
  collectDefaultMetrics({ register: registry })
  // Before the registry reads: it asks all its figures at once, and these are of one moment.
  let refresh = async (): Promise<void> => undefined
  if (watch !== undefined) {
    const lateness = new Histogram({
      name: 'sitrep_digest_lateness_seconds',
      help: 'How long after its time a digest arrived',
      labelNames: ['platform'],
      buckets: latenessBuckets,
      registers,
    })
    const arrived = new Counter({
      name: 'sitrep_digests_arrived_total',
      help: 'Digests that this process saw arrive',
      labelNames: ['platform'],
      registers,
    })
    watch.onArrived = (platform, seconds) => {
      lateness.observe({ platform }, seconds)
      arrived.inc({ platform })
    }
    const deliveries = new Gauge({
      name: 'sitrep_digest_deliveries',
      help: 'Dates of digests by what became of them; those past 400 days are gone',
      labelNames: ['platform', 'state'],
      registers,
    })
    const oldest = new Gauge({
      name: 'sitrep_digest_oldest_waiting_seconds',
      help: 'How long the digest that waits longest has been due',
      labelNames: ['platform'],
      registers,
    })
    refresh = async () => {
      for (const platform of watch.platforms) {
        const { states: counts, oldestDueAt } = await watch.counts(platform)
        for (const state of states) deliveries.set({ platform, state }, counts[state])
        const since = oldestDueAt === undefined ? 0 : Math.max(0, watch.now() - oldestDueAt) / 1_000
        oldest.set({ platform }, since)
      }
    }
  }
  return { contentType: registry.contentType, read: () => refresh().then(() => registry.metrics()) }
}
