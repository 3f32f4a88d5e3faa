import type { DeliveryState, DigestPlatform } from '../../digest.ts'
import type { Sql } from '../sql/port.ts'
import { countEnds } from './count-ends.ts'

const dayMs = 24 * 60 * 60 * 1000

/** More than a year, so that the same day of last year can be looked up. */
const keptForMs = 400 * dayMs

/** No reader scrolls back farther; rows by article would else be most of the store. */
const correctedForMs = 30 * dayMs

/**
 * Forgets deliveries of more than 400 days, and of those of more than 30 what they rest on; some at a time, the oldest
 * first, and more than are planned, so that it keeps up. They are numbered as they came due, so nothing is sorted.
 * @param now UTC milliseconds
 * @param planned how many have just been planned
 */
export async function purgeOld(sql: Sql, now: number, planned: number): Promise<void> {
  const most = 2 * planned + 10
  const old = await sql.all(
    `SELECT n, platform, state FROM (SELECT n, platform, state, due_at FROM deliveries ORDER BY n LIMIT ?) AS first
     WHERE due_at < ?`,
    [most, now - keptForMs],
  )
  if (old.length > 0) {
    await sql.run('DELETE FROM deliveries WHERE n IN (:numbers)', [old.map(({ n }) => Number(n))])
    for (const { platform, state } of old)
      await countEnds(sql, platform as DigestPlatform, { [state as DeliveryState]: -1 })
  }
  await sql.run(
    `DELETE FROM delivery_articles WHERE delivery IN
       (SELECT n FROM deliveries WHERE due_at < ? AND n IN
         (SELECT delivery FROM (SELECT delivery FROM delivery_articles ORDER BY delivery LIMIT ?) AS first))`,
    [now - correctedForMs, 10 * most],
  )
}
