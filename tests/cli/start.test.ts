import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, describe, expect, it } from 'vitest'
import { makeFolder, sitrep, spawnSitrep, starterOn, startSitrep } from './sitrep.ts'

const folder = makeFolder()
const silent = createServer(() => undefined).listen(0, '127.0.0.1')
afterAll(() => {
  folder.remove()
  silent.closeAllConnections()
  silent.close()
})

describe('sitrep without a subcommand', () => {
  it('is a chat without a token: lines piped in are answered in order, and it ends with them', async () => {
    // The starter articles are read here, where rules are ready: for a process of its own that is most of its work.
    await sitrep(['ask', '/help'], folder.path, { env: starterOn })
    const input = '/situation kidal\nkidal\n/source 1\n'
    const { status, out } = await spawnSitrep([], folder.path, { input, env: starterOn })
    const [first, second, third] = [/Kidal \(Mali\)/u, /\/situation kidal/u, /[0-9a-f]{64}/u].map((one) =>
      out.search(one),
    )
    expect(first).toBeGreaterThanOrEqual(0)
    expect(second).toBeGreaterThan(first!)
    expect(third).toBeGreaterThan(second!)
    expect(status).toBe(0)
  })

  it('ends at SIGTERM, and lets nobody else poll meanwhile', async () => {
    // A Telegram that takes calls and never answers: the worst moment to be stopped.
    const env = {
      TELEGRAM_TOKEN: `7100000001:${'Fake'.repeat(9)}`,
      TELEGRAM_API_URL: `http://127.0.0.1:${(silent.address() as AddressInfo).port}`,
    }
    const first = startSitrep([], folder.path, env)
    const errors: string[] = []
    first.stderr.setEncoding('utf8').on('data', (chunk: string) => errors.push(chunk))
    const ended = once(first, 'exit')
    await Promise.race([
      once(silent, 'request'),
      ended.then(() => Promise.reject(new Error(errors.join('')))),
    ])

    const second = await spawnSitrep([], folder.path, { env })
    expect(second.status).toBe(2)
    expect(second.err).toContain(String(first.pid))

    const startedAt = performance.now()
    first.kill('SIGTERM')
    const [status] = await ended
    expect(performance.now() - startedAt).toBeLessThan(10_000)
    expect(status).toBe(0)
    expect(errors.join('')).not.toContain('Fake'.repeat(9))
  })
})
