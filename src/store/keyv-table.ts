import type { KeyvStoreAdapter } from 'keyv'
import type { Database } from './sql/port.ts'

/**
 * The table `people` as a store for Keyv, over the database that is open already: no second driver, and
 * an error stays an error. Entries never expire, so `ttl` is not asked about.
 */
export function createKeyvTable(database: Database): KeyvStoreAdapter {
  const table: KeyvStoreAdapter = {
    opts: {},
    // Keyv listens for errors of a connection; this one has none of its own.
    on: () => table,
    // biome-ignore lint/suspicious/noExplicitAny: Keyv stores its own serialised form under any value type
    get: async (key): Promise<any> =>
      (await database.get('SELECT value FROM people WHERE key = ?', [key]))?.value,
    set: async (key, value: string) => {
      await database.run(
        'INSERT INTO people (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
        [key, value],
      )
      return true
    },
    delete: async (key) => (await database.run('DELETE FROM people WHERE key = ?', [key])) > 0,
    clear: async () => {
      await database.run('DELETE FROM people')
    },
  }
  return table
}
