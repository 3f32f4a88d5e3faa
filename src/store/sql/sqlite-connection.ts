import { DatabaseSync, type SQLInputValue, type StatementSync } from 'node:sqlite'
import { rememberPlaceholders } from './placeholders.ts'
import type { Parameter, Row, SchemaSql, Table } from './port.ts'
import { isBusy } from './sqlite-errors.ts'

/** One connection to a file, with the statements it has prepared. Its work is done at once; nothing here waits. */
export interface SqliteConnection {
  readonly sql: SchemaSql
  readonly raw: DatabaseSync
}

export interface ConnectOptions {
  /** How long one statement waits, the whole process with it, for a lock. */
  readonly timeoutMs: number
  /** The file is left as it is. */
  readonly readOnly?: boolean
}

/** Opens a connection. */
export function connectSqlite(
  file: string,
  { timeoutMs, readOnly = false }: ConnectOptions,
): SqliteConnection {
  const raw = new DatabaseSync(file, { timeout: timeoutMs, readOnly })
  try {
    if (!readOnly) configure(raw)
  } catch (error) {
    raw.close()
    throw error
  }
  return { raw, sql: wrap(raw) }
}

/** The upper pages of every index of a million claims, and what was read just now. SQLite's own 2 MB hold neither. */
const cacheKilobytes = 12_000

function configure(raw: DatabaseSync): void {
  // Erased settings and answers are overwritten, not just unlinked.
  raw.exec('PRAGMA foreign_keys = ON; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON')
  raw.exec(`PRAGMA cache_size = -${cacheKilobytes}`)
  if (raw.prepare('PRAGMA journal_mode').get()?.journal_mode !== 'wal') enterWal(raw)
}

/** Several first openings come one after the other within milliseconds. */
const enterWithinMs = 15_000

/** The change to WAL needs the file to itself and does not wait for it, so several first openings would fail. */
function enterWal(raw: DatabaseSync): void {
  const until = performance.now() + enterWithinMs
  for (;;) {
    try {
      raw.exec('PRAGMA journal_mode = WAL')
      return
    } catch (error) {
      if (!isBusy(error) || performance.now() > until) throw error
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5)
    }
  }
}

function wrap(raw: DatabaseSync): SchemaSql {
  const translate = rememberPlaceholders('sqlite')
  const statements = new Map<string, StatementSync>()
  const prepare = (text: string): StatementSync => {
    let statement = statements.get(text)
    if (statement === undefined) {
      statement = raw.prepare(translate(text))
      statements.set(text, statement)
    }
    return statement
  }
  return {
    engine: 'sqlite',
    all: async (text, values = []) => prepare(text).all(...values.map(bound)) as readonly Row[],
    get: async (text, values = []) => prepare(text).get(...values.map(bound)) as Row | undefined,
    run: async (text, values = []) => Number(prepare(text).run(...values.map(bound)).changes),
    insert: async (table, rows, conflict = '') => {
      const names = Object.keys(table.columns)
      const several = insertion(table, names, conflict, rowsAtOnce)
      const single = insertion(table, names, conflict, 1)
      let written = 0
      for (let at = 0; at < rows.length; ) {
        const many = rows.length - at >= rowsAtOnce
        const to = at + (many ? rowsAtOnce : 1)
        const values: SQLInputValue[] = []
        for (; at < to; at += 1) for (const name of names) values.push(bound(rows[at]![name] ?? null))
        written += Number(prepare(many ? several : single).run(...values).changes)
      }
      return written
    },
    script: async (text) => raw.exec(text),
  }
}

/** To begin a statement takes as long as to write a short row. */
const rowsAtOnce = 16

function insertion({ name }: Table, columns: readonly string[], conflict: string, rows: number): string {
  const row = `(${columns.map(() => '?').join(', ')})`
  return `INSERT INTO ${name} (${columns.join(', ')}) VALUES ${new Array(rows).fill(row).join(', ')} ${conflict}`
}

function bound(value: Parameter): SQLInputValue {
  return Array.isArray(value) ? JSON.stringify(value) : (value as SQLInputValue)
}
