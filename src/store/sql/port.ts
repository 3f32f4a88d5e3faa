/** What a column holds, in both engines. Integers are safe ones; truth is 0 or 1. */
export type Value = string | number | null | Uint8Array

/** What is bound to a placeholder: a value to `?`, a list to `IN (:texts)` or `IN (:numbers)`. */
export type Parameter = Value | readonly string[] | readonly number[]

export type Row = Readonly<Record<string, Value>>

export type Engine = 'sqlite' | 'postgres'

/** A table as code writes it: its columns with what they hold, in the order of its declaration. */
export interface Table {
  readonly name: string
  readonly columns: Readonly<Record<string, ColumnKind>>
  /** Columns of the primary key, by which it is gone through. */
  readonly key: readonly string[]
}

export type ColumnKind = 'text' | 'integer' | 'bytes'

/**
 * Statements, written once for both engines: `?` for a value, `IN (:texts)` and `IN (:numbers)` for lists of any
 * length, `ON CONFLICT`, `CASE`, `CAST(… AS BIGINT)`; no `?` in a literal. Texts are compared by code point in both.
 */
export interface Sql {
  readonly engine: Engine
  all(text: string, values?: readonly Parameter[]): Promise<readonly Row[]>
  /** The first row, undefined: none. */
  get(text: string, values?: readonly Parameter[]): Promise<Row | undefined>
  /** Runs a statement that changes rows; answers how many. Outside of a transaction it is one. */
  run(text: string, values?: readonly Parameter[]): Promise<number>
  /**
   * Inserts rows, fast for many; a column that a row lacks is null. Answers how many were written.
   * @param conflict `ON CONFLICT …`; no two rows may then conflict with each other
   */
  insert(table: Table, rows: readonly Row[], conflict?: string): Promise<number>
}

/** Statements of a transaction that may change the schema too. */
export interface SchemaSql extends Sql {
  /** Runs statements that take nothing and return nothing. */
  script(text: string): Promise<void>
}

/**
 * What writers exclude each other by. On SQLite all are one; on PostgreSQL those of one name wait for each other, so
 * that whoever looks before writing may rely on what was seen.
 */
export type Lock = 'schema' | 'corpus' | 'answers' | 'people' | 'roles' | 'feeds' | 'digests'

export interface WriteOptions {
  /** Default `corpus`. */
  readonly lock?: Lock
  /** How long to wait for other writers, in milliseconds. Default 15,000. */
  readonly waitMs?: number
  /**
   * False: need not be on the disk when it counts as written, so that nobody waits for the disk. What the machine loses
   * when its power fails is the last such writing, never an earlier one and nothing else. Default true.
   */
  readonly durable?: boolean
}

/** An open database. Several calls may run at a time; a transaction sees nothing of the others. */
export interface Database extends Sql {
  /** Where it is, as people may see it: no password. */
  readonly place: string
  /**
   * Runs work as one transaction that holds its lock from the start; undone when the work throws. The work awaits
   * nothing but its statements, and may be run again from its beginning where the engine asks for it.
   */
  write<Result>(work: (sql: SchemaSql) => Promise<Result>, options?: WriteOptions): Promise<Result>
  /** Runs reads that all see the same moment. */
  snapshot<Result>(work: (sql: Sql) => Promise<Result>): Promise<Result>
  /** Makes what was deleted unreadable in files of ours. */
  scrub(): Promise<void>
  /** What the engine's own check finds wrong; empty: nothing. */
  check(): Promise<readonly string[]>
  /** Whether an error says that what is stored cannot be read: a damaged file, a damaged page. */
  isDamage(error: unknown): boolean
  /** A second call does nothing. */
  close(): Promise<void>
}
