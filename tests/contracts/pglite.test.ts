import { afterAll, beforeAll } from 'vitest'
import { createStore } from '../../src/store/open-store.ts'
import type { Database } from '../../src/store/sql/port.ts'
import { openPostgres } from '../../src/store/sql/postgres.ts'
import { copyContract } from './copy.ts'
import { databaseContract } from './database.ts'
import { createEmptiedDatabases } from './emptied-databases.ts'
import { leasesContract } from './leases.ts'
import { migrateContract } from './migrate.ts'
import { startPglite } from './pglite-server.ts'
import { storeContract } from './store.ts'

let pglite: Awaited<ReturnType<typeof startPglite>>
beforeAll(async () => {
  pglite = await startPglite()
}, 60_000)
afterAll(() => pglite.close())

const open = async (): Promise<Database> => openPostgres(await pglite.openSchema())

const openMigrated = createEmptiedDatabases(open)
storeContract('PGlite', async (now) => createStore(await openMigrated(), now && { now }))
databaseContract('PGlite', open)
migrateContract('PGlite', open)
copyContract('PGlite', open)
leasesContract('PGlite', async () => {
  const server = await pglite.openSchema()
  return [openPostgres(server), openPostgres(server)]
})
