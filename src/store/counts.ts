import type { Row, Sql } from './sql/port.ts'
import { countsTable } from './tables.ts'

/** What is counted, so that no answer has to: articles and claims, and both by a name. */
export type Counted =
  | 'articles'
  | 'claims'
  | 'publisher'
  | 'no-publisher'
  | 'language'
  /** Name: reason and language, parted by a blank. */
  | 'unread'
  /** Rows of datasets, which are no articles to anybody who asks. */
  | 'dataset'
  /** Claims by the place they name. */
  | 'place'

/**
 * Changes articles and keeps the counts in step; inside a transaction.
 * @param articles ids of all that `change` writes, changes or deletes
 */
export async function counting<Result>(
  sql: Sql,
  articles: readonly string[],
  change: () => Promise<Result>,
): Promise<Result> {
  const before = await tally(sql, articles)
  const result = await change()
  const after = await tally(sql, articles)
  for (const [key, n] of before) after.set(key, (after.get(key) ?? 0) - n)
  await add(sql, after)
  return result
}

/** Counts everything anew; inside a transaction. */
export async function recountAll(sql: Sql): Promise<void> {
  await sql.run('DELETE FROM counts')
  await add(sql, await countAll(sql))
}

/** Counts everything that is held, row by row. Keys are JSON: starter, what, name. */
export async function countAll(sql: Sql): Promise<Map<string, number>> {
  return sum([
    ...(await sql.all(articleGroups('')))!,
    ...(await sql.all(
      'SELECT starter, place, count(*) AS n FROM claims GROUP BY starter, place ORDER BY starter, place',
    )),
  ])
}

/** Counts of one kind that are shown. @param starter highest value of `starter` that still counts */
export async function readCounts(
  sql: Sql,
  what: Counted,
  starter: number,
): Promise<readonly { readonly name: string; readonly n: number }[]> {
  const rows = await sql.all(
    `SELECT name, sum(n) AS n FROM counts WHERE starter IN (0, ?) AND what = ? GROUP BY name
     HAVING sum(n) > 0 ORDER BY 2 DESC, name`,
    [starter, what],
  )
  return rows.map((row) => ({ name: String(row.name), n: Number(row.n) }))
}

type Tally = Map<string, number>

const articleGroups = (where: string): string =>
  `SELECT starter, publisher, language, unread, failed, dataset, count(*) AS n FROM articles ${where}
   GROUP BY starter, publisher, language, unread, failed, dataset`

async function tally(sql: Sql, articles: readonly string[]): Promise<Tally> {
  const held = await sql.all(articleGroups('WHERE id IN (:texts)'), [articles])
  if (held.length === 0) return new Map()
  const claims = await sql.all(
    'SELECT starter, place, count(*) AS n FROM claims WHERE article IN (:texts) GROUP BY starter, place',
    [articles],
  )
  return sum([...held, ...claims])
}

function sum(rows: readonly Row[]): Tally {
  const found: Tally = new Map()
  for (const row of rows) {
    const n = Number(row.n)
    const count = (what: Counted, name = ''): void => {
      const key = JSON.stringify([row.starter, what, name])
      found.set(key, (found.get(key) ?? 0) + n)
    }
    if (row.language === undefined) {
      count('claims')
      if (row.place !== null) count('place', String(row.place))
      continue
    }
    if (row.dataset !== null) {
      count('dataset', String(row.dataset))
      continue
    }
    count('articles')
    if (row.publisher === null) count('no-publisher')
    else count('publisher', String(row.publisher))
    count('language', String(row.language))
    if (row.unread !== null) count('unread', `${row.failed === 1 ? 'failed' : row.unread} ${row.language}`)
  }
  return found
}

async function add(sql: Sql, changes: Tally): Promise<void> {
  const rows = [...changes]
    .filter(([, n]) => n !== 0)
    .map(([key, n]): Row => {
      const [starter, what, name] = JSON.parse(key) as [number, string, string]
      return { starter, what, name, n }
    })
  await sql.insert(
    countsTable,
    rows,
    'ON CONFLICT (starter, what, name) DO UPDATE SET n = counts.n + excluded.n',
  )
}
