import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { hostname } from 'node:os'
import { afterAll, describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/open-database.ts'
import { makeFolder, spawnSitrep, startSitrep } from '../cli/sitrep.ts'
import { makeSchema, testServer } from '../contracts/test-server.ts'

const folder = makeFolder()
// A Telegram that takes calls and never answers.
const silent = createServer(() => undefined).listen(0, '127.0.0.1')
afterAll(() => {
  folder.remove()
  silent.closeAllConnections()
  silent.close()
})

describe.skipIf(testServer === undefined)('bots that share a server', () => {
  test('one polls; a second is told where, and the first stops when another has its role', async () => {
    const env = {
      TELEGRAM_TOKEN: `7100000001:${'Fake'.repeat(9)}`,
      TELEGRAM_API_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
      DATABASE_URL: await makeSchema(),
    }
    const first = startSitrep([], folder.path, env)
    let said = ''
    first.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      said += chunk
    })
    const ended = once(first, 'exit')
    await once(silent, 'request')

    const second = await spawnSitrep([], folder.path, { env })
    expect(second.status).toBe(2)
    expect(second.err).toContain(`Process ${first.pid} on ${hostname()} is doing that already (Telegram)`)
    const french = await spawnSitrep([], folder.path, { env: { ...env, SITREP_LANGUAGE: 'fr' } })
    expect(french.err).toContain(`Le processus ${first.pid} sur ${hostname()}`)

    // As if it had not been heard of for half a minute, and another machine had begun.
    const database = await openDatabase(env.DATABASE_URL)
    await database.run("UPDATE roles SET holder = 'another', machine = 'elsewhere' WHERE role = 'poller'")
    await database.close()
    const [status] = await ended
    expect(status).toBe(1)
    expect(said).toContain('another machine took over (Telegram)')
    expect(said).not.toContain('Fake'.repeat(9))
  })
})
