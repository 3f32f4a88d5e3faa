import type { Delivery, DeliveryReason, DeliveryState, DigestText, Task } from '../../digest.ts'
import type { Row, Sql } from '../sql/port.ts'
import { readSubscriptions } from './subscription-rows.ts'

/** The delivery of a row of all columns. */
export function asDelivery(row: Row): Delivery {
  return {
    subscription: String(row.subscription),
    date: String(row.date),
    dueAt: Number(row.due_at),
    state: row.state as DeliveryState,
    ...(typeof row.reason === 'string' && { reason: row.reason as DeliveryReason }),
    nextTryAt: Number(row.next_try_at),
    tries: Number(row.tries),
    repeat: row.repeat === 1,
    ...(row.fence !== null && { fence: Number(row.fence) }),
    ...(row.begun_at !== null && { begunAt: Number(row.begun_at) }),
    ...(row.first_begun_at !== null && { firstBegunAt: Number(row.first_begun_at) }),
    ...(typeof row.digest === 'string' && { digest: JSON.parse(row.digest) as DigestText }),
    ...(typeof row.message === 'string' && { message: row.message }),
    ...(row.settled_at !== null && { settledAt: Number(row.settled_at) }),
    ...(typeof row.detail === 'string' && { detail: row.detail }),
  }
}

/** Rows of deliveries as tasks, in their order. */
export async function asTasks(sql: Sql, rows: readonly Row[]): Promise<readonly Task[]> {
  if (rows.length === 0) return []
  const subscriptions = await readSubscriptions(
    sql,
    rows.map((row) => String(row.subscription)),
  )
  return rows.map((row) => {
    const delivery = asDelivery(row)
    return { delivery, subscription: subscriptions.get(delivery.subscription)! }
  })
}
