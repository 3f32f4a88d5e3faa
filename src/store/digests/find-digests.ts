import type { Delivery, DigestChat } from '../../digest.ts'
import type { DeliveryKey } from '../../digest-ports.ts'
import type { Database } from '../sql/port.ts'
import { asDelivery } from './delivery-rows.ts'

/** The delivery of a subscription's date, whatever became of it. */
export async function findDelivery(
  database: Database,
  { subscription, date }: DeliveryKey,
): Promise<Delivery | undefined> {
  const row = await database.get('SELECT * FROM deliveries WHERE subscription = ? AND date = ?', [
    subscription,
    date,
  ])
  return row && asDelivery(row)
}

/** The digest that a chat got last, or may have got, since a moment in UTC milliseconds. */
export async function findNewestIn(
  database: Database,
  { platform, chat, thread = '' }: DigestChat,
  since: number,
): Promise<Delivery | undefined> {
  // By their key, so that what a digest says is read of one alone.
  const row = await database.get(
    `SELECT * FROM deliveries WHERE n = (
       SELECT n FROM deliveries WHERE state IN ('sent', 'unknown') AND digest IS NOT NULL AND settled_at >= ?
         AND subscription IN (SELECT id FROM subscriptions WHERE platform = ? AND chat = ? AND thread = ?)
       ORDER BY settled_at DESC, n DESC LIMIT 1)`,
    [since, platform, chat, thread],
  )
  return row && asDelivery(row)
}
