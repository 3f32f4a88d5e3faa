import { openDatabase } from '../open-database.ts'
import { verifyStore } from '../verify/verify-store.ts'
import { type Copied, copyStore, type OnRows } from './copy-store.ts'
import { KeepError } from './keep-error.ts'
import { openBackup } from './open-backup.ts'

/**
 * Puts what a backup holds into a store that holds nothing of its own. Broken off, it goes on when called again.
 * @param place a home, or the address of a PostgreSQL database
 * @throws {KeepError} `keep-file-missing`, `keep-no-backup`, `keep-damaged`, `keep-not-empty`, `keep-differs`
 */
export async function restore(file: string, place: string, onRows?: OnRows): Promise<Copied> {
  const backup = await openBackup(file)
  try {
    const { problemCount } = await verifyStore(backup)
    if (problemCount > 0) throw new KeepError('keep-damaged', { file, problems: String(problemCount) })
    const to = await openDatabase(place, { unfinished: true })
    return await copyStore(backup, to, onRows).finally(() => to.close())
  } finally {
    await backup.close()
  }
}
