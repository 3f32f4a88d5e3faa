import type { Pool, PoolClient, PoolConfig } from 'pg'
import { HomeError } from '../home-error.ts'
import type { PgConnection, PgServer } from './pg-server.ts'
import type { Row } from './port.ts'

/** Enough for a bot's questions at a time; each connection is a process of some megabytes on the server. */
const connections = 10

/** A server that does not answer for so long is down; people wait for their answer. */
const connectTimeoutMs = 10_000

/**
 * The server ends a transaction whose client says nothing for so long: one that died behind a broken network would
 * hold its lock until TCP gives up, which takes hours.
 */
const idleInTransactionMs = 60_000

/** Opens a pool on the server that an address names; connects when first asked. @throws {HomeError} `database-address` */
export async function openPgPool(url: string): Promise<PgServer> {
  const place = withoutPassword(url)
  // Loaded only here: an embedded home pays nothing for it.
  const { Pool, types } = (await import('pg')).default
  const config: PoolConfig = {
    connectionString: url,
    max: connections,
    connectionTimeoutMillis: connectTimeoutMs,
    idle_in_transaction_session_timeout: idleInTransactionMs,
    keepAlive: true,
    application_name: 'sitrep',
    // Whoever waits for the pool alone is done.
    allowExitOnIdle: true,
    types: {
      getTypeParser: ((oid: number, format?: 'text') =>
        parserOf(oid) ?? types.getTypeParser(oid, format)) as never,
    },
  }
  const pool = new Pool(config)
  // A connection that breaks tells whoever waits for an answer, or is replaced with the next use. Besides it reports an
  // error that, unheard, would end the process.
  pool.on('error', () => undefined)
  pool.on('connect', (client) => client.on('error', () => undefined))
  return { place, connect: async () => hold(await pool.connect()), close: once(pool) }
}

// Source: pg_type.dat: int8 is 20, numeric (the sum of int8) is 1700.
const asNumber = new Set([20, 1700])

function parserOf(oid: number): ((text: string) => number) | undefined {
  return asNumber.has(oid) ? Number : undefined
}

function hold(client: PoolClient): PgConnection {
  return {
    query: async (text, values) => {
      const result = await client.query(text, values as unknown[])
      return { rows: result.rows as readonly Row[], changes: result.rowCount ?? 0 }
    },
    script: async (text) => {
      await client.query(text)
    },
    release: (broken = false) => client.release(broken),
  }
}

function once(pool: Pool): () => Promise<void> {
  let closing: Promise<void> | undefined
  return async () => {
    closing ??= pool.end()
    await closing
  }
}

/** As people may see it. @throws {HomeError} `database-address` */
function withoutPassword(url: string): string {
  const parsed = URL.parse(url)
  if (parsed === null || !/^postgres(?:ql)?:$/u.test(parsed.protocol))
    throw new HomeError('database-address', {})
  parsed.searchParams.delete('password')
  return `${parsed.protocol}//${parsed.host}${parsed.pathname}${parsed.search}`
}
