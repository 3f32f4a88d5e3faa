import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Article, Knowledge } from '../../../src/core/index.ts'
import { createSummary, type IngestSummary } from '../../../src/ingest/summary.ts'
import { type CheckResult, checkFeed, type FeedChecking } from '../../../src/ingest/web/feeds/check-feed.ts'
import { retryQuarantined } from '../../../src/ingest/web/retry-quarantined.ts'
import { takeAddress } from '../../../src/ingest/web/take-address.ts'
import { openWeb, type Web } from '../../../src/ingest/web/web.ts'
import { openStore } from '../../../src/store/open-store.ts'
import type { Store } from '../../../src/store/store.ts'
import { makeFolder } from '../../cli/sitrep.ts'
import { fillNewsSite } from '../../fakes/site/news.ts'
import { jsonLdPage, stories } from '../../fakes/site/pages.ts'
import { type FakeSite, startFakeSite } from '../../fakes/site/server.ts'
import { knowledge } from '../../knowledge.ts'

const folder = makeFolder()
let site: FakeSite
let store: Store
let checking: FeedChecking
let feeds: { readonly good: readonly string[]; readonly bad: readonly string[] }
let moment = Date.UTC(2026, 10, 25, 12)

beforeAll(async () => {
  site = await startFakeSite()
  store = await openStore(folder.path)
  feeds = fillNewsSite(site, () => moment)
  const now = (): number => moment
  const web = open(knowledge)
  checking = {
    store,
    knowledge,
    now,
    web,
    feeds: store.feeds,
    quarantine: store.quarantine,
    random: () => 0.5,
  }
  for (const url of [...feeds.good, ...feeds.bad]) await store.feeds.add(url, { at: moment })
}, 60_000)
afterAll(async () => {
  await checking.web.close()
  await store.close()
  await site.close()
  folder.remove()
})

/** As after a new start: that a host asked to be left alone is kept with its feeds only. */
async function reopen(): Promise<void> {
  await checking.web.close()
  checking = { ...checking, web: open(checking.knowledge) }
}

const open = (knowledge: Knowledge): Web =>
  openWeb({ knowledge, now: () => moment, allowHosts: [site.host], gate: { gapMs: 5 }, timeoutMs: 3_000 })

async function poll(): Promise<{
  readonly results: readonly CheckResult[]
  readonly summary: IngestSummary
}> {
  const summary = createSummary()
  const results: CheckResult[] = []
  for (const feed of await store.feeds.list()) results.push(await checkFeed(feed, checking, summary))
  return { results, summary: summary.finished() }
}

async function article(path: string): Promise<Article> {
  const ids = all.taken.filter(({ origin }) => origin.endsWith(path)).map((one) => one.article)
  expect(ids, path).toHaveLength(1)
  return (await store.corpus.articles(ids))[0]!
}

let all: IngestSummary

describe('a news site, polled twice', () => {
  test('the first time every article is taken once, and what cannot be is named', async () => {
    const { results, summary } = await poll()
    all = summary
    expect(results.map((one) => one.state)).toEqual([
      ...feeds.good.map(() => 'read'),
      ...feeds.bad.map(() => 'failed'),
    ])
    expect(summary.taken.map(({ origin }) => origin.slice(site.url.length)).sort()).toEqual(
      [
        '/ambush',
        '/capture',
        '/shelling',
        '/prison',
        '/feed.json#open',
        '/fall',
        ...['/stamped/0', '/stamped/1', '/stamped/2'],
      ].sort(),
    )
    expect(summary.refused.map(({ origin, code }) => [origin.slice(site.url.length), code])).toEqual([
      ['/inside', 'refused.address'],
      ['/missing', 'refused.http'],
    ])
    expect(summary.failed).toEqual([])
  })

  test('the failing feeds say why, and when they are asked again', async () => {
    const hour = 3_600_000
    const failing = (await store.feeds.list()).filter(({ problem }) => problem !== null)
    expect(
      failing.map(({ url, problem, nextAt }) => [
        url.slice(site.url.length),
        problem!.code,
        (nextAt - moment) / hour,
      ]),
    ).toEqual([
      ['/down.xml', 'refused.http', 0.5],
      ['/slow.xml', 'refused.timeout', 0.5],
      ['/doctype.xml', 'refused.doctype', 0.5],
      ['/nested.xml', 'refused.too-complex', 0.5],
      // As long as it asked for.
      ['/busy.xml', 'refused.http', 2],
    ])
  })

  test.each([
    ['/ambush', '2024-11-20T06:30:00Z', '2024-11-20T06:30:00Z', 'published-page', 'jsonld'],
    ['/capture', '2012-04-01T09:00:00Z', '2012-04-01T09:00:00Z', 'published-page', 'meta'],
    ['/shelling', '2024-02-13', '2024-02-13', 'published-page', 'time'],
    ['/prison', '2024-03-07', '2024-03-07', 'byline', undefined],
    ['/feed.json#open', '2024-02-05', '2024-05-02', 'two-readings', undefined],
    ['/stamped/0', '2013-01-05', '2013-01-05', 'published-page', 'jsonld'],
    ['/stamped/1', '2013-02-06', '2013-02-06', 'published-page', 'jsonld'],
  ])('%s is dated %s to %s', async (path, earliest, latest, code, mark) => {
    const { published } = await article(path)
    expect(published).toMatchObject({ earliest, latest, basis: 'stated' })
    expect(published!.why[0]).toMatchObject({ code, ...(mark !== undefined && { details: { mark } }) })
  })

  test('a page without a date is dated by what it tells, never by the day it came', async () => {
    const { published } = await article('/fall')
    expect(published).toMatchObject({ basis: 'landmark' })
    expect(published!.latest! < '2012-05').toBe(true)
  })

  test('a page that only stamps itself has no date', async () => {
    const { published, stamp } = await article('/stamped/2')
    expect(published).toBeUndefined()
    expect(stamp).toBeUndefined()
  })

  test('texts are kept as they are quoted, and in their own language', async () => {
    const { text, language, publisher, author } = await article('/capture')
    expect(text.startsWith(`${stories.capture.title}\n\n`)).toBe(true)
    expect(text).toContain("Le gouvernement n'avait pas réagi dimanche.")
    expect([language, publisher, author]).toEqual(['fr', 'Le Fleuve', 'Rokia T.'])
  })

  test('what is claimed stands in the text that is kept, to the letter', async () => {
    const ids = all.taken.map((one) => one.article)
    const texts = new Map((await store.corpus.articles(ids)).map(({ id, text }) => [id, text]))
    const claims = await store.corpus.claimsOf(ids)
    expect(claims.length).toBeGreaterThan(15)
    for (const { article: id, start, end, quote } of claims)
      expect(texts.get(id)!.slice(start, end)).toBe(quote)
  })

  test('the second time nothing is taken again, though the site has stamped it all anew', async () => {
    moment += 86_400_000
    await reopen()
    const before = await store.corpus.coverage()
    const pages = site.seen('/ambush').length + site.seen('/stamped/0').length
    const { results, summary } = await poll()
    expect(results.slice(0, 4).map(({ state }) => state)).toEqual([
      'not-modified',
      'not-modified',
      'read',
      'read',
    ])
    expect(summary).toMatchObject({ taken: [], known: [], refused: [] })
    expect(await store.corpus.coverage()).toMatchObject({ articles: before.articles })
    expect(site.seen('/ambush').length + site.seen('/stamped/0').length).toBe(pages)
  })

  test('a changed item is read again, and its article becomes one more', async () => {
    await reopen()
    site.put('/ambush', {
      body: jsonLdPage(
        { ...stories.ambush, paragraphs: [...stories.ambush.paragraphs, 'Update: nine died.'] },
        '2024-11-20T06:30:00Z',
      ),
    })
    const summary = createSummary()
    await takeAddress(`${site.url}/ambush`, checking, summary)
    expect(summary.finished()).toMatchObject({ taken: [{}], refused: [] })
    await takeAddress(`${site.url}/ambush`, checking, summary)
    expect(summary.finished()).toMatchObject({ taken: [{}], known: [{}], refused: [] })
  })

  test('a page that says again what it once did is told by that again', async () => {
    const first = jsonLdPage(stories.ambush, '2024-11-20T06:30:00Z')
    site.put('/ambush', { body: first })
    const summary = createSummary()
    await takeAddress(`${site.url}/ambush`, checking, summary)
    await takeAddress(`${site.url}/ambush`, checking, summary)
    const { changed, known } = summary.finished()
    expect([changed.length, known.length]).toEqual([1, 1])
    const { marks } = await article('/ambush')
    expect(marks?.map(({ mark }) => mark)).toEqual(['superseded', 'restored'])
  })

  test('what was in quarantine is taken once it can be', async () => {
    const listed = await store.quarantine.list()
    expect(listed.map(({ origin, code }) => [origin.slice(site.url.length), code]).sort()).toEqual([
      ['/inside', 'refused.address'],
      ['/missing', 'refused.http'],
    ])
    site.put('/missing', { body: jsonLdPage(stories.prison, '2024-03-08') })
    const summary = createSummary()
    for (const entry of listed) await retryQuarantined(entry, checking, summary)
    expect(summary.finished()).toMatchObject({
      taken: [{ origin: `${site.url}/missing` }],
      refused: [{ code: 'refused.address' }],
    })
    expect(await store.quarantine.list()).toMatchObject([{ tries: 2, nextAt: null }])
  })

  test('a host is asked one thing at a time', () => {
    const seen = site.seen().toSorted((a, b) => a.at - b.at)
    const overlapping = seen.filter(
      (one, i) => i > 0 && (seen[i - 1]!.endedAt ?? Number.POSITIVE_INFINITY) > one.at + 1,
    )
    expect(overlapping.map(({ path }) => path)).toEqual([])
    expect(seen.length).toBeGreaterThan(20)
  })
})

describe('addresses given by hand', () => {
  test('a feed gives each of its items; a bad page goes to quarantine, a bad address only is refused', async () => {
    site.put('/cookies', { body: '<html><body><p>We use cookies.</p></body></html>' })
    const summary = createSummary()
    for (const path of ['/feed.json', '/cookies', '/nowhere', '/doctype.xml'])
      await takeAddress(site.url + path, checking, summary)
    const { known, refused } = summary.finished()
    expect(known).toHaveLength(2)
    expect(refused.map(({ code, quarantined }) => [code, quarantined !== undefined])).toEqual([
      ['refused.no-article', true],
      ['refused.http', false],
      ['refused.doctype', true],
    ])
  })
})
