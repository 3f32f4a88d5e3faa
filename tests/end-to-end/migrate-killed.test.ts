import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, expect, test } from 'vitest'
import { dataFolder } from '../../src/cli/setup.ts'
import { dataVersion } from '../../src/data/data-version.ts'
import { openStore } from '../../src/store/open-store.ts'
import { makeFolder, sitrep, startSitrep } from '../cli/sitrep.ts'
import { sample } from '../store/samples.ts'

const { path: folder, remove } = makeFolder()
afterAll(remove)

/** Whether a copy into a home has begun and is not yet done, as seen from outside. */
function isHalfCopied(home: string): boolean {
  const file = join(folder, home, 'sitrep.db')
  if (!existsSync(file)) return false
  const database = new DatabaseSync(file, { timeout: 1_000 })
  try {
    const row = database.prepare('SELECT mark FROM copying').get()
    return row !== undefined && !String(row.mark).includes('"last":null')
  } catch {
    // The table is not there yet.
    return false
  } finally {
    database.close()
  }
}

/** Takes in what would have been read by the rules and data of today, so that nobody reads it again. */
async function fillHome(): Promise<void> {
  const readingVersion = dataVersion(dataFolder)
  const store = await openStore(join(folder, 'home'))
  const takings = Array.from({ length: 400 }, (_, n) => {
    const [reading, capture] = sample(`Le MNLA a pris Kidal. Fait ${n}.`)
    return { reading, capture, readingVersion }
  })
  await store.intake.takeAll(takings)
  await store.close()
}

/** Starts copying into a home and kills it on the way; into another where it was done before that. */
async function killMidway(): Promise<string> {
  for (let n = 0; n < 10; n += 1) {
    const home = `target-${n}`
    const child = startSitrep(['migrate-store', '--to', home], folder)
    const ended = new Promise((resolve) => child.on('close', resolve))
    while (child.exitCode === null && !isHalfCopied(home)) await sleep(1)
    child.kill('SIGKILL')
    await ended
    if (isHalfCopied(home)) return home
  }
  throw new Error('every copy was done before it could be killed')
}

test('a copy that is killed on its way is not answered from, and goes on where it was', async () => {
  await fillHome()
  const home = await killMidway()
  const env = { SITREP_HOME: home }
  expect((await sitrep(['ask', '/coverage'], folder, { env })).status).toBe(2)
  const half = await sitrep(['verify'], folder, { env })
  expect(half.status).toBe(1)
  expect(half.out).toContain('not finished')
  const again = await sitrep(['migrate-store', '--to', home], folder)
  expect(again.err).toBe('')
  expect(again.out).toContain('gone on with')
  expect(await sitrep(['verify'], folder, { env })).toMatchObject({ status: 0 })
  const ask = ['ask', '/situation kidal', '--json', '--now', '2014-01-01']
  expect(await sitrep(ask, folder, { env })).toEqual(await sitrep(ask, folder))
})
