import { migrations } from '../migrations.ts'
import type { ColumnKind, Table } from '../sql/port.ts'
import { connectSqlite } from '../sql/sqlite-connection.ts'

/** A table of the present schema, with what it refers to. */
export interface TableModel extends Table {
  readonly references: readonly Reference[]
}

/** Columns whose values are those of a row of another table, or null. */
export interface Reference {
  readonly column: string
  readonly table: string
  readonly to: string
}

/** What belongs to this running program and not to what it keeps. */
const passing = new Set(['schema_version', 'roles', 'copying', 'digest_lanes'])

/**
 * The tables of the present schema that hold what is kept, each after those it refers to. They are the same in both
 * engines and are read off an empty SQLite database, so that no list of them has to be kept in step. What an engine
 * works out by itself (full-text tables) is not among them.
 */
export async function describeSchema(): Promise<readonly TableModel[]> {
  const { raw, sql } = connectSqlite(':memory:', { timeoutMs: 0 })
  try {
    for (const step of migrations) {
      await sql.script(step.sqlite)
      await step.fill?.(sql)
    }
    const names = (
      await sql.all("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'")
    )
      .map((row) => String(row.name))
      .filter((name) => !name.startsWith('sqlite_') && !passing.has(name))
    const tables = await Promise.all(
      names.sort().map(async (name): Promise<TableModel> => {
        const columns = await sql.all('SELECT name, type, pk FROM pragma_table_info(?) ORDER BY cid', [name])
        const references = await sql.all('SELECT "from", "table", "to" FROM pragma_foreign_key_list(?)', [
          name,
        ])
        return {
          name,
          columns: Object.fromEntries(columns.map((column) => [column.name, kindOf(String(column.type))])),
          key: columns
            .filter((column) => Number(column.pk) > 0)
            .sort((a, b) => Number(a.pk) - Number(b.pk))
            .map((column) => String(column.name)),
          references: references.map((row) => ({
            column: String(row.from),
            table: String(row.table),
            to: String(row.to ?? 'id'),
          })),
        }
      }),
    )
    return parentsFirst(tables)
  } finally {
    raw.close()
  }
}

function kindOf(type: string): ColumnKind {
  if (type === 'INTEGER') return 'integer'
  return type === 'BLOB' ? 'bytes' : 'text'
}

function parentsFirst(tables: readonly TableModel[]): readonly TableModel[] {
  const sorted: TableModel[] = []
  const add = (table: TableModel): void => {
    if (sorted.includes(table)) return
    for (const { table: parent } of table.references) {
      const found = tables.find(({ name }) => name === parent)
      if (found !== undefined && found !== table) add(found)
    }
    sorted.push(table)
  }
  for (const table of tables) add(table)
  return sorted
}
