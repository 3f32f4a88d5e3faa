import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { migrate } from '../../src/store/migrate.ts'
import { migrations } from '../../src/store/migrations.ts'
import { openSqlite } from '../../src/store/sql/sqlite.ts'
import { hash, makeFolder } from './samples.ts'

test('an opening with nothing to migrate does not wait for a writer', async () => {
  const home = makeFolder()
  const first = openSqlite(home)
  await migrate(first)
  await first.write(async () => {
    const second = openSqlite(home)
    await migrate(second)
    await second.close()
  })
  await first.close()
})

test('steps that were released are as they were', () => {
  const released = JSON.parse(
    readFileSync(new URL('released-schemas.json', import.meta.url), 'utf8'),
  ) as string[]
  expect(migrations.map(({ sqlite }) => hash(sqlite)).slice(0, released.length)).toEqual(released)
})
