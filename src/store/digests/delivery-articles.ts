import type { DigestPlatform, DigestText, Task } from '../../digest.ts'
import type { DeliveryKey, Lane } from '../../digest-ports.ts'
import type { Database, Sql } from '../sql/port.ts'
import { deliveryArticlesTable } from '../tables.ts'
import { asTasks } from './delivery-rows.ts'
import { laneHolds, laneOf } from './lanes.ts'

const dayMs = 24 * 60 * 60 * 1000

/**
 * Keeps which articles a delivery rests on, and how many marks of each it takes into account; inside its transaction.
 * A digest tells only how many these are together: where there are more by now, which of them it lacks is not known, and
 * it is to be written again.
 */
export async function keepArticles(
  sql: Sql,
  delivery: number,
  { articles, marks }: DigestText,
  { isNew = false }: { readonly isNew?: boolean } = {},
): Promise<void> {
  if (!isNew) await sql.run('DELETE FROM delivery_articles WHERE delivery = ?', [delivery])
  const ids = [...new Set(articles)]
  if (ids.length === 0) return
  const rows = await sql.all(
    `SELECT target, count(*) AS n FROM marks WHERE kind = 'article' AND target IN (:texts) GROUP BY target`,
    [ids],
  )
  const counts = new Map(rows.map(({ target, n }) => [target, Number(n)]))
  const isComplete = [...counts.values()].reduce((sum, n) => sum + n, 0) <= marks
  await sql.insert(
    deliveryArticlesTable,
    ids.map((article) => ({ delivery, article, marks: isComplete ? (counts.get(article) ?? 0) : 0 })),
  )
}

/**
 * Sent digests since a moment that rest on an article with more marks than they take into account. It begins with what
 * was marked lately, a day farther back: a mark may bear the moment of a capture that was committed later.
 */
export async function findToCorrect(
  database: Database,
  platform: DigestPlatform,
  since: number,
  limit: number,
): Promise<readonly Task[]> {
  const rows = await database.all(
    `SELECT * FROM deliveries WHERE platform = ? AND state = 'sent' AND settled_at >= ? AND n IN
       (SELECT rests.delivery FROM
          (SELECT target, count(*) AS n FROM marks WHERE kind = 'article' AND target IN
             (SELECT target FROM marks WHERE at >= ?) GROUP BY target) AS marked
        JOIN delivery_articles AS rests ON rests.article = marked.target AND rests.marks < marked.n)
     ORDER BY settled_at, n LIMIT ?`,
    [platform, since, since - dayMs, limit],
  )
  return asTasks(database, rows)
}

/** Notes what a sent digest says now; false: it was not sent, or another lane was opened. */
export async function noteCorrected(
  database: Database,
  { subscription, date }: DeliveryKey,
  digest: DigestText,
  lane: Lane,
): Promise<boolean> {
  return database.write(
    async (sql) => {
      const row = await sql.get(
        `UPDATE deliveries SET digest = ?
         WHERE subscription = ? AND date = ? AND platform = ? AND state = 'sent' AND ${laneHolds} RETURNING n`,
        [JSON.stringify(digest), subscription, date, lane.platform, ...laneOf(lane)],
      )
      if (row === undefined) return false
      await keepArticles(sql, Number(row.n), digest)
      return true
    },
    { lock: 'digests' },
  )
}
