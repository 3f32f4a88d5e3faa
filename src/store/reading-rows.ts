import type { Article, Claim, Reading } from '../core/index.ts'
import type { Database } from './database.ts'

/** How an article was read. */
export interface ReadingNote {
  readonly version: string
  readonly failed: boolean
}

/** Writes an article with its claims; inside a transaction. Puts it in the place of an older reading, if any. */
export function writeReading(database: Database, { article, claims }: Reading, note: ReadingNote): void {
  const { text, ...rest } = article
  database.sql('DELETE FROM claims WHERE article = ?').run(article.id)
  // No INSERT OR REPLACE: it would delete the row, and its captures with it.
  database
    .sql(
      `INSERT INTO articles (id, starter, publisher, language, unread, failed, fetched_at, reading_version, json, text)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET starter = excluded.starter, publisher = excluded.publisher,
         language = excluded.language, unread = excluded.unread, failed = excluded.failed,
         fetched_at = excluded.fetched_at, reading_version = excluded.reading_version, json = excluded.json`,
    )
    .run(
      article.id,
      Number(article.starter),
      article.publisher ?? null,
      article.language,
      article.unread,
      Number(note.failed),
      article.fetchedAt,
      note.version,
      JSON.stringify(rest),
      text,
    )
  for (const claim of claims) writeClaim(database, article, claim)
}

function writeClaim(database: Database, article: Article, claim: Claim): void {
  const { time } = claim
  database
    .sql(
      `INSERT INTO claims (id, article, starter, place, event, earliest, latest, dated, json)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      claim.id,
      article.id,
      Number(article.starter),
      claim.place?.id ?? null,
      claim.event,
      time?.earliest?.slice(0, 10) ?? null,
      time?.latest?.slice(0, 10) ?? null,
      Number(isDated(claim)),
      JSON.stringify(claim),
    )
  const named = database.sql('INSERT OR IGNORE INTO claim_actors (actor, claim, role) VALUES (?, ?, ?)')
  for (const actor of claim.actors) named.run(actor.id, claim.id, actor.role)
}

/** Whether a claim's dates are those of something that happened: a plan has not, and a stamp dates no event. */
function isDated({ stance, time }: Claim): boolean {
  if (stance === 'planned' || stance === 'threatened' || stance === 'demanded') return false
  return time !== null && time.basis !== 'document' && time.basis !== 'unknown'
}
