import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import { ensureReadings } from '../../src/ingest/ensure-readings.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { loadStarter } from '../../src/ingest/load-starter.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { makeFolder } from '../store/samples.ts'
import { fakeRead, noKnowledge } from './fake-read.ts'

const read = fakeRead
const detect = async (): Promise<string> => 'fr'

async function open(): Promise<Store> {
  const store = await openStore(makeFolder())
  onTestFinished(() => store.close())
  return store
}

function article(folder: string, name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, `---\nlanguage: fr\npublisher: Sitrep starter\n---\n${text}`)
  return path
}

describe('the starter corpus', () => {
  test('is taken in once, marked, under the name it has in the repository', async () => {
    const [store, folder] = [await open(), makeFolder()]
    article(folder, 'kidal.md', 'Kidal.')
    const first = await loadStarter(store, noKnowledge, folder, 1_000, { read })
    expect(first.taken).toEqual([
      { origin: 'data/articles/kidal.md', article: expect.stringMatching(/^a[0-9a-f]{16}$/) },
    ])
    expect(await loadStarter(store, noKnowledge, folder, 2_000, { read })).toMatchObject({
      taken: [],
      known: [{}],
    })
    const [kept] = await store.corpus.articles([first.taken[0]!.article])
    expect(kept).toMatchObject({ starter: true, fetchedAt: 1_000, origin: 'data/articles/kidal.md' })
    expect(await store.corpus.coverage()).toMatchObject({ articles: 1, starter: true })
  })

  test('follows its folder: a changed article takes the place of the former', async () => {
    const [store, folder] = [await open(), makeFolder()]
    article(folder, 'kidal.md', 'Kidal, old.')
    await loadStarter(store, noKnowledge, folder, 1_000, { read })
    article(folder, 'kidal.md', 'Kidal, new.')
    await loadStarter(store, noKnowledge, folder, 1_000, { read })
    expect(await store.corpus.coverage()).toMatchObject({ articles: 1, claims: 2 })
  })

  test('stays when its folder is missing', async () => {
    const [store, folder] = [await open(), makeFolder()]
    article(folder, 'kidal.md', 'Kidal.')
    await loadStarter(store, noKnowledge, folder, 1_000, { read })
    rmSync(folder, { recursive: true })
    expect(await loadStarter(store, noKnowledge, folder, 1_000, { read })).toMatchObject({
      refused: [{ code: 'refused.missing' }],
    })
    expect(await store.corpus.coverage()).toMatchObject({ articles: 1 })
  })

  test('leaves the answers once an article of one’s own is taken in', async () => {
    const [store, folder] = [await open(), makeFolder()]
    const path = article(folder, 'kidal.md', 'Kidal.')
    await loadStarter(store, noKnowledge, folder, 1_000, { read })
    await ingestPaths([path], { store, knowledge: noKnowledge, now: 2_000, read })
    expect(await store.corpus.coverage()).toMatchObject({ articles: 1, starter: false, lastIngestAt: 2_000 })
  })
})

describe('reading again', () => {
  test('happens once a version, from the text as kept, at the moment it was taken in', async () => {
    const [store, folder] = [await open(), makeFolder()]
    const path = article(folder, 'kidal.md', 'Kidal.')
    const options = { store, knowledge: noKnowledge, now: 1_000, read, detect }
    const { taken } = await ingestPaths([path], options)
    rmSync(path)
    const again = vi.fn(fakeRead)
    const onProgress = vi.fn()
    expect(await ensureReadings(store, noKnowledge, 'v2', { read: again, onProgress })).toEqual({
      reread: 1,
      failed: [],
    })
    expect(again.mock.calls[0]).toMatchObject([
      { text: 'Kidal.', publisher: 'Sitrep starter', language: 'fr' },
      {},
      1_000,
    ])
    expect(onProgress).toHaveBeenCalledWith({ done: 1, total: 1, origin: path })
    expect(await ensureReadings(store, noKnowledge, 'v2', { read: again })).toEqual({ reread: 0, failed: [] })
    expect(again).toHaveBeenCalledTimes(1)
    expect(await store.corpus.claimsOf([taken[0]!.article])).toHaveLength(2)
  })

  test('ends where it is told to, in whole batches, and goes on from there', async () => {
    const [store, folder] = [await open(), makeFolder()]
    for (let n = 0; n < 5; n += 1) article(folder, `${n}.md`, `Kidal ${n}.`)
    const options = { store, knowledge: noKnowledge, now: 1_000, read, detect }
    await ingestPaths([folder], options)
    const ending = new AbortController()
    const onProgress = vi.fn(({ done }: { done: number }) => done === 3 && ending.abort())
    const some = { read, batch: 2, isParallel: true, signal: ending.signal, onProgress }
    expect(await ensureReadings(store, noKnowledge, 'v2', some)).toMatchObject({ reread: 4 })
    expect([await store.readings.version(), await store.readings.staleArticles('v2')]).toEqual([
      '',
      [expect.any(String)],
    ])
    expect(await ensureReadings(store, noKnowledge, 'v2', { read })).toMatchObject({ reread: 1 })
    expect(await store.readings.version()).toBe('v2')
  })

  test('spares what was taken in by the present version', async () => {
    const [store, folder] = [await open(), makeFolder()]
    await ensureReadings(store, noKnowledge, 'v1', { read })
    await ingestPaths([article(folder, 'a.md', 'Kidal.')], {
      store,
      knowledge: noKnowledge,
      now: 1_000,
      read,
    })
    expect(await ensureReadings(store, noKnowledge, 'v1', { read })).toEqual({ reread: 0, failed: [] })
  })

  test('mends what had failed, and keeps the former reading of what fails now', async () => {
    const [store, folder] = [await open(), makeFolder()]
    article(folder, 'a.md', 'POISON')
    article(folder, 'b.md', 'Kidal.')
    const options = { store, knowledge: noKnowledge, now: 1_000, read, detect }
    expect((await ingestPaths([folder], options)).failed).toHaveLength(1)
    const mended: typeof fakeRead = (intake, ...rest) => {
      if (intake.text === 'Kidal.') throw new Error('a new rule went wrong')
      return fakeRead({ ...intake, text: intake.text }, ...rest)
    }
    // The mended rule reads what the former could not.
    const reading: typeof fakeRead = (intake, ...rest) =>
      intake.text === 'POISON'
        ? {
            ...fakeRead({ ...intake, text: 'x' }, ...rest),
            article: { ...fakeRead({ ...intake, text: 'x' }, ...rest).article, id: poisonId, text: 'POISON' },
          }
        : mended(intake, ...rest)
    const poisonId = (await store.readings.staleArticles('v2'))[0]!
    const { reread, failed } = await ensureReadings(store, noKnowledge, 'v2', { read: reading })
    expect(reread).toBe(1)
    expect(failed.map(({ origin }) => origin)).toEqual([join(folder, 'b.md')])
    expect(await store.corpus.coverage()).toMatchObject({ articles: 2, claims: 4, unread: [] })
    expect(await store.readings.staleArticles('v2')).toEqual([])
  })
})
