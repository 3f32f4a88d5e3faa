import type { DigestPlatform } from '../../digest.ts'
import type { DeliveryKey } from '../../digest-ports.ts'
import type { Database } from '../sql/port.ts'
import type { Retried } from '../store.ts'
import { countEnds } from './count-ends.ts'

/**
 * Makes a delivery that has ended without arriving due again. It is due from now on, so that it is not too late, and
 * tells all up to now. What may have arrived is marked as a possible repeat, and where the platform can tell it is looked
 * for first: its nonce stays known.
 * @param at UTC milliseconds
 */
export async function retryDelivery(
  database: Database,
  { subscription, date }: DeliveryKey,
  at: number,
): Promise<Retried> {
  return database.write(
    async (sql) => {
      const row = await sql.get(
        `SELECT d.n, d.platform, d.state, s.state AS of FROM deliveries AS d
         JOIN subscriptions AS s ON s.id = d.subscription WHERE d.subscription = ? AND d.date = ?`,
        [subscription, date],
      )
      if (row === undefined) return 'none'
      const state = String(row.state)
      if (state === 'due' || state === 'sending') return 'open'
      if (state === 'sent') return 'sent'
      if (row.of !== 'active') return 'rests'
      const mayRepeat = state === 'unknown'
      await sql.run(
        `UPDATE deliveries SET state = 'due', reason = NULL, detail = NULL, settled_at = NULL, due_at = ?, next_try_at = ?,
           repeat = CASE WHEN ? = 1 THEN 1 ELSE repeat END,
           first_begun_at = CASE WHEN ? = 1 THEN first_begun_at ELSE NULL END WHERE n = ?`,
        [at, at, Number(mayRepeat), Number(mayRepeat), row.n!],
      )
      await countEnds(sql, row.platform as DigestPlatform, { [state]: -1 })
      return mayRepeat ? 'repeated' : 'retried'
    },
    { lock: 'digests' },
  )
}
