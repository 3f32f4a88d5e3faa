import type { Quarantined } from '../core/index.ts'
import type { Database, Row } from './sql/port.ts'
import type { QuarantineStore } from './store.ts'

/** The quarantine of an open database. */
export function createQuarantineStore(database: Database): QuarantineStore {
  return {
    put: async (entry) => {
      const { id, origin, feed, code, details, at, lastAt, tries, nextAt, item } = entry
      await database.run(
        `INSERT INTO quarantine (id, origin, feed, code, details, at, last_at, tries, next_at, item)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
         ON CONFLICT (id) DO UPDATE SET code = excluded.code, details = excluded.details,
           last_at = excluded.last_at, tries = excluded.tries, next_at = excluded.next_at, item = excluded.item`,
        [
          ...[id, origin, feed, code, JSON.stringify(details), at, lastAt, tries, nextAt],
          item === null ? null : JSON.stringify(item),
        ],
      )
    },
    get: async (id) => {
      const row = await database.get('SELECT * FROM quarantine WHERE id = ?', [id])
      return row && asQuarantined(row)
    },
    list: async () => (await database.all('SELECT * FROM quarantine ORDER BY at, id')).map(asQuarantined),
    due: async (at) =>
      (await database.all('SELECT * FROM quarantine WHERE next_at <= ? ORDER BY next_at, id', [at])).map(
        asQuarantined,
      ),
    remove: async (id) => {
      await database.run('DELETE FROM quarantine WHERE id = ?', [id])
    },
  }
}

function asQuarantined(row: Row): Quarantined {
  return {
    id: String(row.id),
    origin: String(row.origin),
    feed: typeof row.feed === 'string' ? row.feed : null,
    code: String(row.code),
    details: JSON.parse(String(row.details)),
    at: Number(row.at),
    lastAt: Number(row.last_at),
    tries: Number(row.tries),
    nextAt: row.next_at === null || row.next_at === undefined ? null : Number(row.next_at),
    item: typeof row.item === 'string' ? JSON.parse(row.item) : null,
  }
}
