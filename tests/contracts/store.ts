import { describe, onTestFinished } from 'vitest'
import type { Store } from '../../src/store/store.ts'
import { answersContract } from './store-answers.ts'
import { articlesContract } from './store-articles.ts'
import { changesContract } from './store-changes.ts'
import { corpusContract } from './store-corpus.ts'
import { correctionsContract } from './store-corrections.ts'
import { deliveriesContract } from './store-deliveries.ts'
import { digestsContract } from './store-digests.ts'
import { feedsContract } from './store-feeds.ts'
import { peopleContract } from './store-people.ts'
import { readingsContract } from './store-readings.ts'
import { searchContract } from './store-search.ts'
import { subscriptionsContract } from './store-subscriptions.ts'

/** Opens an empty store of an engine; `now` is its clock. */
export type OpenStore = (now?: () => number) => Promise<Store>

/** What every store does, whatever its engine. */
export function storeContract(engine: string, open: OpenStore): void {
  const opening: OpenStore = async (now) => {
    const store = await open(now)
    onTestFinished(() => store.close())
    return store
  }
  describe(`a store on ${engine}`, () => {
    articlesContract(opening)
    corpusContract(opening)
    readingsContract(opening)
    searchContract(opening)
    peopleContract(opening)
    feedsContract(opening)
    answersContract(opening)
    changesContract(opening)
    subscriptionsContract(opening)
    digestsContract(opening)
    deliveriesContract(opening)
    correctionsContract(opening)
  })
}
