import type { Parameter, Sql } from '../sql/port.ts'

/** How far a copy into this database has come. While it stands there the database is no whole one, and is not opened. */
export interface CopyMark {
  /** The table that is being filled; those before it are done. */
  readonly table: string
  /** Key of the last row copied, null: none yet. */
  readonly last: readonly Parameter[] | null
}

/** The mark, undefined: no copy is under way. */
export async function readCopyMark(sql: Sql): Promise<CopyMark | undefined> {
  const row = await sql.get('SELECT mark FROM copying')
  return row === undefined ? undefined : (JSON.parse(String(row.mark)) as CopyMark)
}

/** Sets the mark; inside a transaction. */
export async function setCopyMark(sql: Sql, mark: CopyMark): Promise<void> {
  await clearCopyMark(sql)
  await sql.run('INSERT INTO copying (mark) VALUES (?)', [JSON.stringify(mark)])
}

/** Says that the database is whole. */
export async function clearCopyMark(sql: Sql): Promise<void> {
  await sql.run('DELETE FROM copying')
}
