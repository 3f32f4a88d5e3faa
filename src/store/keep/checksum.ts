import { createHash } from 'node:crypto'
import type { Parameter, Row, Sql, Table } from '../sql/port.ts'
import { walkTable } from './walk-table.ts'

/** What a table holds, in short: equal where every row is, on whichever engine. */
export interface Checksum {
  readonly rows: number
  /** SHA-256 (hex) of all rows in the order of their keys. */
  readonly sha256: string
}

/** Adds rows up. */
export interface ChecksumWriter {
  add(rows: readonly Row[]): void
  finished(): Checksum
}

/** An empty sum of rows of a table. */
export function startChecksum(table: Table): ChecksumWriter {
  const names = Object.keys(table.columns)
  const hash = createHash('sha256')
  let count = 0
  return {
    add: (rows) => {
      count += rows.length
      for (const row of rows)
        hash.update(`${JSON.stringify(names.map((name) => plain(row[name] ?? null)))}\n`)
    },
    finished: () => ({ rows: count, sha256: hash.digest('hex') }),
  }
}

/** Sums a table up, all of it or up to a key. */
export async function checksumTable(
  sql: Sql,
  table: Table,
  {
    last,
    onRows,
  }: { readonly last?: readonly Parameter[] | undefined; readonly onRows?: (rows: number) => void } = {},
): Promise<Checksum> {
  const sum = startChecksum(table)
  for await (const rows of walkTable(sql, table, { last })) {
    sum.add(rows)
    onRows?.(rows.length)
  }
  return sum.finished()
}

function plain(value: Row[string] | null): unknown {
  return value instanceof Uint8Array ? { sha256: createHash('sha256').update(value).digest('hex') } : value
}
