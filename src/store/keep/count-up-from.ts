import type { Sql, Table } from '../sql/port.ts'

/** Rows that were given their numbers by hand leave PostgreSQL's counters behind; SQLite looks at the rows. */
export async function countUpFrom(sql: Sql, tables: readonly Table[]): Promise<void> {
  if (sql.engine === 'sqlite') return
  const counted = await sql.all(
    `SELECT table_name, column_name FROM information_schema.columns
     WHERE table_schema = current_schema() AND is_identity = 'YES' AND table_name IN (:texts)`,
    [tables.map(({ name }) => name)],
  )
  for (const { table_name: table, column_name: column } of counted) {
    await sql.get(
      `SELECT setval(pg_get_serial_sequence('${table}', '${column}'), (SELECT coalesce(max(${column}), 0) + 1 FROM ${table}), false) AS next`,
    )
  }
}
