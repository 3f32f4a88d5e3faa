import type { Subscription } from '../../digest.ts'
import type { SubscriptionStore } from '../../digest-ports.ts'
import type { Database, Row, Value } from '../sql/port.ts'
import { subscriptionsTable } from '../tables.ts'
import { closeDue } from './close-due.ts'
import { asDelivery } from './delivery-rows.ts'
import { findDelivery, findNewestIn } from './find-digests.ts'
import { asSubscription, subscriptionRow } from './subscription-rows.ts'

const lock = { lock: 'digests' } as const

/** What an admin sets. Number and coverage are the sender's: a digest may have arrived since it was read. */
const set = Object.keys(subscriptionsTable.columns).filter(
  (column) => !['id', 'created_by', 'created_at', 'number', 'covered_at', 'covered_capture'].includes(column),
)
const assignments = set.map((column) => `${column} = ?`).join(', ')

/** The subscriptions of an open database. @param now UTC milliseconds */
export function createSubscriptionStore(database: Database, now: () => number): SubscriptionStore {
  return {
    add: async (subscription) => {
      await database.write((sql) => sql.insert(subscriptionsTable, [subscriptionRow(subscription)]), lock)
    },
    get: async (id) => {
      const row = await database.get('SELECT * FROM subscriptions WHERE id = ?', [id])
      return row && asSubscription(row)
    },
    ofChat: async ({ platform, chat, thread = '' }) =>
      subscriptions(
        await database.all(
          `SELECT * FROM subscriptions WHERE platform = ? AND chat = ? AND thread = ? AND state <> 'removed'
           ORDER BY created_at, id`,
          [platform, chat, thread],
        ),
      ),
    all: async () =>
      subscriptions(
        await database.all(`SELECT * FROM subscriptions WHERE state <> 'removed' ORDER BY created_at, id`),
      ),
    change: async (subscription, version, reason) =>
      database.write(async (sql) => {
        const row = subscriptionRow(subscription)
        const values = set.map((column): Value => row[column]!)
        const changed = await sql.run(
          `UPDATE subscriptions SET ${assignments} WHERE id = ? AND version = ?`,
          [...values, subscription.id, version],
        )
        if (changed === 0) return false
        // What rests has nothing due, whether or not anybody gave a reason.
        const rests = subscription.state === 'paused' ? 'paused' : 'changed'
        const closing = reason ?? (subscription.state === 'active' ? undefined : rests)
        if (closing !== undefined) await closeDue(sql, subscription.id, closing, now())
        return true
      }, lock),
    countNext: async (platform, from, to) =>
      Number(
        (await database.get(
          'SELECT count(*) AS n FROM subscriptions WHERE platform = ? AND next_at >= ? AND next_at <= ?',
          [platform, from, to],
        ))!.n,
      ),
    history: async (id, limit) =>
      (
        await database.all('SELECT * FROM deliveries WHERE subscription = ? ORDER BY date DESC LIMIT ?', [
          id,
          limit,
        ])
      ).map(asDelivery),
    delivery: (key) => findDelivery(database, key),
    newestIn: (chat, since) => findNewestIn(database, chat, since),
    position: async () => {
      const row = await database.get('SELECT max(n) AS n FROM captures')
      return { at: now(), capture: Number(row?.n ?? 0) }
    },
  }
}

const subscriptions = (rows: readonly Row[]): readonly Subscription[] => rows.map(asSubscription)
