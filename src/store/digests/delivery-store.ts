import type { DeliveryState, DigestPlatform } from '../../digest.ts'
import type { DeliveryStore } from '../../digest-ports.ts'
import type { Database, Sql } from '../sql/port.ts'
import { beginDelivery } from './begin-delivery.ts'
import { findToCorrect, noteCorrected } from './delivery-articles.ts'
import { asTasks } from './delivery-rows.ts'
import { openLane } from './lanes.ts'
import { planDeliveries } from './plan-deliveries.ts'
import { settleDelivery } from './settle-delivery.ts'
import { asSubscription } from './subscription-rows.ts'

/** The deliveries of an open database. */
export function createDeliveryStore(database: Database): DeliveryStore {
  return {
    openLane: async (platform) => openLane(database, platform),
    duePlans: async (platform, now, limit) =>
      (
        await database.all(
          'SELECT * FROM subscriptions WHERE platform = ? AND next_at <= ? ORDER BY next_at, id LIMIT ?',
          [platform, now, limit],
        )
      ).map(asSubscription),
    outdated: async (platform, zoneData, limit) =>
      (
        await database.all(
          // Two spans of an index; "another than" would be a look at every row.
          `SELECT * FROM subscriptions WHERE platform = ? AND next_at IS NOT NULL AND zone_data < ?
           UNION ALL
           SELECT * FROM subscriptions WHERE platform = ? AND next_at IS NOT NULL AND zone_data > ? LIMIT ?`,
          [platform, zoneData, platform, zoneData, limit],
        )
      ).map(asSubscription),
    plan: async (plans, lane) => planDeliveries(database, plans, lane),
    waiting: async (platform, now, limit) =>
      asTasks(
        database,
        await database.all(
          // The plus keeps an engine from finding by time, and sorting a hundred thousand that wait for the first few.
          `SELECT * FROM deliveries WHERE platform = ? AND state = 'due' AND +next_try_at <= ?
           ORDER BY turn, next_try_at, n LIMIT ?`,
          [platform, now, limit],
        ),
      ),
    nextAt: async (platform) => {
      const row = await database.get(
        `SELECT (SELECT min(next_try_at) FROM deliveries WHERE platform = ? AND state = 'due') AS due,
           (SELECT min(next_at) FROM subscriptions WHERE platform = ? AND next_at IS NOT NULL) AS next`,
        [platform, platform],
      )
      const times = [row?.due, row?.next].filter((at) => typeof at === 'number')
      return times.length === 0 ? undefined : Math.min(...times)
    },
    begin: async (key, intent, lane) => beginDelivery(database, key, intent, lane),
    settle: async (key, settlement, lane) => settleDelivery(database, key, settlement, lane),
    interrupted: async ({ platform, fence }, limit) =>
      asTasks(
        database,
        await database.all(
          `SELECT * FROM deliveries WHERE platform = ? AND state = 'sending' AND fence < ? ORDER BY fence, n LIMIT ?`,
          [platform, fence, limit],
        ),
      ),
    toCorrect: async (platform, since, limit) => findToCorrect(database, platform, since, limit),
    corrected: async (key, digest, lane) => noteCorrected(database, key, digest, lane),
    counts: async (platform) => database.snapshot((sql) => readCounts(sql, platform)),
  }
}

async function readCounts(sql: Sql, platform: DigestPlatform): ReturnType<DeliveryStore['counts']> {
  const states: Record<DeliveryState, number> = {
    due: 0,
    sending: 0,
    sent: 0,
    skipped: 0,
    failed: 0,
    unknown: 0,
  }
  const ends = await sql.all('SELECT state, n FROM delivery_ends WHERE platform = ?', [platform])
  for (const { state, n } of ends) states[state as DeliveryState] = Number(n)
  const due = await sql.get(
    `SELECT count(*) AS n, min(due_at) AS oldest FROM deliveries WHERE platform = ? AND state = 'due'`,
    [platform],
  )
  const sending = await sql.get(
    `SELECT count(*) AS n FROM deliveries WHERE platform = ? AND state = 'sending'`,
    [platform],
  )
  states.due = Number(due!.n)
  states.sending = Number(sending!.n)
  return { states, ...(typeof due!.oldest === 'number' && { oldestDueAt: due!.oldest }) }
}
