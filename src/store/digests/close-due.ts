import type { DeliveryReason } from '../../digest.ts'
import type { Sql } from '../sql/port.ts'
import { countEnds } from './count-ends.ts'

/** A call that began and is not known to have failed: it is repeated, or made again under the same nonce. */
const mayHaveArrived = '(CASE WHEN repeat = 1 OR first_begun_at IS NOT NULL THEN 1 ELSE 0 END)'

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
    `SELECT platform, ${mayHaveArrived} AS perhaps, count(*) AS n FROM deliveries
     WHERE subscription = ? AND state = 'due' GROUP BY platform, ${mayHaveArrived}`,
    [subscription],
  )
  if (due.length === 0) return
  await sql.run(
    `UPDATE deliveries SET state = CASE ${mayHaveArrived} WHEN 1 THEN 'unknown' ELSE 'skipped' END,
       reason = CASE ${mayHaveArrived} WHEN 1 THEN 'no-answer' ELSE ? END, settled_at = ?
     WHERE subscription = ? AND state = 'due'`,
    [reason, at, subscription],
  )
  for (const { platform, perhaps, n } of due)
    await countEnds(sql, platform as 'discord' | 'telegram', {
      [Number(perhaps) === 1 ? 'unknown' : 'skipped']: Number(n),
    })
}
