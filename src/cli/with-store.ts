import { openStore } from '../store/open-store.ts'
import type { Store } from '../store/store.ts'
import { startClock } from './clock.ts'
import { placeOf } from './keep-place.ts'
import type { Setup } from './setup.ts'

/**
 * Runs work on the store alone, which needs nothing of data/.
 * @param work is given the store and the clock, UTC milliseconds
 */
export async function withStore<Result>(
  { config }: Setup,
  work: (store: Store, now: () => number) => Promise<Result>,
): Promise<Result> {
  const now = startClock(config.now)
  const store = await openStore(placeOf(config), { now })
  try {
    return await work(store, now)
  } finally {
    await store.close()
  }
}
