import { createHash } from 'node:crypto'
import { createReadStream, existsSync } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { migrate } from '../migrate.ts'
import type { Database } from '../sql/port.ts'
import { openSqliteFile } from '../sql/sqlite.ts'
import { type Verified, verifyStore } from '../verify/verify-store.ts'
import { copyStore, type OnRows } from './copy-store.ts'
import { KeepError } from './keep-error.ts'

/** A backup that was written and read back. */
export interface BackedUp {
  readonly file: string
  /** SHA-256 (hex) of the file. */
  readonly sha256: string
  /** What it holds, read back from it; what is wrong in it was wrong in the store. */
  readonly verified: Verified
}

/**
 * Writes everything that is kept into one new file, a SQLite database whatever the engine, as it is at one moment;
 * others may write meanwhile. The file bears its name only when it is whole.
 * @throws {KeepError} `keep-file-exists`, `keep-file-not-writable`
 */
export async function backUp(
  database: Database,
  file: string,
  onRows: OnRows = () => undefined,
): Promise<BackedUp> {
  if (existsSync(file)) throw new KeepError('keep-file-exists', { file })
  const partial = `${file}.partial`
  await makeEmpty(partial)
  try {
    if (database.engine === 'sqlite') await database.all('VACUUM INTO ?', [partial])
    else await copyInto(partial, database, onRows)
    const written = openSqliteFile(partial, { readOnly: true })
    const verified = await verifyStore(written, onRows).finally(() => written.close())
    await sync(partial)
    // Whoever else has made one of that name meanwhile keeps it.
    if (existsSync(file)) throw new KeepError('keep-file-exists', { file })
    await rename(partial, file)
    await sync(dirname(file))
    return { file, sha256: await hashOf(file), verified }
  } catch (error) {
    await rm(partial, { force: true })
    throw error
  }
}

async function makeEmpty(file: string): Promise<void> {
  try {
    // One that was broken off is worth nothing. What people asked is in it: nobody else may read it.
    await rm(file, { force: true })
    await (await open(file, 'wx', 0o600)).close()
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code)
    throw new KeepError('keep-file-not-writable', { file, reason }, { cause: error })
  }
}

async function copyInto(file: string, from: Database, onRows: OnRows): Promise<void> {
  const to = openSqliteFile(file)
  try {
    await migrate(to)
    await copyStore(from, to, onRows)
  } finally {
    await to.close()
  }
  // One file, and one that can be read where nothing can be written.
  const { connectSqlite } = await import('../sql/sqlite-connection.ts')
  const { raw } = connectSqlite(file, { timeoutMs: 1_000, readOnly: false })
  raw.exec('PRAGMA journal_mode = DELETE')
  raw.close()
}

async function sync(path: string): Promise<void> {
  const handle = await open(path, 'r')
  await handle.sync().finally(() => handle.close())
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256')
  await pipeline(createReadStream(file), hash)
  return hash.digest('hex')
}
