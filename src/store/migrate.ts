import { HomeError } from './home-error.ts'
import type { Migration } from './migration.ts'
import { migrations } from './migrations.ts'
import type { Database, Engine, Sql } from './sql/port.ts'

/**
 * Brings the schema of a database up to the present one, from whichever it has, in one transaction.
 * @param steps the nth leads to schema n; another list only for tests
 * @returns the schema it had, 0: none
 * @throws {HomeError} `home-newer`, `home-corrupt`
 */
export async function migrate(database: Database, steps: readonly Migration[] = migrations): Promise<number> {
  // Most openings find the present schema; those must not wait for whoever is writing.
  const present = await schemaOf(database, database.place, steps.length)
  if (present === steps.length) return present
  return database.write(
    async (sql) => {
      const from = await schemaOf(sql, database.place, steps.length)
      if (from === 0) await sql.script(versions[sql.engine])
      for (let version = from + 1; version <= steps.length; version += 1) {
        const step = steps[version - 1]!
        await sql.script(step[sql.engine])
        await step.fill?.(sql)
        await sql.run('INSERT INTO schema_version (version, at) VALUES (?, ?)', [version, Date.now()])
      }
      return from
    },
    // Another process may be filling in a million rows.
    { lock: 'schema', waitMs: Number.POSITIVE_INFINITY },
  )
}

const versions: Readonly<Record<Engine, string>> = {
  sqlite:
    'CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, at INTEGER NOT NULL) STRICT',
  postgres: 'CREATE TABLE IF NOT EXISTS schema_version (version BIGINT PRIMARY KEY, at BIGINT NOT NULL)',
}

const tableNames: Readonly<Record<Engine, string>> = {
  sqlite: "SELECT name FROM sqlite_schema WHERE type = 'table'",
  postgres: `SELECT table_name AS name FROM information_schema.tables
             WHERE table_schema = current_schema() AND table_name IN ('schema_version', 'articles', 'claims', 'meta')`,
}

async function schemaOf(sql: Sql, place: string, known: number): Promise<number> {
  const tables = await sql.all(tableNames[sql.engine])
  if (tables.length === 0) return 0
  if (!tables.some((table) => table.name === 'schema_version')) {
    throw new HomeError('home-corrupt', { file: place, reason: 'it has tables of another program' })
  }
  const version = Number((await sql.get('SELECT max(version) AS version FROM schema_version'))?.version ?? 0)
  if (version > known)
    throw new HomeError('home-newer', { home: place, found: String(version), known: String(known) })
  return version
}
