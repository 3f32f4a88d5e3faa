import { closeSync, existsSync, mkdirSync, openSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { DatabaseSync, type StatementSync } from 'node:sqlite'
import { HomeError } from './home-error.ts'

/** How long to wait for another process's transaction; ours last milliseconds, a slow disk's a few seconds. */
const busyTimeoutMs = 15_000

/** The open database of a home. */
export interface Database {
  readonly file: string
  /** A statement, prepared once. */
  sql(text: string): StatementSync
  /** Runs statements that return nothing. */
  run(text: string): void
  /** Runs synchronous work as one transaction that holds the write lock from its start; undone when it throws. */
  write<Result>(work: () => Result): Result
  /** Runs synchronous reads that all see the same moment. */
  snapshot<Result>(work: () => Result): Result
  close(): void
}

/**
 * Opens `sitrep.db` in a home, making both where they are missing.
 * @throws {HomeError}
 */
export function openDatabase(home: string): Database {
  const file = join(home, 'sitrep.db')
  prepareHome(home, file)
  let connection: DatabaseSync | undefined
  try {
    connection = new DatabaseSync(file, { timeout: busyTimeoutMs })
    configure(connection)
  } catch (error) {
    connection?.close()
    throw homeError(error, home, file)
  }
  return wrap(connection, file)
}

function prepareHome(home: string, file: string): void {
  try {
    makeFolder(resolve(home))
    closeSync(openSync(file, 'a', 0o600))
  } catch (error) {
    const reason = String((error as NodeJS.ErrnoException).code)
    const existing = statSync(home, { throwIfNoEntry: false })
    if (reason === 'ENOTDIR' || (existing !== undefined && !existing.isDirectory())) {
      throw new HomeError('home-not-directory', { home }, { cause: error })
    }
    throw new HomeError('home-not-writable', { home, reason }, { cause: error })
  }
}

/** Makes a folder with those above it. Node's own `recursive` goes round for ever where it may not, as under /proc. */
function makeFolder(folder: string): void {
  if (existsSync(folder)) return
  makeFolder(dirname(folder))
  try {
    // What people ask is sensitive: nobody else on the machine may read it.
    mkdirSync(folder, { mode: 0o700 })
  } catch (error) {
    // Another process may have made it just now.
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
  }
}

function configure(connection: DatabaseSync): void {
  // Erased settings and answers are overwritten, not just unlinked.
  connection.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  const mode = connection.prepare('PRAGMA journal_mode').get()?.journal_mode
  if (mode !== 'wal') enterWal(connection)
}

/** The change to WAL needs the file to itself and does not wait for it, so several first openings would fail. */
function enterWal(connection: DatabaseSync): void {
  const until = performance.now() + busyTimeoutMs
  for (;;) {
    try {
      connection.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (errorCode(error) !== sqliteBusy || performance.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function wrap(connection: DatabaseSync, file: string): Database {
  const statements = new Map<string, StatementSync>()
  const inTransaction = <Result>(begin: string, work: () => Result): Result => {
    connection.exec(begin)
    try {
      const result = work()
      connection.exec('COMMIT')
      return result
    } catch (error) {
      // A full disk makes SQLite roll back by itself.
      if (connection.isTransaction) connection.exec('ROLLBACK')
      throw error
    }
  }
  return {
    file,
    sql: (text) => {
      let statement = statements.get(text)
      if (statement === undefined) {
        statement = connection.prepare(text)
        statements.set(text, statement)
      }
      return statement
    },
    run: (text) => connection.exec(text),
    write: (work) => inTransaction('BEGIN IMMEDIATE', work),
    snapshot: (work) => inTransaction('BEGIN', work),
    close: () => {
      if (connection.isOpen) connection.close()
    },
  }
}

// Source: https://www.sqlite.org/rescode.html
const sqliteBusy = 5
const notWritable = new Set([8, 10, 13, 14])

function errorCode(error: unknown): number {
  // The low byte is the primary code; the rest is finer.
  return Number((error as { errcode?: number }).errcode ?? 0) & 0xff
}

/** Says in words of the home what SQLite could not do on opening. */
export function homeError(error: unknown, home: string, file: string): unknown {
  const code = errorCode(error)
  const reason = (error as Error).message
  if (code === sqliteBusy) return new HomeError('home-busy', { home }, { cause: error })
  if (code === 11 || code === 26)
    return new HomeError('home-corrupt', { home, file, reason }, { cause: error })
  if (notWritable.has(code)) return new HomeError('home-not-writable', { home, reason }, { cause: error })
  return error
}
