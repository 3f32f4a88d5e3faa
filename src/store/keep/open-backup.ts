import { copyFile, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { migrate } from '../migrate.ts'
import { migrations } from '../migrations.ts'
import type { Database } from '../sql/port.ts'
import { openSqliteFile } from '../sql/sqlite.ts'
import { isDamaged } from '../sql/sqlite-errors.ts'
import { KeepError } from './keep-error.ts'

/**
 * Opens a backup with the present schema. The file stays as it is: one of an older schema is brought up to date as a
 * copy, which goes when it is closed.
 * @throws {KeepError} `keep-file-missing`, `keep-no-backup`
 * @throws {HomeError} `home-newer`
 */
export async function openBackup(file: string): Promise<Database> {
  const given = openFile(file)
  try {
    if ((await schemaOf(given, file)) >= migrations.length) {
      // Refuses what a newer version wrote.
      await migrate(given)
      return given
    }
  } catch (error) {
    await given.close()
    throw error
  }
  await given.close()
  const folder = await mkdtemp(join(tmpdir(), 'sitrep-restore-'))
  const remove = async (): Promise<void> => rm(folder, { recursive: true, force: true })
  try {
    const copy = join(folder, 'sitrep.db')
    await copyFile(file, copy)
    const database = openSqliteFile(copy)
    await migrate(database)
    return { ...database, place: file, close: async () => database.close().then(remove) }
  } catch (error) {
    await remove()
    throw error
  }
}

function openFile(file: string): Database {
  try {
    return openSqliteFile(file, { readOnly: true })
  } catch (error) {
    const cause = (error as Error).cause
    throw new KeepError(isDamaged(cause) ? 'keep-no-backup' : 'keep-file-missing', { file }, { cause: error })
  }
}

async function schemaOf(database: Database, file: string): Promise<number> {
  try {
    return Number((await database.get('SELECT max(version) AS version FROM schema_version'))!.version)
  } catch (error) {
    throw new KeepError('keep-no-backup', { file }, { cause: error })
  }
}
