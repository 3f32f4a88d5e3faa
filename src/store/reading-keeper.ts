import type { Intake } from '../core/index.ts'
import { counting } from './counts.ts'
import { countChanges, noteReadingVersion, readingVersion } from './meta.ts'
import { writeReadings } from './reading-rows.ts'
import type { Database } from './sql/port.ts'
import type { ReadingKeeper, StoredIntake } from './store.ts'

/** Keeps the readings of an open database in step with data and rules. */
export function createReadingKeeper(database: Database): ReadingKeeper {
  return {
    version: async () => readingVersion(database),
    noteVersion: async (version) => noteReadingVersion(database, version),
    staleArticles: async (version) =>
      (
        await database.all(
          'SELECT id FROM articles WHERE reading_version < ? OR reading_version > ? ORDER BY fetched_at, id',
          [version, version],
        )
      ).map((row) => String(row.id)),
    intakesOf: async (articleIds) => {
      const rows = await database.all(
        `SELECT article, intake, text, fetched_at FROM captures JOIN articles ON articles.id = captures.article
         WHERE article IN (:texts) ORDER BY captures.starter, n`,
        [articleIds],
      )
      const stored = new Map<string, StoredIntake>()
      for (const row of rows) {
        const article = String(row.article)
        // The first capture stands for the article, but one's own before the starter's.
        if (stored.has(article)) continue
        const intake = JSON.parse(String(row.intake)) as Omit<Intake, 'text'>
        stored.set(article, {
          intake: { ...intake, text: String(row.text) },
          fetchedAt: Number(row.fetched_at),
        })
      }
      return stored
    },
    replaceReadings: async (readings, version) =>
      database.write(async (sql) => {
        const stale = new Set(
          (
            await sql.all('SELECT id FROM articles WHERE id IN (:texts) AND reading_version <> ?', [
              readings.map(({ article }) => article.id),
              version,
            ])
          ).map(({ id }) => String(id)),
        )
        const due = readings.filter(({ article }) => stale.has(article.id))
        if (due.length === 0) return 0
        await writeReadings(
          sql,
          due.map((reading) => ({ ...reading, version, failed: false })),
        )
        await countChanges(sql, due.length)
        return due.length
      }),
    noteFailure: async (articleId, version) => {
      await database.write((sql) =>
        counting(sql, [articleId], () =>
          sql.run('UPDATE articles SET failed = 1, reading_version = ? WHERE id = ?', [version, articleId]),
        ),
      )
    },
  }
}
