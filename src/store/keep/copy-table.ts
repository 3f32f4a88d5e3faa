import type { Database, Parameter, Sql } from '../sql/port.ts'
import { checksumTable } from './checksum.ts'
import { readCopyMark, setCopyMark } from './copy-mark.ts'
import type { TableModel } from './schema-model.ts'
import { keyOf, walkTable } from './walk-table.ts'

/** Where copying goes on: with the nth table, after a key. */
export interface CopyStart {
  readonly n: number
  readonly after: readonly Parameter[] | undefined
}

/**
 * Finds where a copy goes on: where its mark is, if what was copied so far is what the source holds, else with the
 * first table that is not; what had come from there on is removed.
 */
export async function findStart(
  source: Sql,
  to: Database,
  tables: readonly TableModel[],
): Promise<CopyStart> {
  const mark = await readCopyMark(to)
  const marked = tables.findIndex(({ name }) => name === mark?.table)
  for (const [n, table] of tables.slice(0, marked + 1).entries()) {
    const last = n === marked ? (mark!.last ?? []) : undefined
    if (last?.length === 0) break
    const [here, there] = [await checksumTable(source, table, { last }), await checksumTable(to, table)]
    if (here.sha256 !== there.sha256) return restart(to, tables, n)
  }
  return mark?.last ? { n: marked, after: mark.last } : restart(to, tables, Math.max(marked, 0))
}

async function restart(to: Database, tables: readonly TableModel[], n: number): Promise<CopyStart> {
  await to.write(async (sql) => {
    for (const { name } of tables.slice(n).toReversed()) await sql.run(`DELETE FROM ${name}`)
    await setCopyMark(sql, { table: tables[n]!.name, last: null })
  })
  return { n, after: undefined }
}

/**
 * Copies a table from a key on; the mark goes with the rows, so that a break leaves both or neither. Only the end of the
 * copy waits for the disk, and so for all of them: to wait after every few rows takes longer than all the rest.
 */
export async function copyTable(
  source: Sql,
  to: Database,
  table: TableModel,
  {
    after,
    step,
  }: { readonly after: readonly Parameter[] | undefined; readonly step: (rows: number) => void },
): Promise<void> {
  const lazily = { durable: false } as const
  if (after === undefined)
    await to.write((sql) => setCopyMark(sql, { table: table.name, last: null }), lazily)
  for await (const rows of walkTable(source, table, { after })) {
    await to.write(async (sql) => {
      await sql.insert(table, rows)
      await setCopyMark(sql, { table: table.name, last: keyOf(table, rows.at(-1)!) })
    }, lazily)
    step(rows.length)
  }
}
