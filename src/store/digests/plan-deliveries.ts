import type { DeliveryStore, Lane } from '../../digest-ports.ts'
import { restoredAt } from '../meta.ts'
import type { Database, Row, Sql } from '../sql/port.ts'
import { plannedTable, subscriptionsTable } from '../tables.ts'
import { countEnds } from './count-ends.ts'
import { isNewest } from './lanes.ts'
import { purgeOld } from './purge-old.ts'
import { subscriptionRow } from './subscription-rows.ts'
import { turnOf } from './turn-of.ts'

type Plans = Parameters<DeliveryStore['plan']>[0]

/** Notes what came due and what comes next of each subscription that is as it was; false: another lane was opened. */
export async function planDeliveries(database: Database, plans: Plans, lane: Lane): Promise<boolean> {
  return database.write(
    async (sql) => {
      if (!(await isNewest(sql, lane))) return false
      const valid = await keepUnchanged(sql, plans, lane)
      const restored = await restoredAt(sql)
      const rows = valid.flatMap((plan) => plannedRows(plan, restored))
      const written: Record<Row['state'] & string, number> = {}
      for (const state of ['due', 'skipped'])
        written[state] = await sql.insert(
          plannedTable,
          rows.filter((row) => row.state === state),
          'ON CONFLICT (subscription, date) DO NOTHING',
        )
      await countEnds(sql, lane.platform, { skipped: written.skipped! })
      await sql.insert(
        subscriptionsTable,
        valid.map(({ subscription, next, zoneData }) => subscriptionRow({ ...subscription, next, zoneData })),
        `ON CONFLICT (id) DO UPDATE SET next_date = excluded.next_date, next_at = excluded.next_at,
           zone_data = excluded.zone_data`,
      )
      if (rows.length > 0)
        await purgeOld(sql, Math.max(...rows.map((row) => Number(row.due_at))), rows.length)
      return true
    },
    { lock: 'digests' },
  )
}

async function keepUnchanged(sql: Sql, plans: Plans, { platform }: Lane): Promise<Plans> {
  const rows = await sql.all(
    `SELECT id, version FROM subscriptions WHERE platform = ? AND state = 'active' AND id IN (:texts)`,
    [platform, plans.map(({ subscription }) => subscription.id)],
  )
  const versions = new Map(rows.map(({ id, version }) => [id, version]))
  return plans.filter(({ subscription }) => versions.get(subscription.id) === subscription.version)
}

/** What was due before the store was put back from a backup may have gone out from the one that was lost. */
function plannedRows({ subscription, deliveries }: Plans[number], restored: number): readonly Row[] {
  return deliveries.map(({ date, at, state, reason }) => ({
    subscription: subscription.id,
    date,
    platform: subscription.to.platform,
    due_at: at,
    turn: turnOf(subscription.id, date),
    state,
    reason: reason ?? null,
    next_try_at: at,
    tries: 0,
    repeat: Number(at <= restored),
    settled_at: state === 'skipped' ? at : null,
  }))
}
