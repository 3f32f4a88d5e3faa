import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test, vi } from 'vitest'
import type { DiskEntry } from '../../src/ingest/disk.ts'
import { localDisk } from '../../src/ingest/disk.ts'
import type { IngestOptions } from '../../src/ingest/ingest-options.ts'
import { ingestPaths } from '../../src/ingest/ingest-paths.ts'
import { maxTextBytes } from '../../src/ingest/max-text-bytes.ts'
import type { IngestSummary } from '../../src/ingest/summary.ts'
import { openStore } from '../../src/store/open-store.ts'
import type { Store } from '../../src/store/store.ts'
import { everythingTold } from '../contracts/told.ts'
import { makeFolder } from '../store/samples.ts'
import { fakeRead, noKnowledge } from './fake-read.ts'

interface Bench {
  readonly folder: string
  readonly store: Store
  write(name: string, data: string | Uint8Array): string
  ingest(paths: readonly string[], options?: Partial<IngestOptions>): Promise<IngestSummary>
}

async function makeBench(): Promise<Bench> {
  const folder = makeFolder()
  const store = await openStore(makeFolder())
  onTestFinished(() => store.close())
  return {
    folder,
    store,
    write: (name, data) => {
      const path = join(folder, name)
      mkdirSync(join(path, '..'), { recursive: true })
      writeFileSync(path, data)
      return path
    },
    ingest: (paths, options) =>
      ingestPaths(paths, {
        store,
        knowledge: noKnowledge,
        now: 1_000,
        read: fakeRead,
        detect: async () => 'fr',
        ...options,
      }),
  }
}

const denied = Object.assign(new Error('denied'), { code: 'EACCES' })

describe('an interrupted run', () => {
  test('takes in what it has begun and counts what it leaves', async () => {
    const { write, ingest } = await makeBench()
    const paths = ['a', 'b', 'c', 'd'].map((name) => write(`${name}.txt`, `Text of ${name}.`))
    const interrupted = new AbortController()
    const summary = await ingest(paths, {
      signal: interrupted.signal,
      onProgress: ({ done }) => {
        if (done === 2) interrupted.abort()
      },
    })
    expect(summary.left).toBeGreaterThan(0)
    expect(summary.taken.length + summary.left).toBe(4)
    const again = await ingest(paths)
    expect(again).toMatchObject({ left: 0 })
    expect(again.known).toHaveLength(summary.taken.length)
    expect(again.taken).toHaveLength(summary.left)
  })
})

describe('taking in', () => {
  test('a folder goes in with its folders, by name, without what begins with a dot', async () => {
    const { folder, write, ingest } = await makeBench()
    for (const name of ['b.txt', 'a/2.txt', 'a/1.txt', '.git/x', 'c', '.DS_Store'])
      write(name, `${name} Kidal.`)
    const { taken, refused } = await ingest([folder])
    expect(taken.map(({ origin }) => origin)).toEqual(
      ['a/1.txt', 'a/2.txt', 'b.txt', 'c'].map((name) => join(folder, name)),
    )
    expect(refused).toEqual([])
  })

  test('files that are read at the same time are told of in the order given', async () => {
    const { folder, write, ingest } = await makeBench()
    for (let n = 0; n < 40; n += 1)
      write(`${String(n).padStart(2, '0')}.txt`, n % 3 === 0 ? '' : `Kidal ${n}.`)
    const slow: IngestOptions['read'] = async (intake, knowledge, at) => {
      // The later in the folder, the sooner it is read.
      await new Promise((resolve) => setTimeout(resolve, 40 - Number(/(\d+)\.txt$/u.exec(intake.origin)![1])))
      return fakeRead(intake, knowledge, at)
    }
    const done: number[] = []
    const { taken, refused } = await ingest([folder], {
      read: slow,
      ahead: 16,
      onProgress: (progress) => done.push(progress.done),
    })
    const names = (some: readonly { readonly origin: string }[]): string[] => some.map(({ origin }) => origin)
    expect(names(taken)).toHaveLength(26)
    expect(names(taken)).toEqual(names(taken).toSorted())
    expect(names(refused)).toEqual(names(refused).toSorted())
    expect(done).toEqual(Array.from({ length: 40 }, (_, n) => n + 1))
  })

  test('a file is kept to the letter, with the hash of its bytes', async () => {
    const { write, ingest, store } = await makeBench()
    const text = ' Les éléments\r\nont pris Kidal.\r\n'
    const { taken } = await ingest([write('a.txt', Buffer.from(`\ufeff${text}`))])
    const [article] = await store.corpus.articles([taken[0]!.article])
    expect(article).toMatchObject({ text, fetchedAt: 1_000, language: 'fr', starter: false })
    expect(article!.id).toBe(`a${article!.sha256.slice(0, 16)}`)
  })

  test('the same bytes and the same text are known, wherever they come from', async () => {
    const { write, ingest, store } = await makeBench()
    const first = write('a.txt', 'Les éléments')
    const same = write('b.txt', 'Les éléments')
    const printed = write('c.txt', Buffer.from('Les éléments', 'latin1'))
    const { taken, known } = await ingest([first, same, printed])
    expect(taken.map(({ origin }) => origin)).toEqual([first])
    expect(known.map(({ origin }) => origin)).toEqual([same, printed])
    expect(await ingest([first, printed])).toMatchObject({ taken: [], known: [{}, {}] })
    expect(await store.corpus.coverage()).toMatchObject({ articles: 1, claims: 2 })
  })

  test('what Markdown says of itself goes with the article', async () => {
    const { write, ingest, store } = await makeBench()
    const path = write(
      'a.md',
      '---\ntitle: "Kidal: la chute"\npublisher: Le Journal\nurl: https://example.org/a\npublished: 2012-03-31\nlanguage: fr\nretold:\n  - Reuters\n---\nKidal.\n',
    )
    const read = vi.fn(fakeRead)
    const detect = vi.fn()
    const { taken } = await ingest([path], { read, detect })
    expect(read.mock.calls[0]![0]).toMatchObject({
      published: '2012-03-31',
      text: 'Kidal.\n',
      retoldFrom: ['Reuters'],
    })
    expect(detect).not.toHaveBeenCalled()
    expect((await store.corpus.articles([taken[0]!.article]))[0]).toMatchObject({
      title: 'Kidal: la chute',
      publisher: 'Le Journal',
      url: 'https://example.org/a',
    })
  })

  test('an article that cannot be read is kept and named, and stops nothing', async () => {
    const { folder, write, ingest, store } = await makeBench()
    write('a.txt', 'POISON')
    write('b.txt', 'Kidal TWICE')
    write('c.txt', 'Kidal')
    write('d.txt', 'غير مقروء')
    const { taken, failed, unread } = await ingest([folder], {
      detect: async (text) => (text.startsWith('غ') ? 'und' : 'fr'),
    })
    expect(taken).toHaveLength(4)
    expect(failed.map(({ origin }) => origin)).toEqual([join(folder, 'a.txt'), join(folder, 'b.txt')])
    expect(unread).toMatchObject([{ origin: join(folder, 'd.txt'), reason: 'language', language: 'und' }])
    expect(await store.corpus.coverage()).toMatchObject({ articles: 4, claims: 2 })
    expect((await store.corpus.articles([failed[0]!.article]))[0]).toMatchObject({ text: 'POISON' })
  })

  test('progress counts every file, taken or not', async () => {
    const { folder, write, ingest } = await makeBench()
    for (const name of ['a', 'b', 'c']) write(name, name === 'b' ? '' : name)
    const onProgress = vi.fn()
    await ingest([folder, 'missing'], { onProgress })
    expect(onProgress.mock.calls.map(([progress]) => [progress.done, progress.total])).toEqual([
      [1, 4],
      [2, 4],
      [3, 4],
      [4, 4],
    ])
  })

  test('a store that fails stops the run', async () => {
    const { write, ingest, store } = await makeBench()
    const takeAll = async (): Promise<never> => {
      throw new Error('disk full')
    }
    const failing = { intake: { ...store.intake, takeAll } }
    await expect(ingest([write('a.txt', 'Kidal')], { store: failing })).rejects.toThrow('disk full')
  })

  test('a link that leads round in a circle is followed once', async () => {
    const { folder, write, ingest } = await makeBench()
    write('in/a.txt', 'Kidal')
    symlinkSync(folder, join(folder, 'in', 'round'))
    expect(await ingest([folder])).toMatchObject({ taken: [{}], known: [], refused: [] })
  })
})

describe('refusing', () => {
  const png = Buffer.from('\x89PNG\r\n\x1a\n\0\0\0\rIHDR', 'latin1')
  const cases: readonly [string, string | Uint8Array, string, object][] = [
    ['empty.txt', '', 'refused.empty', {}],
    ['blank.txt', '\ufeff \r\n\t\u00a0\n', 'refused.empty', {}],
    ['only-matter.md', '---\ntitle: x\n---\n\n', 'refused.empty', {}],
    ['photo.txt', png, 'refused.image', { kind: 'PNG' }],
    ['photo', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'refused.image', { kind: 'JPEG' }],
    ['report.pdf', '%PDF-1.7 …', 'refused.binary', { kind: 'PDF' }],
    ['nul.txt', 'Kidal\0 est tombée', 'refused.binary', { kind: 'NUL' }],
    ['noise', Buffer.from([1, 2, 3, 200, 201, 65]), 'refused.binary', { kind: 'control' }],
    ['big.txt', 'é'.repeat(maxTextBytes / 2 + 1), 'refused.too-large', { megabytes: '5.1', limit: '5' }],
    ['acled.CSV', 'event_id', 'refused.unknown-table', {}],
    ['page.html', '<p>', 'refused.unsupported', { kind: 'HTML' }],
    ['page', '\n<!DOCTYPE html><p>', 'refused.unsupported', { kind: 'HTML' }],
    ['feed', '<?xml version="1.0"?><rss>', 'refused.unsupported', { kind: 'XML' }],
    [
      'bad.md',
      '---\npublished: last week\n---\nKidal',
      'refused.bad-front-matter',
      { problem: 'published', value: 'last week' },
    ],
  ]

  test.each(cases)('%s is refused, and everything else taken', async (name, data, code, details) => {
    const { folder, write, ingest, store } = await makeBench()
    write('0-before.txt', 'avant')
    const origin = write(name, data)
    write('zz-after.txt', 'après')
    const summary = await ingest([folder])
    expect(summary.refused).toEqual([{ origin, code, details }])
    expect(summary.taken).toHaveLength(2)
    expect((await store.corpus.coverage()).refused).toEqual([
      { reason: code.replace('refused.', ''), count: 1 },
    ])
    expect(await store.corpus.revision()).toBe(2)
  })

  test('exactly 5 MB is taken', async () => {
    const { write, ingest } = await makeBench()
    expect(await ingest([write('a.txt', 'é'.repeat(maxTextBytes / 2))])).toMatchObject({
      taken: [{}],
      refused: [],
    })
  })

  test('what is too large is not even read', async () => {
    const { write, ingest } = await makeBench()
    const read = vi.fn(localDisk.read)
    await ingest([write('a.txt', 'x'.repeat(maxTextBytes + 1))], { disk: { ...localDisk, read } })
    expect(read).not.toHaveBeenCalled()
  })

  test('a file that has grown since it was listed is still held to the limit', async () => {
    const { write, ingest } = await makeBench()
    const read = async (_path: string, limit: number): Promise<Uint8Array> => new Uint8Array(limit).fill(65)
    const summary = await ingest([write('a.txt', 'x')], { disk: { ...localDisk, read } })
    expect(summary.refused).toMatchObject([{ code: 'refused.too-large' }])
  })

  test('a missing path, an address and a device are refused by name and not counted as captures', async () => {
    const { folder, ingest, store } = await makeBench()
    const missing = join(folder, 'none.txt')
    const { refused } = await ingest([missing, 'https://example.org/feed.xml', 'HTTP://example.org'])
    expect(refused.map(({ origin, code }) => [origin, code])).toEqual([
      [missing, 'refused.missing'],
      ['https://example.org/feed.xml', 'refused.url'],
      ['HTTP://example.org', 'refused.url'],
    ])
    expect((await store.corpus.coverage()).refused).toEqual([])
  })

  test.skipIf(process.platform === 'win32')('a device is refused, not read for ever', async () => {
    const { ingest } = await makeBench()
    expect((await ingest(['/dev/zero'])).refused).toMatchObject([
      { code: 'refused.unsupported', details: { kind: 'device' } },
    ])
  })

  test('a folder that may not be listed and a file that may not be read are refused, the rest taken', async () => {
    const { folder, write, ingest } = await makeBench()
    const secret = write('secret.txt', 'Kidal')
    write('shut/a.txt', 'Kidal')
    write('z.txt', 'Gao')
    const list = async (path: string): Promise<readonly string[]> => {
      if (path === join(folder, 'shut')) throw denied
      return localDisk.list(path)
    }
    const read = async (path: string, limit: number): Promise<Uint8Array> => {
      if (path === secret) throw denied
      return localDisk.read(path, limit)
    }
    const { taken, refused } = await ingest([folder], { disk: { ...localDisk, list, read } })
    expect(refused).toEqual([
      { origin: secret, code: 'refused.unreadable', details: { reason: 'EACCES' } },
      { origin: join(folder, 'shut'), code: 'refused.unreadable', details: { reason: 'EACCES' } },
    ])
    expect(taken).toHaveLength(1)
  })

  test('a path that may not even be looked at is unreadable, not missing', async () => {
    const { ingest } = await makeBench()
    const stat = async (): Promise<DiskEntry> => {
      throw denied
    }
    expect((await ingest(['x'], { disk: { ...localDisk, stat } })).refused).toMatchObject([
      { code: 'refused.unreadable' },
    ])
  })

  test('a fault of ours is no refusal: the article is kept where it can be, and the rest taken', async () => {
    const { folder, write, ingest } = await makeBench()
    for (const name of ['a', 'b', 'c']) write(name, name)
    const detect = async (text: string): Promise<string> => {
      if (text === 'a') throw new TypeError('ours')
      return 'fr'
    }
    const read = async (path: string, limit: number): Promise<Uint8Array> => {
      if (path.endsWith('b')) throw new TypeError('ours')
      return localDisk.read(path, limit)
    }
    const { taken, failed, refused } = await ingest([folder], { detect, disk: { ...localDisk, read } })
    expect(taken.map(({ origin }) => origin)).toEqual([join(folder, 'a'), join(folder, 'c')])
    expect(failed).toMatchObject([{ article: taken[0]!.article }, { article: '' }])
    expect(refused).toEqual([])
  })

  test('refused again, it is counted once; nothing taken before is touched', async () => {
    const { folder, write, ingest, store } = await makeBench()
    const path = write('a.txt', 'Kidal')
    await ingest([folder])
    const before = await everythingTold(store.corpus)
    writeFileSync(path, readFileSync(path).fill(0))
    await ingest([folder])
    await ingest([folder])
    expect(await everythingTold(store.corpus)).toEqual(before)
    expect((await store.corpus.coverage()).refused).toEqual([{ reason: 'binary', count: 1 }])
  })
})
