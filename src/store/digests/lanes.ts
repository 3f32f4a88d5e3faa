import type { DigestPlatform } from '../../digest.ts'
import type { Lane } from '../../digest-ports.ts'
import type { Database, Sql } from '../sql/port.ts'

/** True of statements' rows while a lane is the newest; takes what `laneOf` gives. */
export const laneHolds = 'EXISTS (SELECT 1 FROM digest_lanes WHERE platform = ? AND fence = ?)'

/** What `laneHolds` takes. */
export const laneOf = ({ platform, fence }: Lane): readonly [string, number] => [platform, fence]

/** Opens a lane that is newer than all before, also than those of a store that this one was copied from. */
export async function openLane(database: Database, platform: DigestPlatform): Promise<number> {
  return database.write(
    async (sql) => {
      const row = await sql.get(
        `SELECT (SELECT fence FROM digest_lanes WHERE platform = ?) AS last,
           (SELECT max(fence) FROM deliveries WHERE platform = ? AND state = 'sending') AS used`,
        [platform, platform],
      )
      const fence = Math.max(Number(row?.last ?? 0), Number(row?.used ?? 0)) + 1
      await sql.run(
        `INSERT INTO digest_lanes (platform, fence) VALUES (?, ?)
         ON CONFLICT (platform) DO UPDATE SET fence = excluded.fence`,
        [platform, fence],
      )
      return fence
    },
    { lock: 'digests' },
  )
}

/** Whether a lane is the newest; inside the transaction that relies on it. */
export async function isNewest(sql: Sql, lane: Lane): Promise<boolean> {
  return (await sql.get(`SELECT 1 AS held WHERE ${laneHolds}`, laneOf(lane))) !== undefined
}
