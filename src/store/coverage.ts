import type { Coverage } from '../core/index.ts'
import { hasEverHeldOwn } from './meta.ts'
import type { Row, Sql } from './sql/port.ts'

/**
 * Counts what the corpus holds; inside a snapshot.
 * @param shown highest value of `starter` that still counts: 0 leaves the starter corpus out
 */
export async function readCoverage(sql: Sql, shown: number): Promise<Coverage> {
  const rows = async (text: string): Promise<readonly Row[]> => sql.all(text, [shown])
  const totals = (
    await rows('SELECT count(*) AS articles, max(fetched_at) AS last FROM articles WHERE starter <= ?')
  )[0]!
  const articles = Number(totals.articles)
  return {
    articles,
    claims: Number((await rows('SELECT count(*) AS n FROM claims WHERE starter <= ?'))[0]!.n),
    publishers: (
      await rows(
        `SELECT publisher, count(*) AS n FROM articles WHERE starter <= ?
         GROUP BY publisher ORDER BY n DESC, publisher NULLS FIRST`,
      )
    ).map((row) => ({ publisher: textOr(row.publisher, undefined), articles: Number(row.n) })),
    languages: (
      await rows(
        'SELECT language, count(*) AS n FROM articles WHERE starter <= ? GROUP BY language ORDER BY n DESC, language',
      )
    ).map((row) => ({ language: String(row.language), articles: Number(row.n) })),
    unread: (
      await rows(
        `SELECT CASE WHEN failed = 1 THEN 'failed' ELSE unread END AS reason, language, count(*) AS n
         FROM articles WHERE starter <= ? AND unread IS NOT NULL
         GROUP BY 1, language ORDER BY n DESC, 1, language`,
      )
    ).map((row) => ({
      reason: String(row.reason),
      language: String(row.language),
      articles: Number(row.n),
    })),
    ...(await span(sql, shown)),
    lastIngestAt: totals.last === null ? null : Number(totals.last),
    starter: articles > 0 && !(await hasEverHeldOwn(sql)),
    refused: (
      await sql.all('SELECT reason, count(*) AS n FROM refusals GROUP BY reason ORDER BY n DESC, reason')
    ).map((row) => ({ reason: String(row.reason), count: Number(row.n) })),
  }
}

/** First and last possible day of what is told as having happened and is dated by more than a stamp. */
async function span(sql: Sql, shown: number): Promise<Pick<Coverage, 'earliest' | 'latest'>> {
  const bound = async (text: string): Promise<string | null> =>
    textOr((await sql.get(text, [shown]))?.day, null)
  return {
    earliest: await bound('SELECT min(earliest) AS day FROM claims WHERE starter <= ? AND dated = 1'),
    latest: await bound('SELECT max(latest) AS day FROM claims WHERE starter <= ? AND dated = 1'),
  }
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other
}
