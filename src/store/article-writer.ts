import type { Database } from './database.ts'
import { countChange, noteOwn, readingVersion } from './meta.ts'
import { writeReading } from './reading-rows.ts'
import type { ArticleWriter, Capture, Taken, Taking } from './store.ts'

/** Takes articles into an open database. */
export function createArticleWriter(database: Database, now: () => number): ArticleWriter {
  const takeAll = async (takings: readonly Taking[]): Promise<readonly Taken[]> =>
    takings.length === 0 ? [] : database.write(() => takings.map((taking) => takeOne(database, taking)))
  return {
    take: async (reading, capture) => (await takeAll([{ reading, capture }]))[0]!,
    takeAll,
    articleOfBytes: async (rawSha256, { starter = false } = {}) => {
      const row = database.sql('SELECT article, starter FROM captures WHERE raw_sha256 = ?').get(rawSha256)
      if (row === undefined || (row.starter === 1 && !starter)) return undefined
      return String(row.article)
    },
    refuse: async (origin, reason, { details = {}, at = now() } = {}) => {
      database
        .sql(
          `INSERT INTO refusals (origin, reason, details, at, times) VALUES (?, ?, ?, ?, 1)
           ON CONFLICT DO UPDATE SET details = excluded.details, at = excluded.at, times = times + 1`,
        )
        .run(origin, reason, JSON.stringify(details), at)
    },
    keepStarter: async (articleIds) =>
      database.write(() => {
        const dropped = database
          .sql('DELETE FROM articles WHERE starter = 1 AND id NOT IN (SELECT value FROM json_each(?))')
          .run(JSON.stringify(articleIds))
        if (Number(dropped.changes) > 0) countChange(database)
        return Number(dropped.changes)
      }),
  }
}

function takeOne(
  database: Database,
  { reading, capture, readingVersion: version, failed = false }: Taking,
): Taken {
  const { id, starter } = reading.article
  const bytes = database
    .sql('SELECT starter FROM captures WHERE raw_sha256 = ?')
    .get(capture.intake.rawSha256)
  const held = database.sql('SELECT starter FROM articles WHERE id = ?').get(id)
  // What comes in by a person's own hand is their own from then on, even where the starter corpus had it.
  const becomesOwn = !starter && (bytes?.starter === 1 || held?.starter === 1)
  if (bytes !== undefined && !becomesOwn) return 'known'
  if (held === undefined || becomesOwn) {
    writeReading(database, reading, { version: version ?? readingVersion(database), failed })
    countChange(database)
  }
  writeCapture(database, id, starter, capture)
  if (!starter) noteOwn(database)
  return held === undefined || becomesOwn ? 'taken' : 'known'
}

function writeCapture(database: Database, article: string, starter: boolean, capture: Capture): void {
  const { text: _text, ...intake } = capture.intake
  database
    .sql(
      `INSERT INTO captures (raw_sha256, article, origin, captured_at, starter, intake, raw)
       VALUES (?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (raw_sha256) DO UPDATE SET article = excluded.article, origin = excluded.origin,
         captured_at = excluded.captured_at, starter = excluded.starter, intake = excluded.intake`,
    )
    .run(
      intake.rawSha256,
      article,
      intake.origin,
      capture.capturedAt,
      Number(starter),
      JSON.stringify(intake),
      capture.bytes,
    )
}
