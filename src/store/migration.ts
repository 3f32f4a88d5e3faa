import type { Engine, SchemaSql } from './sql/port.ts'

/** One step from a schema to the next. */
export interface Migration extends Readonly<Record<Engine, string>> {
  /** What statements alone cannot do: filling in what is worked out from rows that are there. Same transaction, after them. */
  readonly fill?: (sql: SchemaSql) => Promise<void>
}
