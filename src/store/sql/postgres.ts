import { pause } from './pause.ts'
import { databaseError, isConnectionLost, isDamage, isToBeRetried } from './pg-errors.ts'
import type { PgConnection, PgServer } from './pg-server.ts'
import { createPgSql } from './pg-statements.ts'
import type { Database, Sql, WriteOptions } from './port.ts'

const defaultWaitMs = 15_000

/** Transactions of ours conflict rarely; one that has lost so often is in the way of something else. */
const attempts = 8

/** Runs statements on a PostgreSQL server, in the schema that its connections are set to. */
export function openPostgres(server: PgServer): Database {
  /** Reads once more where the connection was lost: the server may have been started anew. */
  const reading = async <Result>(operation: string, work: (sql: Sql) => Promise<Result>): Promise<Result> =>
    again(server, operation, isConnectionLost, (connection) => work(createPgSql(connection)))
  const write: Database['write'] = async (work, options = {}) =>
    again(server, 'write', isToBeRetried, (connection) =>
      inTransaction(connection, beginWriting(options), () => work(createPgSql(connection))),
    )
  return {
    engine: 'postgres',
    place: server.place,
    all: async (text, values) => reading('read', (sql) => sql.all(text, values)),
    get: async (text, values) => reading('read', (sql) => sql.get(text, values)),
    // One statement is a transaction of its own, and needs no lock: it looks at nothing before.
    run: async (text, values) =>
      again(server, 'write', isToBeRetried, (connection) => createPgSql(connection).run(text, values)),
    insert: async (table, rows, conflict) => write((sql) => sql.insert(table, rows, conflict)),
    write,
    snapshot: async (work) =>
      again(
        server,
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
  return `BEGIN ISOLATION LEVEL READ COMMITTED; SET LOCAL lock_timeout = ${timeoutMs};${durable ? '' : ' SET LOCAL synchronous_commit = off;'}
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

/** Runs work on a connection of its own, and again on another while its error says that this may help. */
async function again<Result>(
  server: PgServer,
  operation: string,
  mayHelp: (error: unknown) => boolean,
  work: (connection: PgConnection) => Promise<Result>,
): Promise<Result> {
  for (let attempt = 0; ; attempt += 1) {
    let connection: PgConnection | undefined
    try {
      connection = await server.connect()
      const result = await work(connection)
      connection.release()
      return result
    } catch (error) {
      // What an error has left of a connection is not known; errors are rare enough to open another.
      connection?.release(true)
      // A server that cannot be reached at all was waited for already.
      if (attempt >= attempts - 1 || connection === undefined || !mayHelp(error))
        throw databaseError(error, server.place, operation)
      await pause(attempt)
    }
  }
}
