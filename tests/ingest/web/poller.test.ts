import { describe, expect, onTestFinished, test } from 'vitest'
import type { FeedItem } from '../../../src/core/index.ts'
import { createPoller, type PollerOptions } from '../../../src/ingest/web/feeds/poller.ts'
import { FetchRefusal } from '../../../src/ingest/web/fetch-refusal.ts'
import type { Taken, Web } from '../../../src/ingest/web/web.ts'
import { openStore } from '../../../src/store/open-store.ts'
import { makeFolder } from '../../store/samples.ts'
import { fakeRead, noKnowledge } from '../fake-read.ts'

const item = (key: string): FeedItem => ({ key, date: '', text: `${key} Kidal`, isWhole: true })

const taken = ({ key, text }: FeedItem): Taken => ({
  intake: { text, rawSha256: key, origin: key, language: 'fr' },
  bytes: Buffer.from(text),
})

const refuse = (): never => {
  throw new FetchRefusal('refused.http', { status: '503' }, { isPassing: true })
}

async function make(web: Partial<Web>, options: Partial<PollerOptions> = {}) {
  const store = await openStore(makeFolder())
  const faults: unknown[] = []
  let done = 0
  const poller = createPoller({
    store,
    knowledge: noKnowledge,
    read: fakeRead,
    now: () => 1_000_000,
    web: {
      open: refuse,
      feed: async (url) => ({ feed: { items: [item(url)] } }),
      item: async (one) => taken(one),
      savedFeed: refuse,
      savedPage: refuse,
      close: async () => undefined,
      ...web,
    },
    feeds: store.feeds,
    quarantine: store.quarantine,
    random: () => 0.5,
    tickMs: 10,
    onDone: () => {
      done += 1
    },
    onFault: (error) => faults.push(error),
    ...options,
  })
  onTestFinished(async () => {
    await poller.stop()
    await store.close()
  })
  return { store, poller, faults, done: () => done }
}

describe('the poller', () => {
  test('asks what is due and nothing else, and sees a feed that is added meanwhile', async () => {
    const { store, poller } = await make({})
    await store.feeds.add('https://a.example/', { at: 0 })
    await store.feeds.add('https://later.example/', { at: 2_000_000 })
    poller.start()
    await expect.poll(async () => (await store.corpus.coverage()).articles).toBe(1)
    await store.feeds.add('https://b.example/', { at: 0 })
    await expect.poll(async () => (await store.corpus.coverage()).articles).toBe(2)
    const asked = (await store.feeds.list()).map(({ checkedAt }) => checkedAt !== null)
    expect(asked).toEqual([true, false, true])
  })

  test('goes on with the rest after a fault of its own', async () => {
    const { store, poller, faults } = await make({
      feed: async (url) => {
        if (url.includes('bad')) throw new TypeError('torn')
        return { feed: { items: [item(url)] } }
      },
    })
    await store.feeds.add('https://bad.example/', { at: 0 })
    await store.feeds.add('https://good.example/', { at: 0 })
    poller.start()
    await expect.poll(async () => (await store.corpus.coverage()).articles).toBe(1)
    expect(faults[0]).toBeInstanceOf(TypeError)
  })

  test('tries quarantined articles again when they are due', async () => {
    let isUp = false
    let now = 0
    const { store, poller } = await make(
      { item: async (one) => (isUp ? taken(one) : refuse()) },
      { now: () => now },
    )
    await store.feeds.add('https://a.example/', { at: 0 })
    poller.start()
    await expect.poll(async () => (await store.quarantine.list()).length).toBe(1)
    isUp = true
    expect((await store.quarantine.list())[0]).toMatchObject({ tries: 1, nextAt: 900_000 })
    now = 899_999
    await new Promise((resolve) => setTimeout(resolve, 60))
    expect(await store.quarantine.list()).toHaveLength(1)
    now = 900_000
    await expect.poll(async () => (await store.quarantine.list()).length).toBe(0)
    expect(await store.corpus.coverage()).toMatchObject({ articles: 1 })
  })

  test('stops in the middle of a feed, and goes on there the next time', async () => {
    const { promise: reached, resolve: reach } = Promise.withResolvers<void>()
    const items = [item('one'), item('two')]
    const { store, poller, faults } = await make({
      feed: async () => ({ feed: { items }, etag: '"a"' }),
      item: (one, _feed, signal) =>
        one.key === 'one'
          ? Promise.resolve(taken(one))
          : new Promise((_resolve, reject) => {
              signal!.addEventListener('abort', () => reject(signal!.reason))
              reach()
            }),
    })
    await store.feeds.add('https://a.example/', { at: 0 })
    poller.start()
    await reached
    await poller.stop()
    expect(faults).toEqual([])
    expect((await store.feeds.seen('https://a.example/', ['one', 'two'])).map(({ key }) => key)).toEqual([
      'one',
    ])
    expect((await store.feeds.list())[0]).toMatchObject({ etag: null, checkedAt: null })
    expect(await store.quarantine.list()).toEqual([])
  })
})
