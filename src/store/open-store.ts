import { createAnswerStore } from './answer-store.ts'
import { createArticleWriter } from './article-writer.ts'
import { createCorpusReader } from './corpus-reader.ts'
import { homeError, openDatabase } from './database.ts'
import { hasEverHeldOwn } from './meta.ts'
import { migrate } from './migrate.ts'
import { createPeopleStore } from './people-store.ts'
import { createReadingKeeper } from './reading-keeper.ts'
import { createRoles } from './roles.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** UTC milliseconds; the ages of kept answers are counted by it. */
  readonly now?: () => number
}

/**
 * Opens the home of an installation, making it where it is missing. Any number of processes may have it open.
 * @throws {HomeError} it is no directory, not writable, damaged, or a newer version's
 */
export function openStore(home: string, { now = Date.now }: StoreOptions = {}): Store {
  const database = openDatabase(home)
  try {
    migrate(database, home)
  } catch (error) {
    database.close()
    throw homeError(error, home, database.file)
  }
  return {
    corpus: createCorpusReader(database),
    people: createPeopleStore(database),
    answers: createAnswerStore(database, now),
    intake: createArticleWriter(database, now),
    readings: createReadingKeeper(database),
    roles: createRoles(database, now),
    holdsOwnArticles: async () =>
      database.sql('SELECT 1 FROM articles WHERE starter = 0 LIMIT 1').get() !== undefined,
    hasEverHeldOwn: async () => hasEverHeldOwn(database),
    close: () => database.close(),
  }
}
