import type { Coverage, Dataset, FailingFeed } from '../core/index.ts'
import { type Counted, readCounts } from './counts.ts'
import { hasEverHeldOwn } from './meta.ts'
import type { Sql, Value } from './sql/port.ts'

/**
 * Counts what the corpus holds; inside a snapshot.
 * @param shown highest value of `starter` that still counts: 0 leaves the starter corpus out
 */
export async function readCoverage(sql: Sql, shown: number): Promise<Coverage> {
  const read = async (what: Counted) => readCounts(sql, what, shown)
  const articles = (await read('articles'))[0]?.n ?? 0
  return {
    articles,
    claims: (await read('claims'))[0]?.n ?? 0,
    publishers: [
      ...(await read('no-publisher')).map(({ n }) => ({ publisher: undefined, articles: n })),
      ...(await read('publisher')).map(({ name, n }) => ({ publisher: name, articles: n })),
    ].sort((a, b) => b.articles - a.articles),
    rows: (await read('dataset')).map(({ name, n }) => ({ dataset: name as Dataset, rows: n })),
    languages: (await read('language')).map(({ name, n }) => ({ language: name, articles: n })),
    unread: (await read('unread')).map(({ name, n }) => {
      const [reason = '', language = ''] = name.split(' ')
      return { reason, language, articles: n }
    }),
    ...(await span(sql, shown)),
    lastIngestAt: await lastTaking(sql, shown),
    starter: articles > 0 && !(await hasEverHeldOwn(sql)),
    feeds: await readFeeds(sql),
    quarantined: Number((await sql.get('SELECT count(*) AS n FROM quarantine'))!.n),
    refused: (
      await sql.all('SELECT reason, count(*) AS n FROM refusals GROUP BY reason ORDER BY n DESC, reason')
    ).map((row) => ({ reason: String(row.reason), count: Number(row.n) })),
  }
}

async function lastTaking(sql: Sql, shown: number): Promise<number | null> {
  const days = await bounds(sql, shown, 'SELECT max(fetched_at) AS bound FROM articles WHERE starter = ?')
  return days.length === 0 ? null : Math.max(...days.map(Number))
}

/** First and last possible day of what is told as having happened and is dated by more than a stamp. */
async function span(sql: Sql, shown: number): Promise<Pick<Coverage, 'earliest' | 'latest'>> {
  const first = 'SELECT min(earliest) AS bound FROM claims WHERE starter = ? AND dated = 1'
  const last = 'SELECT max(latest) AS bound FROM claims WHERE starter = ? AND dated = 1'
  return {
    earliest: (await bounds(sql, shown, first)).map(String).sort()[0] ?? null,
    latest: (await bounds(sql, shown, last)).map(String).sort().at(-1) ?? null,
  }
}

/** The bound of each part of the corpus that is shown; asked of both at once it would look at every row. */
async function bounds(sql: Sql, shown: number, text: string): Promise<readonly Value[]> {
  const found: Value[] = []
  for (let starter = 0; starter <= shown; starter += 1) {
    const bound = (await sql.get(text, [starter]))?.bound ?? null
    if (bound !== null) found.push(bound)
  }
  return found
}

async function readFeeds(sql: Sql): Promise<Coverage['feeds']> {
  const count = Number((await sql.get('SELECT count(*) AS n FROM feeds'))!.n)
  const failing = await sql.all(
    'SELECT url, title, ok_at, problem FROM feeds WHERE problem IS NOT NULL ORDER BY n, url',
  )
  return {
    count,
    failing: failing.map((row) => ({
      // An address may hold a key of the operator's.
      name: typeof row.title === 'string' ? row.title : (URL.parse(String(row.url))?.host ?? ''),
      okAt: row.ok_at === null || row.ok_at === undefined ? null : Number(row.ok_at),
      ...(JSON.parse(String(row.problem)) as Pick<FailingFeed, 'code' | 'details'>),
    })),
  }
}
