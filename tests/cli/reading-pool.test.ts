import { availableParallelism } from 'node:os'
import { Readable } from 'node:stream'
import { describe, expect, onTestFinished, test } from 'vitest'
import { openReaders, type ReadersOptions } from '../../src/cli/reading-pool.ts'
import type { Intake } from '../../src/core/index.ts'
import { importGeonames } from '../../src/data/import-geonames.ts'
import { projectFile } from '../house/project-files.ts'
import { knowledge } from '../knowledge.ts'

const dataFolder = projectFile('data')

async function open(gazetteers: readonly Uint8Array[], options: ReadersOptions) {
  const readers = await openReaders({ dataFolder, gazetteers }, { here: 0, ...options })
  onTestFinished(() => readers.close())
  return (text: string) =>
    readers.read({ text, rawSha256: '', origin: text, language: 'en' } satisfies Intake, knowledge, 0)
}

// On one core no worker is ever started.
describe.skipIf(availableParallelism() < 2)('reading on other cores', { timeout: 60_000 }, () => {
  test('an article that kills its worker is given up, and those that wait behind it are read', async () => {
    const read = await open([], { workerFile: new URL('./dying-worker.ts', import.meta.url) })
    const texts = ['a', 'deadly', 'b', 'c', 'deadly', 'd', 'e', 'f']
    const ended = await Promise.allSettled(texts.map(read))
    expect(ended.map((one) => (one.status === 'fulfilled' ? one.value : one.reason.message))).toEqual(
      texts.map((text) => (text === 'deadly' ? 'the worker that read it ended with 7' : { read: text })),
    )
    expect(await read('g')).toEqual({ read: 'g' })
  })

  test('reads by the places that the operator imported, as the program does itself', async () => {
    const line = [9_000_001, 'Zabaloune', 'Zabaloune', '', 18.9, 1.6, 'P', 'PPL', 'ML', '', '10']
    const dump = [...line, '', '', '', 0, '', 1, 'x', '2021-01-01'].join('\t')
    const { bytes } = await importGeonames(Readable.from([Buffer.from(`${dump}\n`)]), knowledge)
    const read = await open([bytes!], {})
    const { claims } = await read('Gunmen attacked a convoy near Zabaloune on 1 May 2024, residents said.')
    expect(claims.map(({ place }) => place?.name)).toEqual(['Zabaloune'])
  })
})
