import type { PgConnection } from './pg-server.ts'
import { rememberPlaceholders } from './placeholders.ts'
import type { ColumnKind, Row, SchemaSql, Table, Value } from './port.ts'

const translate = rememberPlaceholders('postgres')

const arrayTypes: Readonly<Record<ColumnKind, string>> = {
  text: 'text[]',
  integer: 'bigint[]',
  bytes: 'bytea[]',
}

/** Statements are sent whole: more than this at a time is memory on both sides for no speed. */
const bytesAtOnce = 4 * 1024 * 1024
const rowsAtOnce = 5_000

/** The statements of one connection. */
export function createPgSql(connection: PgConnection): SchemaSql {
  return {
    engine: 'postgres',
    all: async (text, values = []) => (await connection.query(translate(text), values)).rows,
    get: async (text, values = []) => (await connection.query(translate(text), values)).rows[0],
    run: async (text, values = []) => (await connection.query(translate(text), values)).changes,
    insert: async (table, rows, conflict = '') => {
      const statement = insertion(table, conflict)
      let written = 0
      for (const part of parts(rows))
        written += (await connection.query(statement, columnsOf(table, part))).changes
      return written
    },
    script: async (text) => connection.script(text),
  }
}

/** One array a column: the statement is the same for any number of rows, and none is too many. */
function insertion({ name, columns }: Table, conflict: string): string {
  const arrays = Object.values(columns).map((kind, n) => `$${n + 1}::${arrayTypes[kind]}`)
  return `INSERT INTO ${name} (${Object.keys(columns).join(', ')}) SELECT * FROM unnest(${arrays.join(', ')}) ${conflict}`
}

function columnsOf({ columns }: Table, rows: readonly Row[]): readonly unknown[] {
  return Object.entries(columns).map(([name, kind]) =>
    rows.map((row) => {
      const value = row[name] ?? null
      // Drivers take only their own kind of bytes inside an array.
      return kind === 'bytes' && value !== null ? asBuffer(value) : value
    }),
  )
}

function asBuffer(value: Value): Buffer {
  const bytes = value as Uint8Array
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
}

function* parts(rows: readonly Row[]): Generator<readonly Row[]> {
  let part: Row[] = []
  let size = 0
  for (const row of rows) {
    part.push(row)
    for (const value of Object.values(row))
      if (typeof value === 'object' || typeof value === 'string') size += value?.length ?? 0
    if (size < bytesAtOnce && part.length < rowsAtOnce) continue
    yield part
    part = []
    size = 0
  }
  if (part.length > 0) yield part
}
