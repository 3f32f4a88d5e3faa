import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { createSummary } from '../../../src/ingest/summary.ts'
import { checkFeed, type FeedChecking } from '../../../src/ingest/web/feeds/check-feed.ts'
import type { Fetcher } from '../../../src/ingest/web/fetch-resource.ts'
import { takeAddress } from '../../../src/ingest/web/take-address.ts'
import { openWeb } from '../../../src/ingest/web/web.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { makeFolder } from '../../cli/sitrep.ts'
import { atomFeed, jsonFeed, rssFeed } from '../../fakes/site/feeds.ts'
import { jsonLdPage, metaPage, printedPage, stories, tablePage, timePage } from '../../fakes/site/pages.ts'
import { knowledge } from '../../knowledge.ts'
import { sweep } from '../../sweep.ts'
import { createRandom, mutate } from './mutate.ts'

const site = 'https://news.example'
const pages = [
  jsonLdPage(stories.ambush, '2024-11-20T06:30:00Z'),
  metaPage(stories.capture, '2012-04-01', `${site}/capture`, 'windows-1252'),
  timePage(stories.shelling, '2024-02-13'),
  printedPage(stories.prison, '7 mars 2024', '25 novembre 2026'),
  tablePage(stories.fall),
]
const items = [
  ...Object.values(stories).map(({ title }, i) => ({
    id: `${i}`,
    url: `/${i}`,
    title,
    date: '02-05-2024',
    summary: 'x',
  })),
  { id: 'whole', title: 'Whole', content: stories.fall.paragraphs.map((one) => `<p>${one}</p>`).join('') },
]
const feeds = [rssFeed('A', items), atomFeed('B', items), jsonFeed('C', items)]

const folder = makeFolder()
let store: Store
let checking: FeedChecking
/** What the next request is answered with. */
let answer: { readonly bytes: Uint8Array; readonly contentType: string }

beforeAll(async () => {
  store = await openStore(folder.path)
  const fetcher: Fetcher = {
    fetch: async (url) => {
      const isFeed = url.startsWith(`${site}/feed/`)
      const given = isFeed
        ? answer
        : { bytes: Buffer.from(pages[url.length % pages.length]!), contentType: 'text/html' }
      return { url, ...(url.startsWith(`${site}/page/`) ? answer : given) }
    },
    close: async () => undefined,
  }
  const now = (): number => Date.UTC(2026, 10, 25)
  const web = openWeb({ knowledge, now, fetcher, gate: { gapMs: 0 }, parser: { timeoutMs: 5_000 } })
  checking = { store, knowledge, now, web, feeds: store.feeds, quarantine: store.quarantine }
})
afterAll(async () => {
  await checking.web.close()
  await store.close()
  folder.remove()
})

/** A document of the list, changed in a way that its number decides; as UTF-8, or in bytes that are none. */
function document(list: readonly string[], seed: number): Uint8Array {
  const random = createRandom(seed)
  const text = mutate(list[Math.floor(random() * list.length)]!, random)
  return Buffer.from(text, random() < 0.2 ? 'latin1' : 'utf8')
}

const seeds = fc.integer({ min: 0, max: 0xffff_ffff })

describe('documents changed at random', () => {
  test('a page is taken, known, or in quarantine with its reason', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        answer = { bytes: document(pages, seed), contentType: 'text/html' }
        const url = `${site}/page/${seed}`
        const summary = createSummary()
        await takeAddress(url, checking, summary)
        const { taken, known, refused, failed } = summary.finished()
        expect(failed).toEqual([])
        expect(taken.length + known.length + refused.length).toBe(1)
        const kept = await store.quarantine.get(refused[0]?.quarantined ?? '')
        expect(kept?.code).toBe(refused[0]?.code)
      }),
      sweep(25),
    )
  })

  test('a feed is read or fails with its reason, and each of its items is taken, known, or in quarantine', async () => {
    await fc.assert(
      fc.asyncProperty(seeds, async (seed) => {
        answer = { bytes: document(feeds, seed), contentType: 'text/xml' }
        const url = `${site}/feed/${seed}`
        await store.feeds.add(url, { at: 0 })
        const feed = (await store.feeds.list()).find((one) => one.url === url)!
        const summary = createSummary()
        const result = await checkFeed(feed, checking, summary)
        await store.feeds.remove(url)
        const { taken, known, refused, failed } = summary.finished()
        expect(failed).toEqual([])
        expect(refused.every(({ quarantined }) => quarantined !== undefined)).toBe(true)
        if (result.state === 'read') expect(taken.length + known.length + refused.length).toBe(result.fresh)
        else
          expect(result).toMatchObject({
            state: 'failed',
            problem: { code: expect.stringMatching(/^refused\./u) },
          })
      }),
      sweep(25),
    )
  })
})
