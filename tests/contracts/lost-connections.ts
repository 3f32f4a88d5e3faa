import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, onTestFinished, test } from 'vitest'
import { UpstreamError } from '../../src/core/index.ts'
import { openPgPool } from '../../src/store/sql/pg-pool.ts'
import { openPostgres } from '../../src/store/sql/postgres.ts'
import { makeSchema, runOnServer } from './test-server.ts'

/** What becomes of work whose connections the server ends, as it does when it is started anew. */
export function lostConnectionsContract(): void {
  describe('connections that the server ends', () => {
    test('cost nothing that was said to be done, and nothing is done twice', async () => {
      const url = new URL(await makeSchema())
      const name = `lost ${Math.random()}`
      url.searchParams.set('application_name', name)
      const database = openPostgres(await openPgPool(url.href))
      onTestFinished(() => database.close())
      await database.write((sql) =>
        sql.script('CREATE TABLE counter (n BIGINT); INSERT INTO counter VALUES (0)'),
      )
      let ending = true
      const ends = (async () => {
        for (let times = 0; ending; times += 1) {
          await runOnServer(
            `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${name}'`,
          )
          await sleep(times % 7)
        }
      })()
      let [done, unknown] = [0, 0]
      for (let n = 0; n < 60; n += 1) {
        const counting = database.write(async (sql) => {
          const row = await sql.get('SELECT n FROM counter')
          await sql.get('SELECT pg_sleep(0.002)')
          await sql.run('UPDATE counter SET n = ?', [Number(row!.n) + 1])
        })
        await counting.then(
          () => {
            done += 1
          },
          (error: unknown) => {
            // The connection was lost while it committed: said to be a fault of the server, never retried.
            expect(error).toBeInstanceOf(UpstreamError)
            unknown += 1
          },
        )
      }
      ending = false
      await ends
      const n = Number((await database.get('SELECT n FROM counter'))!.n)
      expect(n).toBeGreaterThanOrEqual(done)
      expect(n).toBeLessThanOrEqual(done + unknown)
      expect(done).toBeGreaterThan(0)
    }, 60_000)

    test('are opened anew for reading', async () => {
      const url = new URL(await makeSchema())
      const name = `idle ${Math.random()}`
      url.searchParams.set('application_name', name)
      const database = openPostgres(await openPgPool(url.href))
      onTestFinished(() => database.close())
      for (let n = 0; n < 5; n += 1) {
        expect(await database.get('SELECT 1 AS one')).toEqual({ one: 1 })
        await runOnServer(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = '${name}'`,
        )
      }
    })
  })

  test.each([
    ['off', 'on'],
    ['remote_apply', 'remote_apply'],
  ])('with synchronous_commit = %s on the server, a write has it %s', async (set, got) => {
    const url = new URL(await makeSchema())
    url.searchParams.set('options', `${url.searchParams.get('options')} -c synchronous_commit=${set}`)
    const database = openPostgres(await openPgPool(url.href))
    onTestFinished(() => database.close())
    const setting = "SELECT current_setting('synchronous_commit') AS setting"
    expect(await database.write((sql) => sql.get(setting))).toEqual({ setting: got })
    expect(await database.write((sql) => sql.get(setting), { durable: false })).toEqual({ setting: 'off' })
  })
}
