import { isConnectionLost, isDamage, isToBeRetried } from './pg-errors.ts'
import { createPersistence } from './pg-persistence.ts'
import type { PgConnection, PgServer } from './pg-server.ts'
import { createPgSql } from './pg-statements.ts'
import type { Database, Sql, WriteOptions } from './port.ts'

const defaultWaitMs = 15_000

/** Runs statements on a PostgreSQL server, in the schema that its connections are set to. */
export function openPostgres(server: PgServer): Database {
  const again = createPersistence(server)
  /** Reads once more where the connection was lost: the server may have been started anew. */
  const reading = async <Result>(work: (sql: Sql) => Promise<Result>): Promise<Result> =>
    again('read', isConnectionLost, (connection) => work(createPgSql(connection)))
  const write: Database['write'] = async (work, options = {}) => {
    let committing = false
    // A connection lost at the end may have committed or not, and nobody can tell.
    const mayHelp = (error: unknown): boolean =>
      isToBeRetried(error) || (isConnectionLost(error) && !committing)
    return again('write', mayHelp, async (connection) => {
      committing = false
      return inTransaction(connection, beginWriting(options), async () => {
        const result = await work(createPgSql(connection))
        committing = true
        return result
      })
    })
  }
  return {
    engine: 'postgres',
    place: server.place,
    all: async (text, values) => reading((sql) => sql.all(text, values)),
    get: async (text, values) => reading((sql) => sql.get(text, values)),
    // One statement is a transaction of its own, and needs no lock: it looks at nothing before.
    run: async (text, values) =>
      again('write', isToBeRetried, (connection) => createPgSql(connection).run(text, values)),
    insert: async (table, rows, conflict) => write((sql) => sql.insert(table, rows, conflict)),
    write,
    snapshot: async (work) =>
      again(
        'read',
        (error) => isToBeRetried(error) || isConnectionLost(error),
        (connection) =>
          inTransaction(connection, 'BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY', () =>
            work(createPgSql(connection)),
          ),
      ),
    // What is deleted there is the server's to remove (VACUUM), in its files and its log.
    scrub: async () => undefined,
    // A server has no check of its own for everyone; what is damaged shows when it is read.
    check: async () => [],
    isDamage,
    close: async () => server.close(),
  }
}

/**
 * The lock is one for all who use this schema. With it, whoever looks before writing sees all that is committed and
 * nobody else's writing in between, so READ COMMITTED is isolation enough.
 */
function beginWriting({ lock = 'corpus', waitMs = defaultWaitMs, durable = true }: WriteOptions): string {
  // 0 is for ever.
  const timeoutMs = Number.isFinite(waitMs) ? Math.max(1, Math.round(waitMs)) : 0
  // A server may be set to say that it is done before it is on the disk; stronger settings stay.
  const disk = durable
    ? "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') = 'off'"
    : 'SET LOCAL synchronous_commit = off'
  return `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = ${timeoutMs}; ${disk};
    SELECT pg_advisory_xact_lock(hashtextextended('sitrep ' || current_schema() || ' ${lock}', 0))`
}

async function inTransaction<Result>(
  connection: PgConnection,
  begin: string,
  work: () => Promise<Result>,
): Promise<Result> {
  try {
    await connection.script(begin)
    const result = await work()
    await connection.script('COMMIT')
    return result
  } catch (error) {
    // Where this fails the connection is closed, which rolls back too.
    await connection.script('ROLLBACK').catch(() => undefined)
    throw error
  }
}
