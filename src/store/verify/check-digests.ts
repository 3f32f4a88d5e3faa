import type { Sql } from '../sql/port.ts'
import type { ProblemList } from './problem.ts'

/** Rows named one by one; the rest would say the same. */
const namedAtMost = 20

/**
 * Looks whether as many dates of digests have ended as are counted, and whether only digests that are active are due:
 * nobody would send the others, and a sender would wake for them for ever.
 */
export async function checkDigests(sql: Sql, problems: ProblemList): Promise<void> {
  const counted = await sql.all(
    `SELECT platform, state, count(*) AS n FROM deliveries WHERE state NOT IN ('due', 'sending')
     GROUP BY platform, state`,
  )
  const real = new Map(counted.map(({ platform, state, n }) => [`${platform} ${state}`, Number(n)]))
  for (const { platform, state, n } of await sql.all('SELECT platform, state, n FROM delivery_ends')) {
    const name = `${platform} ${state}`
    const held = real.get(name) ?? 0
    real.delete(name)
    if (Number(n) !== held) problems.add('index', 'delivery_ends', name, `${n}/${held}`)
  }
  for (const [name, held] of real) problems.add('index', 'delivery_ends', name, `0/${held}`)
  const resting = await sql.all(
    `SELECT subscription, date FROM deliveries JOIN subscriptions ON subscriptions.id = deliveries.subscription
     WHERE deliveries.state = 'due' AND subscriptions.state <> 'active' ORDER BY subscription, date LIMIT ${namedAtMost}`,
  )
  for (const { subscription, date } of resting)
    problems.add('index', 'deliveries', `${subscription} ${date}`, 'due')
}
