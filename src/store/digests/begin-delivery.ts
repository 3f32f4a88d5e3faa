import type { DeliveryKey, DeliveryStore, Lane } from '../../digest-ports.ts'
import type { Database } from '../sql/port.ts'
import { keepArticles } from './delivery-articles.ts'
import { laneHolds, laneOf } from './lanes.ts'

type Intent = Parameters<DeliveryStore['begin']>[1]

/** Notes that a digest is about to be sent, before it is; false: it is not due any more, or another lane was opened. */
export async function beginDelivery(
  database: Database,
  { subscription, date }: DeliveryKey,
  { digest, at }: Intent,
  lane: Lane,
): Promise<boolean> {
  return database.write(
    async (sql) => {
      const row = await sql.get(
        `UPDATE deliveries SET state = 'sending', reason = NULL, detail = NULL, tries = tries + 1, fence = ?,
           begun_at = ?, first_begun_at = coalesce(first_begun_at, ?), digest = ?
         WHERE subscription = ? AND date = ? AND platform = ? AND state = 'due' AND ${laneHolds} RETURNING n, tries`,
        [lane.fence, at, at, JSON.stringify(digest), subscription, date, lane.platform, ...laneOf(lane)],
      )
      if (row === undefined) return false
      await keepArticles(sql, Number(row.n), digest, { isNew: row.tries === 1 })
      return true
    },
    { lock: 'digests' },
  )
}
