import { noteRestored } from '../meta.ts'
import { openDatabase } from '../open-database.ts'
import { verifyStore } from '../verify/verify-store.ts'
import { type Copied, copyStore, type OnRows } from './copy-store.ts'
import { KeepError } from './keep-error.ts'
import { openBackup } from './open-backup.ts'

/**
 * Puts what a backup holds into a store that holds nothing of its own. Broken off, it goes on when called again. Digests
 * that were due by now may have gone out after the backup was made: they go out as possible repeats.
 * @param now UTC milliseconds
 * @param place a home, or the address of a PostgreSQL database
 * @throws {KeepError} `keep-file-missing`, `keep-no-backup`, `keep-damaged`, `keep-not-empty`, `keep-differs`
 */
export async function restore(file: string, place: string, now: number, onRows?: OnRows): Promise<Copied> {
  const backup = await openBackup(file)
  try {
    const { problemCount } = await verifyStore(backup)
    if (problemCount > 0) throw new KeepError('keep-damaged', { file, problems: String(problemCount) })
    const to = await openDatabase(place, { unfinished: true })
    const mayHaveGone = async (): Promise<void> => {
      await to.write(async (sql) => {
        await noteRestored(sql, now)
        await sql.run("UPDATE deliveries SET repeat = 1 WHERE state = 'due'")
      })
    }
    return await copyStore(backup, to, onRows, mayHaveGone).finally(() => to.close())
  } finally {
    await backup.close()
  }
}
