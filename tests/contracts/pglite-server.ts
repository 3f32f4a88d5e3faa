import { PGlite } from '@electric-sql/pglite'
import type { PgConnection, PgServer } from '../../src/store/sql/pg-server.ts'
import type { Row } from '../../src/store/sql/port.ts'
import { createQueue } from '../../src/store/sql/queue.ts'

let schemas = 0

/** PostgreSQL in this process. It has one connection, which its servers take turns with. */
export async function startPglite(): Promise<{
  /** A server whose connections see a schema of their own, empty at first. */
  openSchema(): Promise<PgServer>
  close(): Promise<void>
}> {
  const database = await PGlite.create()
  const turns = createQueue()
  return {
    openSchema: async () => {
      schemas += 1
      const schema = `test_${schemas}`
      const connect = async (): Promise<PgConnection> => {
        const { promise: released, resolve } = Promise.withResolvers<void>()
        const { promise: turn, resolve: start } = Promise.withResolvers<void>()
        void turns(async () => {
          start()
          await released
        })
        await turn
        await database.exec(`SET search_path TO ${schema}`)
        return { ...statements(database), release: () => resolve() }
      }
      const first = await connect()
      await first.script(`CREATE SCHEMA ${schema}`)
      first.release()
      return { place: `pglite/${schema}`, connect, close: async () => undefined }
    },
    close: async () => database.close(),
  }
}

function statements(database: PGlite): Pick<PgConnection, 'query' | 'script'> {
  return {
    query: async (text, values) => {
      const { rows, affectedRows } = await database.query<Row>(text, [...values])
      return { rows, changes: affectedRows ?? 0 }
    },
    script: async (text) => {
      await database.exec(text)
    },
  }
}
