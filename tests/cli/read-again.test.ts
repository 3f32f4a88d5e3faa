import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { PassThrough, Readable } from 'node:stream'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { operator } from '../../src/adapters/console/adapter.ts'
import { encodeConsole } from '../../src/adapters/console/encode.ts'
import { type House, openHouse } from '../../src/cli/house.ts'
import { prepare, readCatalogues } from '../../src/cli/setup.ts'
import { openStore } from '../../src/store/open-store.ts'
import { loadSharing } from '../knowledge.ts'
import { sample } from '../store/samples.ts'
import { makeFolder, sitrep } from './sitrep.ts'

vi.setConfig({ testTimeout: 60_000 })

let folder: ReturnType<typeof makeFolder>
let log = ''
beforeEach(() => {
  folder = makeFolder()
  log = ''
})
afterEach(() => folder.remove())

/** The program as it runs on for long, in the home of the folder. */
async function openLong(): Promise<House> {
  const written = new PassThrough()
  written.setEncoding('utf8').on('data', (text: string) => {
    log += text
  })
  const setup = prepare(readCatalogues(), {
    stdin: Readable.from([]),
    stdout: new PassThrough(),
    stderr: new PassThrough(),
    log: written,
    readEnvironment: () => ({
      SITREP_HOME: join(folder.path, 'home'),
      SITREP_STARTER: 'off',
      LOG_LEVEL: 'info',
    }),
    loadKnowledge: loadSharing,
    watchFaults: () => undefined,
  })
  return openHouse(setup, 'long')
}

async function ask({ dispatcher }: House, text: string): Promise<string> {
  const { doc } = await dispatcher.answer({ asker: operator, text })
  return encodeConsole(doc, { color: false })
}

test('who runs on for long answers at once, and brings a large corpus up to date meanwhile', async () => {
  const held = await openStore(join(folder.path, 'home'))
  const takings = Array.from({ length: 520 }, (_, n) => {
    const [reading, capture] = sample(`Le MNLA a pris Kidal. Fait ${n}.`)
    return { reading, capture, readingVersion: 'older' }
  })
  await held.intake.takeAll(takings)
  await held.close()
  const house = await openLong()
  try {
    expect((await house.store.readings.staleArticles(house.version)).length).toBeGreaterThan(0)
    expect(await ask(house, '/coverage')).toContain('520 articles')
    await vi.waitFor(async () => expect(await house.store.readings.version()).toBe(house.version), 50_000)
    await vi.waitFor(() => expect(log).toMatch(/"reread":5\d\d,"failed":0/u), 5_000)
    expect(log).toContain('"total":520,"msg":"reading articles again"')
  } finally {
    await house.close()
  }
})

test('who runs on for long finds places that another process imports, and reads by them', async () => {
  const line = [9_000_001, 'Zabaloune', 'Zabaloune', '', 18.9, 1.6, 'P', 'PPL', 'ML', '', '10']
  const dump = [...line, '', '', '', 0, '', 1, 'x', '2021-01-01'].join('\t')
  writeFileSync(join(folder.path, 'ML.txt'), `${dump}\n`)
  const text = 'Mali: gunmen attacked a convoy near Zabaloune on 1 May 2024, killing four soldiers.'
  writeFileSync(join(folder.path, 'news.txt'), text)
  expect((await sitrep(['ingest', 'news.txt'], folder.path)).status).toBe(0)
  const house = await openLong()
  try {
    expect(await ask(house, '/situation zabaloune')).toContain('No place called “zabaloune” is known.')
    expect((await sitrep(['places', 'import', 'ML.txt'], folder.path)).status).toBe(0)
    expect(await ask(house, '/situation zabaloune')).toContain('Zabaloune (Mali): situation')
    await vi.waitFor(
      async () => expect(await ask(house, '/situation zabaloune')).toContain('4 killed'),
      30_000,
    )
  } finally {
    await house.close()
  }
})
