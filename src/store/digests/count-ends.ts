import type { DeliveryState, DigestPlatform } from '../../digest.ts'
import type { Sql } from '../sql/port.ts'

/** How many more deliveries, or fewer, have come to an end in each state. */
export type Ends = Partial<Record<DeliveryState, number>>

/** Counts ends; inside their transaction. Of a year of dates nobody could count them each time they are asked for. */
export async function countEnds(sql: Sql, platform: DigestPlatform, ends: Ends): Promise<void> {
  for (const [state, n] of Object.entries(ends)) {
    if (n === 0 || state === 'due' || state === 'sending') continue
    await sql.run(
      `INSERT INTO delivery_ends (platform, state, n) VALUES (?, ?, ?)
       ON CONFLICT (platform, state) DO UPDATE SET n = delivery_ends.n + excluded.n`,
      [platform, state, n],
    )
  }
}
