import type { Parameter, Row, Sql, Table } from '../sql/port.ts'

/** Of small rows so many at a time; of those that may hold a whole text or its bytes, far fewer. */
const smallAtOnce = 2_000
const largeAtOnce = 64

/**
 * Goes through a table by its key, some rows at a time, all columns.
 * @param after only what comes after this key
 * @param last only up to this key, inclusive
 */
export async function* walkTable(
  sql: Sql,
  table: Table,
  {
    after,
    last,
  }: {
    readonly after?: readonly Parameter[] | undefined
    readonly last?: readonly Parameter[] | undefined
  } = {},
): AsyncGenerator<readonly Row[]> {
  const names = Object.keys(table.columns)
  const key = `(${table.key.join(', ')})`
  const marks = `(${table.key.map(() => '?').join(', ')})`
  const limit = isLarge(table) ? largeAtOnce : smallAtOnce
  let from = after
  for (;;) {
    const conditions = [
      ...(from === undefined ? [] : [`${key} > ${marks}`]),
      ...(last === undefined ? [] : [`${key} <= ${marks}`]),
    ]
    const where = conditions.length === 0 ? '' : `WHERE ${conditions.join(' AND ')}`
    const rows = await sql.all(
      `SELECT ${names.join(', ')} FROM ${table.name} ${where} ORDER BY ${table.key.join(', ')} LIMIT ${limit}`,
      [...(from ?? []), ...(last ?? [])],
    )
    if (rows.length > 0) yield rows
    if (rows.length < limit) return
    from = keyOf(table, rows.at(-1)!)
  }
}

/** The key of a row. */
export function keyOf({ key }: Table, row: Row): readonly Parameter[] {
  return key.map((name) => row[name] ?? null)
}

function isLarge({ columns }: Table): boolean {
  return 'text' in columns || Object.values(columns).includes('bytes')
}
