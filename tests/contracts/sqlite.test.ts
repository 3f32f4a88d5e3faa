import { openStore } from '../../src/store/open-store.ts'
import { openSqlite } from '../../src/store/sql/sqlite.ts'
import { makeFolder } from '../store/samples.ts'
import { copyContract } from './copy.ts'
import { databaseContract } from './database.ts'
import { migrateContract } from './migrate.ts'
import { storeContract } from './store.ts'

storeContract('SQLite', async (now) => openStore(makeFolder(), now && { now }))
databaseContract('SQLite', async () => openSqlite(makeFolder()))
migrateContract('SQLite', async () => openSqlite(makeFolder()))
copyContract('SQLite', async () => openSqlite(makeFolder()))
