import type { Intake } from '../core/index.ts'
import { counting } from './counts.ts'
import { countChanges, noteReadingVersion, readingVersion } from './meta.ts'
import { writeReadings } from './reading-rows.ts'
import type { Database } from './sql/port.ts'
import type { ReadingKeeper } from './store.ts'

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
    intakeOf: async (articleId) => {
      // The first capture stands for the article, but one's own before the starter's.
      const row = await database.get(
        `SELECT intake, text, fetched_at FROM captures JOIN articles ON articles.id = captures.article
         WHERE article = ? ORDER BY captures.starter, n LIMIT 1`,
        [articleId],
      )
      if (row === undefined) return undefined
      const intake = JSON.parse(String(row.intake)) as Omit<Intake, 'text'>
      return { intake: { ...intake, text: String(row.text) }, fetchedAt: Number(row.fetched_at) }
    },
    replaceReading: async (articleId, reading, version) =>
      database.write(async (sql) => {
        if (reading.article.id !== articleId)
          throw new Error(`a reading of ${reading.article.id}, not of ${articleId}`)
        const held = await sql.get('SELECT reading_version FROM articles WHERE id = ?', [articleId])
        if (held === undefined || (version !== undefined && held.reading_version === version)) return false
        await writeReadings(sql, [
          { ...reading, version: version ?? (await readingVersion(sql)), failed: false },
        ])
        await countChanges(sql, 1)
        return true
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
