import type { Coverage } from '../core/index.ts'
import type { Database } from './database.ts'
import { hasEverHeldOwn } from './meta.ts'

/**
 * Counts what the corpus holds; inside a snapshot.
 * @param shown highest value of `starter` that still counts: 0 leaves the starter corpus out
 */
export function readCoverage(database: Database, shown: number): Coverage {
  const rows = (text: string): Record<string, unknown>[] => database.sql(text).all(shown)
  const totals = rows(
    'SELECT count(*) AS articles, max(fetched_at) AS last FROM articles WHERE starter <= ?',
  )[0]!
  const articles = Number(totals.articles)
  return {
    articles,
    claims: Number(rows('SELECT count(*) AS n FROM claims WHERE starter <= ?')[0]!.n),
    publishers: rows(
      `SELECT publisher, count(*) AS n FROM articles WHERE starter <= ?
       GROUP BY publisher ORDER BY n DESC, publisher`,
    ).map((row) => ({ publisher: textOr(row.publisher, undefined), articles: Number(row.n) })),
    languages: rows(
      'SELECT language, count(*) AS n FROM articles WHERE starter <= ? GROUP BY language ORDER BY n DESC, language',
    ).map((row) => ({ language: String(row.language), articles: Number(row.n) })),
    unread: rows(
      `SELECT iif(failed, 'failed', unread) AS reason, language, count(*) AS n FROM articles
       WHERE starter <= ? AND unread IS NOT NULL GROUP BY reason, language ORDER BY n DESC, reason, language`,
    ).map((row) => ({
      reason: String(row.reason),
      language: String(row.language),
      articles: Number(row.n),
    })),
    ...span(database, shown),
    lastIngestAt: totals.last === null ? null : Number(totals.last),
    starter: articles > 0 && !hasEverHeldOwn(database),
    refused: database
      .sql('SELECT reason, count(*) AS n FROM refusals GROUP BY reason ORDER BY n DESC, reason')
      .all()
      .map((row) => ({ reason: String(row.reason), count: Number(row.n) })),
  }
}

/** First and last possible day of what is told as having happened and is dated by more than a stamp. */
function span(database: Database, shown: number): Pick<Coverage, 'earliest' | 'latest'> {
  const bound = (text: string): string | null => textOr(database.sql(text).get(shown)?.day, null)
  return {
    earliest: bound('SELECT min(earliest) AS day FROM claims WHERE starter <= ? AND dated = 1'),
    latest: bound('SELECT max(latest) AS day FROM claims WHERE starter <= ? AND dated = 1'),
  }
}

function textOr<Other>(value: unknown, other: Other): string | Other {
  return typeof value === 'string' ? value : other
}
