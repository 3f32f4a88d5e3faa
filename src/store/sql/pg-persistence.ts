import { setTimeout as sleep } from 'node:timers/promises'
import { pause } from './pause.ts'
import { databaseError, isConnectionLost } from './pg-errors.ts'
import type { PgConnection, PgServer } from './pg-server.ts'

/** Runs work on a connection of its own, and again on another while its error says that this may help. */
export type Persistence = <Result>(
  operation: string,
  mayHelp: (error: unknown) => boolean,
  work: (connection: PgConnection) => Promise<Result>,
) => Promise<Result>

/** Transactions of ours conflict rarely; one that has lost so often is in the way of something else. */
const attempts = 8

/** A server that is started anew is back within seconds: 0.1 s, 0.2 s and so on, seven in all. */
const firstWaitMs = 100
const longestWaitMs = 2_000

/** How a server is asked again. One that was never reached is not: its address is wrong, and whoever set it waits. */
export function createPersistence(server: PgServer): Persistence {
  let reached = false
  return async (operation, mayHelp, work) => {
    for (let attempt = 0; ; attempt += 1) {
      let connection: PgConnection | undefined
      try {
        connection = await server.connect()
        reached = true
        const result = await work(connection)
        connection.release()
        return result
      } catch (error) {
        // What an error has left of a connection is not known; errors are rare enough to open another.
        connection?.release(true)
        const lost = isConnectionLost(error)
        const retry = connection === undefined ? reached && lost : mayHelp(error)
        if (!retry || attempt >= attempts - 1) throw databaseError(error, server.place, operation)
        await (lost ? sleep(Math.min(longestWaitMs, firstWaitMs * 2 ** attempt)) : pause(attempt))
      }
    }
  }
}
