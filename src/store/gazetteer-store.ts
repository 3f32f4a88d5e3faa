import { createHash } from 'node:crypto'
import { countChanges } from './meta.ts'
import type { Database } from './sql/port.ts'
import type { GazetteerStore } from './store.ts'
import { gazetteersTable } from './tables.ts'

/** Places that the operator imported, in an open database. */
export function createGazetteerStore(database: Database): GazetteerStore {
  return {
    keep: async ({ name, importedAt, sha256, places, bytes }) =>
      database.write(async (sql) => {
        await sql.insert(
          gazetteersTable,
          [{ name, imported_at: importedAt, sha256, places, bytes }],
          `ON CONFLICT (name) DO UPDATE SET imported_at = excluded.imported_at, sha256 = excluded.sha256,
             places = excluded.places, bytes = excluded.bytes`,
        )
        await countChanges(sql, 1)
      }),
    all: async () =>
      (await database.all('SELECT bytes FROM gazetteers ORDER BY name')).map(
        ({ bytes }) => bytes as Uint8Array,
      ),
    version: async () => {
      const rows = await database.all('SELECT name, sha256 FROM gazetteers ORDER BY name')
      if (rows.length === 0) return ''
      const hash = createHash('sha256')
      for (const { name, sha256 } of rows) hash.update(`${name} ${sha256}\n`)
      return hash.digest('hex').slice(0, 16)
    },
  }
}
