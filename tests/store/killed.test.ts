import { once } from 'node:events'
import { basename, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { openDatabase } from '../../src/store/open-database.ts'
import { createStore } from '../../src/store/open-store.ts'
import { verifyStore } from '../../src/store/verify/verify-store.ts'
import { testPlaces } from '../contracts/test-places.ts'
import { createRandom } from '../random.ts'
import { sweep } from '../sweep.ts'
import { writeArticles } from './many-articles.ts'
import { makeFolder } from './samples.ts'
import { type Started, startScript } from './start-script.ts'

const torture = process.env.TORTURE === '1'

/** In torture they are read by the rules, which takes ten times as long; as long is waited before a process is killed. */
const [perFolder, mostMs] = torture ? [90, 60] : [240, 6]
const script = new URL('ingest-reporting.ts', import.meta.url)

interface Ingest extends Started {
  /** Ids reported as taken or known so far; a line that was not finished counts for nothing. */
  reported(): readonly string[]
}

function startIngest(place: string, folder: string): Ingest {
  const started = startScript(script, place, folder)
  const lines = (): readonly string[] => {
    const output = started.said()
    return output.slice(0, output.lastIndexOf('\n')).split('\n')
  }
  return { ...started, reported: () => lines().filter((line) => /^a[0-9a-f]{16}$/u.test(line)) }
}

describe.each(testPlaces)('processes killed while they take articles into %s', (_, makePlace) => {
  test('leave all that was reported, nothing half taken, and the rest to be taken later', async () => {
    const { numRuns: rounds, seed = Date.now() } = sweep(2, 50)
    const random = createRandom(seed)
    const [place, files] = [await makePlace(), makeFolder()]
    const reported = new Set<string>()
    let killedAtWork = 0
    for (let round = 0; round < rounds; round += 1) {
      const folders = ['one', 'two'].map((name) => join(files, `${name}-${round}`))
      for (const folder of folders) writeArticles(folder, basename(folder), perFolder)
      const runs = folders.map((folder) => startIngest(place, folder))
      await Promise.all(
        runs.map(async (run) => {
          // Somewhere in its work, however fast the machine is, and then anywhere in a transaction.
          const share = Math.floor(random() * perFolder)
          while (run.child.exitCode === null && run.reported().length < share)
            await Promise.race([once(run.child.stdout!, 'data'), run.ended])
          await sleep(random() * mostMs)
          run.child.kill('SIGKILL')
          await run.ended
          // It ended by its work or by our hand, not by a fault of its own.
          expect(run.child.exitCode ?? 0, `seed ${seed}`).toBe(0)
        }),
      )
      for (const run of runs) {
        const ids = run.reported()
        for (const id of ids) reported.add(id)
        if (ids.length > 0 && ids.length < perFolder) killedAtWork += 1
      }
      const database = await openDatabase(place)
      const held = await createStore(database).corpus.articles([...reported])
      expect(
        held.map(({ id }) => id),
        `seed ${seed}`,
      ).toEqual([...reported])
      const { problems, articles } = await verifyStore(database)
      expect(problems, `seed ${seed}`).toEqual([])
      expect(articles).toBeGreaterThanOrEqual(reported.size)
      await database.close()
    }
    // Killed always before or after, it would show nothing.
    expect(killedAtWork).toBeGreaterThan(0)
    const last = startIngest(place, files)
    await last.ended
    const [, taken, known] = /end (\d+) (\d+) 0\n/u.exec(last.said())!
    expect(Number(taken) + Number(known)).toBe(2 * perFolder * rounds)
    const database = await openDatabase(place)
    expect(await verifyStore(database)).toMatchObject({ articles: 2 * perFolder * rounds, problems: [] })
    await database.close()
  })
})
