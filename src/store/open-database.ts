import { HomeError } from './home-error.ts'
import { readCopyMark } from './keep/copy-mark.ts'
import { migrate } from './migrate.ts'
import type { Database } from './sql/port.ts'
import { homeError } from './sql/sqlite-errors.ts'

export interface OpenOptions {
  /** Also one into which a copy was broken off: whoever goes on with it, or looks at it. */
  readonly unfinished?: boolean
}

/**
 * Opens a database with the present schema.
 * @param place a home (a folder), or the address of a PostgreSQL database: `postgres://…`
 * @throws {HomeError}
 */
export async function openDatabase(
  place: string,
  { unfinished = false }: OpenOptions = {},
): Promise<Database> {
  const database = isAddress(place) ? await connectServer(place) : await connectHome(place)
  try {
    await migrate(database)
    if (!unfinished && (await readCopyMark(database)) !== undefined)
      throw new HomeError('home-unfinished', { home: database.place })
    return database
  } catch (error) {
    await database.close()
    throw isAddress(place) ? error : homeError(error, place, database.place)
  }
}

/** Whether a place is a server's address and not a folder. */
export function isAddress(place: string): boolean {
  return /^postgres(?:ql)?:\/\//iu.test(place)
}

async function connectHome(home: string): Promise<Database> {
  const { openSqlite } = await import('./sql/sqlite.ts')
  return openSqlite(home)
}

async function connectServer(url: string): Promise<Database> {
  const [{ openPgPool }, { openPostgres }] = await Promise.all([
    import('./sql/pg-pool.ts'),
    import('./sql/postgres.ts'),
  ])
  const database = openPostgres(await openPgPool(url))
  try {
    await checkServer(database)
    return database
  } catch (error) {
    await database.close()
    throw error
  }
}

/** What we were tested with begins here; texts of any script need UTF-8. */
const oldestServer = 150_000

async function checkServer(database: Database): Promise<void> {
  const server = await database.get(
    `SELECT current_setting('server_version_num') AS number, current_setting('server_version') AS version,
       current_setting('server_encoding') AS encoding`,
  )
  const { number, version, encoding } = server!
  if (Number(number) >= oldestServer && encoding === 'UTF8') return
  throw new HomeError('database-old', {
    place: database.place,
    found: String(version),
    encoding: String(encoding),
  })
}
