import type { Intake } from '../core/index.ts'
import type { Database } from './database.ts'
import { countChange, noteReadingVersion, readingVersion } from './meta.ts'
import { writeReading } from './reading-rows.ts'
import type { ReadingKeeper } from './store.ts'

/** Keeps the readings of an open database in step with data and rules. */
export function createReadingKeeper(database: Database): ReadingKeeper {
  return {
    version: async () => readingVersion(database),
    noteVersion: async (version) => noteReadingVersion(database, version),
    staleArticles: async (version) =>
      database
        .sql('SELECT id FROM articles WHERE reading_version <> ? ORDER BY rowid')
        .all(version)
        .map((row) => String(row.id)),
    intakeOf: async (articleId) => {
      // The first capture stands for the article, but one's own before the starter's.
      const row = database
        .sql(
          `SELECT intake, text, fetched_at FROM captures JOIN articles ON articles.id = captures.article
           WHERE article = ? ORDER BY captures.starter, n LIMIT 1`,
        )
        .get(articleId)
      if (row === undefined) return undefined
      const intake = JSON.parse(String(row.intake)) as Omit<Intake, 'text'>
      return { intake: { ...intake, text: String(row.text) }, fetchedAt: Number(row.fetched_at) }
    },
    replaceReading: async (articleId, reading, version) =>
      database.write(() => {
        if (reading.article.id !== articleId)
          throw new Error(`a reading of ${reading.article.id}, not of ${articleId}`)
        const held = database.sql('SELECT reading_version FROM articles WHERE id = ?').get(articleId)
        if (held === undefined || (version !== undefined && held.reading_version === version)) return false
        writeReading(database, reading, { version: version ?? readingVersion(database), failed: false })
        countChange(database)
        return true
      }),
    noteFailure: async (articleId, version) => {
      database.sql('UPDATE articles SET failed = 1, reading_version = ? WHERE id = ?').run(version, articleId)
    },
  }
}
