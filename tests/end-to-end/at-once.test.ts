import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, describe, expect, test } from 'vitest'
import { isAddress } from '../../src/store/open-database.ts'
import { makeFolder, sitrep, spawnSitrep, startSitrep } from '../cli/sitrep.ts'
import { testPlaces } from '../contracts/test-places.ts'
import { writeArticles } from '../store/many-articles.ts'
import { sweep } from '../sweep.ts'

// In torture each folder holds more than are read before other cores are asked.
const { numRuns: each } = sweep(24, 60)
const { numRuns: shared } = sweep(8, 20)

const { path: folder, remove } = makeFolder()
afterAll(remove)
for (const name of ['one', 'two']) {
  writeArticles(join(folder, name), name, each)
  writeArticles(join(folder, name), 'shared', shared)
}

/** A chat in the terminal that is asked again and again until told to stop; answers with all it said. */
function startChat(env: Readonly<Record<string, string>>): {
  stop(): Promise<{ out: string; asked: number }>
} {
  const chat = startSitrep([], folder, { SITREP_STARTER: 'off', LOG_LEVEL: 'warn', ...env })
  let out = ''
  for (const stream of [chat.stdout, chat.stderr])
    stream.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
  const ended = new Promise((resolve) => chat.on('close', resolve))
  let asking = true
  const asked = (async () => {
    let n = 0
    for (; asking; n += 1) {
      chat.stdin.write('/coverage\n/situation kidal\n')
      await sleep(150)
    }
    return n
  })()
  return {
    stop: async () => {
      asking = false
      const n = await asked
      chat.stdin.end('/coverage\n')
      await ended
      return { out, asked: n }
    },
  }
}

describe.each(testPlaces)('two processes that ingest into %s', (_, makePlace) => {
  test('lose nothing, while a chat answers from it', async () => {
    const place = await makePlace()
    const env = isAddress(place) ? { DATABASE_URL: place } : { SITREP_HOME: place }
    const chat = startChat(env)
    const runs = await Promise.all(
      ['one', 'two'].map((name) => spawnSitrep(['ingest', name, '--json'], folder, { env })),
    )
    const { out, asked } = await chat.stop()
    const summaries = runs.map((run) => {
      expect(run).toMatchObject({ status: 0, err: '' })
      return JSON.parse(run.out) as { taken: object[]; known: object[]; refused: object[] }
    })
    const count = (what: 'taken' | 'known' | 'refused') =>
      summaries.reduce((sum, summary) => sum + summary[what].length, 0)
    expect([count('taken'), count('known'), count('refused')]).toEqual([2 * each + shared, shared, 0])
    const verified = await sitrep(['verify', '--json'], folder, { env })
    expect(JSON.parse(verified.out)).toMatchObject({ articles: 2 * each + shared, problems: [] })
    expect(verified.status).toBe(0)
    // Each question was answered, none with a fault, and the last sees all that was taken in.
    expect(asked).toBeGreaterThan(3)
    expect(out).not.toMatch(/went wrong|"level":[56]0/u)
    expect(out.split('Coverage').length - 1).toBeGreaterThanOrEqual(asked + 1)
    expect(out).toContain(`${2 * each + shared} articles`)
  })
})
