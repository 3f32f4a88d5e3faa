import Keyv from 'keyv'
import type { Asker, PeopleStore, Settings } from '../command.ts'
import { createKeyvTable } from './keyv-table.ts'
import type { Database } from './sql/port.ts'

/** The settings of persons and chats in an open database. */
export function createPeopleStore(database: Database): PeopleStore {
  // Without throwOnErrors a failing database looks like "no settings".
  const settings = new Keyv<Settings>({
    store: createKeyvTable(database),
    useKeyPrefix: false,
    throwOnErrors: true,
  })
  // The error is thrown to whoever asked; unheard, Keyv's second report of it would end the process.
  settings.on('error', () => undefined)
  return {
    get: async (scope, asker) => (await settings.get(keyOf(scope, asker))) ?? {},
    set: async (scope, asker, value) => {
      await settings.set(keyOf(scope, asker), value)
    },
    forget: async (asker) => {
      const erased = (await settings.delete(keyOf('person', asker))) ? 1 : 0
      const answers = await database.run('DELETE FROM answers WHERE platform = ? AND person = ?', [
        asker.platform,
        asker.person,
      ])
      // What a chat gets stays; who set it is known no more, and is told nothing any more.
      const set = await database.run(
        `UPDATE subscriptions SET created_by = '' WHERE platform = ? AND created_by = ?`,
        [asker.platform, asker.person],
      )
      await database.scrub()
      return erased + answers + set
    },
  }
}

/** As JSON, because the ids are a platform's and may hold any separator. */
function keyOf(scope: 'person' | 'chat', asker: Asker): string {
  return JSON.stringify([asker.platform, scope, scope === 'person' ? asker.person : asker.chat])
}
