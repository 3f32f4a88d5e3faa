import { revision } from '../meta.ts'
import { openDatabase } from '../open-database.ts'
import { holdersOf } from '../roles.ts'
import { type Copied, copyStore, type OnRows } from './copy-store.ts'
import { KeepError } from './keep-error.ts'
import { openExisting } from './open-existing.ts'

/**
 * Copies a store into another, whichever engines they have; the first stays as it is. Broken off, it goes on when
 * called again.
 * @throws {KeepError} `keep-same`, `keep-nothing`, `keep-in-use`: a bot still writes to it; `keep-changed`: something was
 *   taken in meanwhile, and calling it again brings that over; `keep-not-empty`, `keep-differs`
 */
export async function migrateStore(place: string, target: string, onRows?: OnRows): Promise<Copied> {
  const from = await openExisting(place)
  try {
    const [holder] = await holdersOf(from)
    if (holder !== undefined)
      throw new KeepError('keep-in-use', { place: from.place, pid: String(holder.pid) })
    const to = await openDatabase(target, { unfinished: true })
    try {
      if (to.place === from.place) throw new KeepError('keep-same', { place: to.place })
      const before = await revision(from)
      return await copyStore(from, to, onRows, async () => {
        if ((await revision(from)) !== before) throw new KeepError('keep-changed', { place: from.place })
      })
    } finally {
      await to.close()
    }
  } finally {
    await from.close()
  }
}
