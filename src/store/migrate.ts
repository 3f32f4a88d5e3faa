import type { Database } from './database.ts'
import { HomeError } from './home-error.ts'
import { migrations } from './migrations.ts'

/**
 * Brings the schema of a home up to the present one, from whichever it has, in one transaction.
 * @param steps the nth leads to schema n; another list only for tests
 * @throws {HomeError} `home-newer`, `home-corrupt`
 */
export function migrate(database: Database, home: string, steps: readonly string[] = migrations): void {
  // Most openings find the present schema; those must not wait for whoever is writing.
  if (schemaOf(database, home, steps.length) === steps.length) return
  database.write(() => {
    const from = schemaOf(database, home, steps.length)
    if (from === 0)
      database.run(
        'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT',
      )
    for (let version = from + 1; version <= steps.length; version += 1) {
      database.run(steps[version - 1]!)
      database.sql('INSERT INTO schema_version VALUES (?, ?)').run(version, Date.now())
    }
  })
}

function schemaOf(database: Database, home: string, known: number): number {
  const tables = database.sql("SELECT name FROM sqlite_schema WHERE type = 'table'").all()
  if (tables.length === 0) return 0
  if (!tables.some((table) => table.name === 'schema_version')) {
    throw new HomeError('home-corrupt', {
      home,
      file: database.file,
      reason: 'it has tables of another program',
    })
  }
  const version = Number(
    database.sql('SELECT max(version) AS version FROM schema_version').get()?.version ?? 0,
  )
  if (version > known) {
    throw new HomeError('home-newer', { home, found: String(version), known: String(known) })
  }
  return version
}
