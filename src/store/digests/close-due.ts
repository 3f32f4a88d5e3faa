import type { DeliveryReason } from '../../digest.ts'
import type { Sql } from '../sql/port.ts'
import { countEnds } from './count-ends.ts'

/**
 * Ends the deliveries of a subscription that are due; inside the transaction that changes it. What was begun and may
 * have arrived becomes unknown and not skipped: nobody can say that it did not.
 */
export async function closeDue(
  sql: Sql,
  subscription: string,
  reason: DeliveryReason,
  at: number,
): Promise<void> {
  const due = await sql.all(
    `SELECT platform, repeat, count(*) AS n FROM deliveries WHERE subscription = ? AND state = 'due'
     GROUP BY platform, repeat`,
    [subscription],
  )
  if (due.length === 0) return
  await sql.run(
    `UPDATE deliveries SET state = CASE repeat WHEN 1 THEN 'unknown' ELSE 'skipped' END,
       reason = CASE repeat WHEN 1 THEN 'no-answer' ELSE ? END, settled_at = ?
     WHERE subscription = ? AND state = 'due'`,
    [reason, at, subscription],
  )
  for (const { platform, repeat, n } of due)
    await countEnds(sql, platform as 'discord' | 'telegram', {
      [repeat === 1 ? 'unknown' : 'skipped']: Number(n),
    })
}
