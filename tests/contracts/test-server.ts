import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { onTestFinished } from 'vitest'

/** Address of a PostgreSQL server for tests (see CONTRIBUTING); without one what needs it is skipped. */
export const testServer = process.env.SITREP_TEST_DATABASE_URL

/** Makes a schema of its own on the test server, gone when the test has ended; its address, as DATABASE_URL has it. */
export async function makeSchema(): Promise<string> {
  const schema = `test_${randomUUID().replaceAll('-', '')}`
  await runOnServer(`CREATE SCHEMA ${schema}`)
  onTestFinished(() => runOnServer(`DROP SCHEMA ${schema} CASCADE`))
  const url = new URL(testServer!)
  url.searchParams.set('options', `-c search_path=${schema}`)
  return url.href
}

/** Runs one statement as the server's owner. */
export async function runOnServer(text: string): Promise<void> {
  const client = new pg.Client({ connectionString: testServer })
  await client.connect()
  await client.query(text)
  await client.end()
}
