import { describe } from 'vitest'
import { openStore } from '../../src/store/open-store.ts'
import { openPgPool } from '../../src/store/sql/pg-pool.ts'
import type { Database } from '../../src/store/sql/port.ts'
import { openPostgres } from '../../src/store/sql/postgres.ts'
import { copyContract } from './copy.ts'
import { databaseContract } from './database.ts'
import { leasesContract } from './leases.ts'
import { lostConnectionsContract } from './lost-connections.ts'
import { migrateContract } from './migrate.ts'
import { storeContract } from './store.ts'
import { makeSchema, testServer } from './test-server.ts'

const open = async (): Promise<Database> => openPostgres(await openPgPool(await makeSchema()))

describe.skipIf(testServer === undefined)('a real server', () => {
  storeContract('PostgreSQL', async (now) => openStore(await makeSchema(), now && { now }))
  databaseContract('PostgreSQL', open)
  migrateContract('PostgreSQL', open)
  copyContract('PostgreSQL', open)
  lostConnectionsContract()
  leasesContract('PostgreSQL', async () => {
    const url = await makeSchema()
    return [openPostgres(await openPgPool(url)), openPostgres(await openPgPool(url))]
  })
})
