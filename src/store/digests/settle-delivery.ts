import type { CorpusPosition, DigestText, PauseReason } from '../../digest.ts'
import type { DeliveryKey, Lane, Settlement } from '../../digest-ports.ts'
import type { Database, Sql } from '../sql/port.ts'
import { closeDue } from './close-due.ts'
import { countEnds } from './count-ends.ts'
import { laneHolds, laneOf } from './lanes.ts'

/**
 * Notes what became of a delivery that is due or under way, and of its subscription, in one transaction; false: it was
 * settled before, or another lane was opened.
 */
export async function settleDelivery(
  database: Database,
  { subscription, date }: DeliveryKey,
  settlement: Settlement,
  lane: Lane,
): Promise<boolean> {
  return database.write(
    async (sql) => {
      const row = await sql.get(
        `SELECT d.n, d.repeat, d.first_begun_at, d.digest, s.state AS of FROM deliveries AS d
         JOIN subscriptions AS s ON s.id = d.subscription
         WHERE d.subscription = ? AND d.date = ? AND d.platform = ? AND d.state IN ('due', 'sending') AND ${laneHolds}`,
        [subscription, date, lane.platform, ...laneOf(lane)],
      )
      if (row === undefined) return false
      const repeat = settlement.repeat ?? row.repeat === 1
      const mayHaveArrived = repeat || (row.first_begun_at !== null && settlement.forgetFirst !== true)
      const end = row.of === 'active' ? settlement : withoutMore(settlement, mayHaveArrived, String(row.of))
      await write(sql, Number(row.n), { ...end, repeat })
      await countEnds(sql, lane.platform, { [end.state]: 1 })
      if (settlement.pause !== undefined) await pause(sql, subscription, settlement.pause, settlement.at)
      if (settlement.movedTo !== undefined) await move(sql, subscription, settlement.movedTo.chat)
      await moveOn(sql, subscription, settlement, row.digest)
      return true
    },
    { lock: 'digests' },
  )
}

/** What was paused, changed or removed while its call was under way is not tried again. */
function withoutMore(settlement: Settlement, mayHaveArrived: boolean, subscriptionState: string): Settlement {
  if (settlement.state !== 'due') return settlement
  if (mayHaveArrived) return { ...settlement, state: 'unknown', reason: 'no-answer' }
  return { ...settlement, state: 'skipped', reason: subscriptionState === 'paused' ? 'paused' : 'changed' }
}

async function write(sql: Sql, n: number, end: Settlement): Promise<void> {
  const isOpen = end.state === 'due'
  await sql.run(
    `UPDATE deliveries SET state = ?, reason = ?, detail = ?, next_try_at = coalesce(?, next_try_at), repeat = ?,
       message = coalesce(?, message), first_begun_at = CASE WHEN ? = 1 THEN NULL ELSE first_begun_at END, settled_at = ?
     WHERE n = ?`,
    [
      end.state,
      end.reason ?? null,
      end.detail ?? null,
      isOpen ? (end.nextTryAt ?? end.at) : null,
      Number(end.repeat),
      end.message ?? null,
      Number(end.forgetFirst ?? false),
      isOpen ? null : end.at,
      n,
    ],
  )
}

/** Its settings stay; whoever read it before can no longer change it unseen. */
async function pause(sql: Sql, id: string, reason: PauseReason, at: number): Promise<void> {
  const paused = await sql.run(
    `UPDATE subscriptions SET state = 'paused', paused_reason = ?, paused_at = ?, next_date = NULL, next_at = NULL,
       version = version + 1 WHERE id = ? AND state = 'active'`,
    [reason, at, id],
  )
  if (paused > 0) await closeDue(sql, id, 'paused', at)
}

/** A chat that has another id has it for all who write to it. */
async function move(sql: Sql, id: string, chat: string): Promise<void> {
  const from = await sql.get('SELECT platform, chat FROM subscriptions WHERE id = ?', [id])
  await sql.run('UPDATE subscriptions SET chat = ?, version = version + 1 WHERE platform = ? AND chat = ?', [
    chat,
    from!.platform!,
    from!.chat!,
  ])
}

/** Only forward: of two that were under way the later one may arrive first. */
async function moveOn(sql: Sql, id: string, settlement: Settlement, json: unknown): Promise<void> {
  const digest =
    settlement.state === 'sent' && typeof json === 'string' ? (JSON.parse(json) as DigestText) : undefined
  const covered: CorpusPosition | undefined = digest?.to ?? settlement.covers
  if (covered === undefined) return
  await sql.run(
    `UPDATE subscriptions SET number = CASE WHEN number < ? THEN ? ELSE number END,
       covered_capture = CASE WHEN covered_at < ? THEN ? ELSE covered_capture END,
       covered_at = CASE WHEN covered_at < ? THEN ? ELSE covered_at END WHERE id = ?`,
    [digest?.number ?? 0, digest?.number ?? 0, covered.at, covered.capture, covered.at, covered.at, id],
  )
}
