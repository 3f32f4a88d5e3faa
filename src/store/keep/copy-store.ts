import { hasEverHeldOwn } from '../meta.ts'
import type { Database, Sql } from '../sql/port.ts'
import { type Checksum, checksumTable } from './checksum.ts'
import { clearCopyMark, readCopyMark, setCopyMark } from './copy-mark.ts'
import { copyTable, findStart } from './copy-table.ts'
import { countUpFrom } from './count-up-from.ts'
import { KeepError } from './keep-error.ts'
import { describeSchema, type TableModel } from './schema-model.ts'

/** What was copied, table by table: both sides were read again and are equal. */
export interface Copied {
  /** Where it was copied to, as people may see it. */
  readonly place: string
  readonly tables: readonly TableSum[]
  /** Whether it went on with one that had been broken off. */
  readonly resumed: boolean
}

export interface TableSum extends Checksum {
  readonly table: string
}

/** Rows done, of all that are copied and compared. */
export type OnRows = (done: number, total: number) => void

/**
 * Copies everything that is kept into a database of the same schema, with whatever engine, as it is at one moment.
 * Broken off at any point it goes on where it was when it is called again; what has changed in the source since is
 * found by checksums, and copied anew.
 * @param beforeEnd throws where the copy is not to count as whole yet
 * @throws {KeepError} `keep-not-empty`: the target holds a corpus or settings of its own; `keep-differs`: what was read
 *   back is not what was written
 */
export async function copyStore(
  from: Database,
  to: Database,
  onRows: OnRows = () => undefined,
  beforeEnd: () => Promise<void> = async () => undefined,
): Promise<Copied> {
  const tables = await describeSchema()
  const resumed = (await readCopyMark(to)) !== undefined
  if (!resumed) await begin(to, tables)
  const sums = await from.snapshot(async (source) => {
    // Copied once, and then read on both sides.
    const total = 3 * (await countRows(source, tables))
    let done = 0
    const step = (rows: number): void => {
      done += rows
      // What is compared twice after a break comes on top.
      onRows(Math.min(done, total), total)
    }
    const start = await findStart(source, to, tables)
    for (const [n, table] of tables.entries()) {
      if (n >= start.n)
        await copyTable(source, to, table, { after: n === start.n ? start.after : undefined, step })
      else step((await source.get(`SELECT count(*) AS n FROM ${table.name}`))!.n as number)
    }
    const compared: TableSum[] = []
    for (const table of tables) compared.push(await compare(source, to, table, step))
    return compared
  })
  await beforeEnd()
  await to.write(async (sql) => {
    await countUpFrom(sql, tables)
    await clearCopyMark(sql)
  })
  return { place: to.place, tables: sums, resumed }
}

/** Where somebody has kept something of their own nothing is copied over it. */
const ownTables = ['people', 'feeds', 'subscriptions']

async function begin(to: Database, tables: readonly TableModel[]): Promise<void> {
  await to.write(async (sql) => {
    const own = tables.filter(({ name }) => ownTables.includes(name))
    const settings = await Promise.all(
      own.map(({ name }) => sql.get(`SELECT 1 AS held FROM ${name} LIMIT 1`)),
    )
    if ((await hasEverHeldOwn(sql)) || settings.some((row) => row !== undefined))
      throw new KeepError('keep-not-empty', { place: to.place })
    for (const { name } of tables.toReversed()) await sql.run(`DELETE FROM ${name}`)
    await setCopyMark(sql, { table: tables[0]!.name, last: null })
  })
}

async function countRows(sql: Sql, tables: readonly TableModel[]): Promise<number> {
  let rows = 0
  for (const { name } of tables) rows += Number((await sql.get(`SELECT count(*) AS n FROM ${name}`))!.n)
  return rows
}

async function compare(
  source: Sql,
  to: Sql,
  table: TableModel,
  onRows: (rows: number) => void,
): Promise<TableSum> {
  const here = await checksumTable(source, table, { onRows })
  const there = await checksumTable(to, table, { onRows })
  if (here.sha256 !== there.sha256)
    throw new KeepError('keep-differs', {
      table: table.name,
      rows: String(here.rows),
      written: String(there.rows),
    })
  return { table: table.name, ...here }
}
