import { join } from 'node:path'
import { HomeError } from '../home-error.ts'
import { prepareHome } from './home-folder.ts'
import { pause } from './pause.ts'
import type { Database, SchemaSql, WriteOptions } from './port.ts'
import { createQueue } from './queue.ts'
import { connectSqlite, type SqliteConnection } from './sqlite-connection.ts'
import { homeError, isBusy, isDamaged } from './sqlite-errors.ts'

/** How long to wait for another process's transaction; ours last milliseconds, a slow disk's a few seconds. */
const defaultWaitMs = 15_000

/** Readers wait only for the first or last connection of a home, which come and go in milliseconds. */
const readerTimeoutMs = 15_000

/** The database file of a home. */
export const fileOfHome = (home: string): string => join(home, 'sitrep.db')

/**
 * Opens the database of a home, making both where they are missing. Reads never wait for writes; writes wait for each
 * other without holding up the process.
 * @throws {HomeError}
 */
export function openSqlite(home: string): Database {
  const file = fileOfHome(home)
  prepareHome(home, file)
  return openSqliteFile(file, { home })
}

/**
 * Opens a database file that is there.
 * @param home what errors name; the file without it
 * @param readOnly the file is left as it is, and nothing can be written
 * @throws {HomeError}
 */
export function openSqliteFile(
  file: string,
  { home = file, readOnly = false }: { readonly home?: string; readonly readOnly?: boolean } = {},
): Database {
  const connect = (timeoutMs: number): SqliteConnection => {
    try {
      return connectSqlite(file, { timeoutMs, readOnly })
    } catch (error) {
      throw homeError(error, home, file)
    }
  }
  const reader = connect(readerTimeoutMs)
  const writing = createQueue()
  /** Opened when first needed: a question opens one connection for reading and one to keep its answer. */
  let writer: SqliteConnection | undefined
  /** Of snapshots that have ended, for the next ones. */
  const idle: SqliteConnection[] = []
  const all = new Set([reader])
  const open = (timeoutMs: number): SqliteConnection => {
    const connection = connect(timeoutMs)
    all.add(connection)
    return connection
  }
  const write = async <Result>(
    work: (sql: SchemaSql) => Promise<Result>,
    { waitMs = defaultWaitMs, durable = true }: WriteOptions = {},
  ): Promise<Result> =>
    writing(async () => {
      try {
        writer ??= open(0)
        // Set each time: it cannot be changed within a transaction.
        writer.raw.exec(`PRAGMA synchronous = ${durable ? 'FULL' : 'NORMAL'}`)
        await begin(writer, home, waitMs)
        return await finish(writer, work)
      } catch (error) {
        throw homeError(error, home, file)
      }
    })
  return {
    engine: 'sqlite',
    place: file,
    all: reader.sql.all,
    get: reader.sql.get,
    run: async (text, values) => write((sql) => sql.run(text, values)),
    insert: async (table, rows, conflict) => write((sql) => sql.insert(table, rows, conflict)),
    write,
    snapshot: async (work) => {
      const connection = idle.pop() ?? open(readerTimeoutMs)
      try {
        connection.raw.exec('BEGIN')
        return await finish(connection, work)
      } finally {
        idle.push(connection)
      }
    },
    scrub: async () =>
      writing(async () => {
        writer ??= open(0)
        await emptyLog(writer)
      }),
    check: async () => {
      // A connection that was open before others wrote has an old map of the full-text index, and checks by that.
      const fresh = connect(readerTimeoutMs)
      try {
        return (await fresh.sql.all('PRAGMA integrity_check'))
          .map((row) => String(row.integrity_check))
          .filter((line) => line !== 'ok')
      } finally {
        fresh.raw.close()
      }
    },
    isDamage: isDamaged,
    close: async () => {
      for (const { raw } of all) if (raw.isOpen) raw.close()
    },
  }
}

async function begin({ raw }: SqliteConnection, home: string, waitMs: number): Promise<void> {
  const until = performance.now() + waitMs
  for (let attempt = 0; ; attempt += 1) {
    try {
      raw.exec('BEGIN IMMEDIATE')
      return
    } catch (error) {
      if (!isBusy(error)) throw error
      if (performance.now() > until) throw new HomeError('home-busy', { home }, { cause: error })
      await pause(attempt)
    }
  }
}

/** Ends a transaction that has begun. */
async function finish<Result>(
  { raw, sql }: SqliteConnection,
  work: (sql: SchemaSql) => Promise<Result>,
): Promise<Result> {
  try {
    const result = await work(sql)
    raw.exec('COMMIT')
    return result
  } catch (error) {
    // A full disk makes SQLite roll back by itself.
    if (raw.isOpen && raw.isTransaction) raw.exec('ROLLBACK')
    throw error
  }
}

/** Until a checkpoint what was erased still stands in the write-ahead log. Whoever reads just now keeps it there. */
async function emptyLog({ sql }: SqliteConnection): Promise<void> {
  const until = performance.now() + defaultWaitMs
  for (let attempt = 0; performance.now() < until; attempt += 1) {
    const result = await sql.get('PRAGMA wal_checkpoint(TRUNCATE)')
    if (result?.busy === 0) return
    await pause(attempt)
  }
}
