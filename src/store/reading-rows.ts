import { type Article, asBorrower, type Claim, type Reading } from '../core/index.ts'
import { counting } from './counts.ts'
import { indexClaims, unindexClaims } from './finding-rows.ts'
import { writeSentences } from './sentence-rows.ts'
import type { Row, Sql } from './sql/port.ts'
import { articlesTable, claimsTable } from './tables.ts'

/** A reading with how it was made. */
export interface KeptReading extends Reading {
  /** Version of data and rules. */
  readonly version: string
  readonly failed: boolean
}

/**
 * Writes articles with their claims; inside a transaction. Puts them in the place of older readings, if any.
 * @param readings of articles that all differ
 */
export async function writeReadings(sql: Sql, readings: readonly KeptReading[]): Promise<void> {
  const ids = readings.map(({ article }) => article.id)
  await counting(sql, ids, async () => putReadings(sql, readings, ids))
}

async function putReadings(
  sql: Sql,
  readings: readonly KeptReading[],
  ids: readonly string[],
): Promise<void> {
  await unindexClaims(sql, ids)
  await sql.run('DELETE FROM claims WHERE article IN (:texts)', [ids])
  // An article that is there already is changed, not replaced: its captures would go with it.
  await sql.insert(
    articlesTable,
    readings.map(articleRow),
    `ON CONFLICT (id) DO UPDATE SET starter = excluded.starter, publisher = excluded.publisher,
       language = excluded.language, unread = excluded.unread, failed = excluded.failed,
       fetched_at = excluded.fetched_at, reading_version = excluded.reading_version,
       open = excluded.open, json = excluded.json`,
  )
  await writeSentences(sql, readings)
  const claims = readings.flatMap(({ article, claims: told, around }) =>
    told.map((claim) => ({
      claim,
      article,
      around: claim.place === null ? undefined : around?.[claim.place.id],
    })),
  )
  const indexed = await indexClaims(sql, claims)
  await sql.insert(
    claimsTable,
    claims.map(({ claim, article }, i) => ({ ...claimRow(claim, article), ...indexed[i]! })),
  )
}

function articleRow({ article, claims, version, failed }: KeptReading): Row {
  const { text, ...rest } = article
  return {
    id: article.id,
    starter: Number(article.starter),
    publisher: article.publisher ?? null,
    dataset: article.row?.dataset ?? null,
    language: article.language,
    unread: article.unread,
    failed: Number(failed),
    fetched_at: article.fetchedAt,
    reading_version: version,
    open: Number(claims.some((claim) => asBorrower(claim, article) !== undefined)),
    json: JSON.stringify(rest),
    text,
  }
}

function claimRow(claim: Claim, article: Article): Row {
  const { time } = claim
  return {
    id: claim.id,
    article: article.id,
    starter: Number(article.starter),
    place: claim.place?.id ?? null,
    event: claim.event,
    earliest: time?.earliest?.slice(0, 10) ?? null,
    latest: time?.latest?.slice(0, 10) ?? null,
    dated: Number(isDated(claim)),
    json: JSON.stringify(claim),
  }
}

/** Whether a claim's dates are those of something that happened: a plan has not, and a stamp dates no event. */
function isDated({ stance, time }: Claim): boolean {
  if (stance === 'planned' || stance === 'threatened' || stance === 'demanded') return false
  return time !== null && time.basis !== 'document' && time.basis !== 'unknown'
}
