import pg from 'pg'

/** Makes an empty schema on a server and gives its address, as DATABASE_URL has it. @param server `postgres://…` */
export async function makeSchema(server: string, name: string): Promise<string> {
  const client = new pg.Client({ connectionString: server })
  await client.connect()
  await client.query(`DROP SCHEMA IF EXISTS ${name} CASCADE`)
  await client.query(`CREATE SCHEMA ${name}`)
  await client.end()
  const url = new URL(server)
  url.searchParams.set('options', `-c search_path=${name}`)
  return url.href
}
