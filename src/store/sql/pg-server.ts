import type { Row } from './port.ts'

/** What the PostgreSQL engine needs of a driver. */
export interface PgServer {
  /** Where it is, as people may see it: no password. */
  readonly place: string
  connect(): Promise<PgConnection>
  close(): Promise<void>
}

/** One connection, its holder's alone until released. */
export interface PgConnection {
  query(text: string, values: readonly unknown[]): Promise<PgResult>
  /** Several statements that take nothing and return nothing. */
  script(text: string): Promise<void>
  /** @param broken it is closed and not used again */
  release(broken?: boolean): void
}

export interface PgResult {
  readonly rows: readonly Row[]
  /** How many rows the statement changed. */
  readonly changes: number
}
