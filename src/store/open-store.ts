import { createAnswerStore } from './answer-store.ts'
import { createArticleWriter } from './article-writer.ts'
import { createCorpusReader } from './corpus-reader.ts'
import { createDeliveryStore } from './digests/delivery-store.ts'
import { retryDelivery } from './digests/retry-delivery.ts'
import { createSubscriptionStore } from './digests/subscription-store.ts'
import { createFeedStore } from './feed-store.ts'
import { createGazetteerStore } from './gazetteer-store.ts'
import { createMarkKeeper } from './mark-keeper.ts'
import { hasEverHeldOwn } from './meta.ts'
import { openDatabase } from './open-database.ts'
import { createPeopleStore } from './people-store.ts'
import { createQuarantineStore } from './quarantine-store.ts'
import { createReadingKeeper } from './reading-keeper.ts'
import { createRoles } from './roles.ts'
import type { Database } from './sql/port.ts'
import type { Store } from './store.ts'

export interface StoreOptions {
  /** UTC milliseconds; the ages of kept answers are counted by it. */
  readonly now?: () => number
}

/**
 * Opens the store of an installation, making it where it is missing. Any number of processes may have it open.
 * @param place a home (a folder), or the address of a PostgreSQL database: `postgres://…`
 * @throws {HomeError} it is no directory, not writable, damaged, a newer version's, or cannot be reached
 */
export async function openStore(place: string, options: StoreOptions = {}): Promise<Store> {
  return createStore(await openDatabase(place), options)
}

/** The store in a database whose schema is the present one. */
export function createStore(database: Database, { now = Date.now }: StoreOptions = {}): Store {
  return {
    corpus: createCorpusReader(database),
    people: createPeopleStore(database),
    answers: createAnswerStore(database, now),
    intake: createArticleWriter(database, now),
    readings: createReadingKeeper(database),
    feeds: createFeedStore(database),
    quarantine: createQuarantineStore(database),
    roles: createRoles(database, now),
    marks: createMarkKeeper(database),
    gazetteers: createGazetteerStore(database),
    subscriptions: createSubscriptionStore(database, now),
    deliveries: createDeliveryStore(database),
    retries: { retry: async (key, at) => retryDelivery(database, key, at) },
    holdsOwnArticles: async () =>
      (await database.get('SELECT 1 AS held FROM articles WHERE starter = 0 LIMIT 1')) !== undefined,
    hasEverHeldOwn: async () => hasEverHeldOwn(database),
    close: async () => database.close(),
  }
}
