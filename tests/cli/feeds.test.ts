import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rssFeed } from '../fakes/site/feeds.ts'
import { jsonLdPage, metaPage, stories } from '../fakes/site/pages.ts'
import { type FakeSite, startFakeSite } from '../fakes/site/server.ts'
import { makeFolder, sitrep, spawnSitrep, startSitrep } from './sitrep.ts'

const folder = makeFolder()
let site: FakeSite
beforeAll(async () => {
  site = await startFakeSite()
  site.put('/ambush', { body: jsonLdPage(stories.ambush, '2024-11-20T06:30:00Z') })
  site.put('/capture', { body: metaPage(stories.capture, '2012-04-01', `${site.url}/capture`) })
  const items = [
    { url: '/ambush', title: stories.ambush.title, date: 'Wed, 20 Nov 2024 07:00:00 GMT' },
    { url: '/inside', title: 'Inside' },
  ]
  site.put('/inside', { status: 302, headers: { location: 'http://192.168.0.1/' } })
  site.put('/feed.xml', { headers: { 'content-type': 'text/xml' }, body: rssFeed('Le Fleuve', items) })
  site.put('/down.xml', { status: 503 })
})
afterAll(async () => {
  await site.close()
  folder.remove()
})

const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
  sitrep(args, folder.path, { env: { SITREP_ALLOW_HOSTS: site.host, ...env } })

describe('sitrep feeds', () => {
  it('adds what is an address of the public web or of a host allowed, once', async () => {
    const refused = await run(['feeds', 'add', `${site.url}/feed.xml`], { SITREP_ALLOW_HOSTS: '' })
    expect(refused).toMatchObject({ status: 2, out: expect.stringMatching(/ports? 80/u) })
    const { status, out } = await run(['feeds', 'add', `${site.url}/feed.xml`, `${site.url}/down.xml`])
    expect([status, out.match(/Added/gu)?.length]).toEqual([0, 2])
    const again = await run(['feeds', 'add', `${site.url}/feed.xml`, 'ftp://x.example/', '--json'])
    expect(again.status).toBe(2)
    const named = await run(['feeds', 'add', `${site.url}/down.xml`, '--publisher', 'Le Fleuve'])
    expect(named.out).toContain('from now on of Le Fleuve')
    const listed = JSON.parse((await run(['feeds', 'list', '--json'])).out)
    expect(listed.map(({ publisher }: { publisher: string | null }) => publisher)).toEqual([
      null,
      'Le Fleuve',
    ])
    expect(JSON.parse(again.out).map(({ state }: { state: string }) => state)).toEqual(['known', 'refused'])
  })

  it('says what it has when it is asked for something else, or for nothing', async () => {
    expect(await run(['feeds', 'frob'])).toMatchObject({ status: 2, err: expect.stringContaining('“frob”') })
    expect(await run(['feeds'])).toMatchObject({ status: 2, err: expect.stringContaining('feeds --help') })
  })

  it('asks them, takes what is new, and names what fails', async () => {
    const env = { SITREP_ALLOW_HOSTS: site.host }
    const { status, out } = await spawnSitrep(['feeds', 'check', '--json'], folder.path, { env })
    expect(status).toBe(2)
    const found = JSON.parse(out)
    expect(found.feeds).toMatchObject([
      { state: 'read', items: 2, fresh: 2 },
      { state: 'failed', code: 'refused.http', reason: expect.stringContaining('503') },
    ])
    expect(found.taken).toMatchObject([{ origin: `${site.url}/ambush` }])
    expect(found.refused).toMatchObject([
      { code: 'refused.address', quarantined: expect.stringMatching(/^q/u) },
    ])
    const again = await run(['feeds', 'check', `${site.url}/feed.xml`])
    expect(again).toMatchObject({ status: 0, out: expect.stringContaining('none new') })
  })

  it('shows them, in the words of the reader, and so does /coverage', async () => {
    const { out } = await run(['feeds', 'list'], { SITREP_LANGUAGE: 'fr' })
    expect(out).toMatch(/Le Fleuve, http.*a répondu/u)
    expect(out).toMatch(/down\.xml: échoue, le serveur répond par le statut 503/u)
    const coverage = await run(['ask', '/coverage'])
    expect(coverage.out).toMatch(/Feeds: 2, of which 1 fails/u)
    expect(coverage.out).toMatch(/has never been read: the server answers with status 503/u)
    expect(coverage.out).toMatch(/In quarantine: 1 article/u)
  })

  it('tries what is in quarantine again, and lists what stays', async () => {
    const listed = JSON.parse((await spawnSitrep(['quarantine', 'list', '--json'], folder.path)).out)
    expect(listed).toMatchObject([{ origin: `${site.url}/inside`, tries: 1, code: 'refused.address' }])
    expect((await run(['quarantine', 'retry', 'q0'])).status).toBe(2)
    expect((await run(['quarantine', 'retry', listed[0].id])).status).toBe(2)
    site.put('/inside', { body: jsonLdPage(stories.shelling, '2024-02-13') })
    expect(await run(['quarantine', 'retry'])).toMatchObject({
      status: 0,
      out: expect.stringMatching(/^1 article/u),
    })
    expect((await run(['quarantine', 'list'])).out).toMatch(/empty/u)
  })

  it('forgets one that is removed, and says of another that it never was', async () => {
    expect(await run(['feeds', 'remove', `${site.url}/down.xml`])).toMatchObject({ status: 0 })
    expect(await run(['feeds', 'remove', `${site.url}/down.xml`])).toMatchObject({ status: 2 })
    expect((await run(['feeds', 'check', `${site.url}/down.xml`])).err).toMatch(/no feed/u)
  })
})

describe('sitrep ingest', () => {
  it('takes pages by their address and pages that were saved, and says what it could not', async () => {
    writeFileSync(
      join(folder.path, 'saved.html'),
      metaPage(stories.prison, '2024-03-08', 'https://news.example/p'),
    )
    const { status, out } = await run([
      'ingest',
      `${site.url}/capture`,
      'saved.html',
      'http://10.1.2.3/',
      '--json',
    ])
    const summary = JSON.parse(out)
    expect(summary.taken.map(({ origin }: { origin: string }) => origin)).toEqual([
      `${site.url}/capture`,
      'saved.html',
    ])
    expect(summary.refused).toMatchObject([{ origin: 'http://10.1.2.3/', code: 'refused.address' }])
    expect(status).toBe(2)
  })

  it('takes the items of a feed that was saved, whole ones from it and others from their pages', async () => {
    const whole = `<p>${stories.prison.paragraphs.join('</p><p>')}</p><p>${'Rien d’autre. '.repeat(90)}</p>`
    const feed = rssFeed('Gardé', [
      { title: 'Une prison', id: 'one', date: 'Fri, 08 Mar 2024 10:00:00 GMT', content: whole },
      { title: 'Prise', url: '/capture', summary: 'Court.' },
    ])
    const saved = feed
      .replace('<rss', '<?xml-stylesheet href="x.xsl"?>\n<!-- saved -->\n<rss')
      .replace('<link>/</link>', `<link>${site.url}/</link>`)
    writeFileSync(join(folder.path, 'saved.xml'), saved)
    writeFileSync(join(folder.path, 'other.xml'), '<?xml version="1.0"?><things/>')
    const { status, out } = await run(['ingest', 'saved.xml', 'other.xml', '--json'])
    const { taken, known, refused } = JSON.parse(out)
    expect(taken).toMatchObject([{ origin: 'saved.xml#one' }])
    // Taken above, by its address.
    expect(known).toMatchObject([{ origin: `${site.url}/capture` }])
    expect(refused).toMatchObject([{ origin: 'other.xml', code: 'refused.unsupported' }])
    expect(status).toBe(2)
  })
})

describe('npm start', () => {
  it('polls the feeds that are due, and ends with its input', async () => {
    const home = makeFolder()
    const env = { SITREP_ALLOW_HOSTS: site.host, LOG_LEVEL: 'info' }
    await sitrep(['feeds', 'add', `${site.url}/feed.xml`], home.path, { env })
    const child = startSitrep(['start'], home.path, env)
    let err = ''
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      err += chunk
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    await expect.poll(() => err, { timeout: 30_000 }).toMatch(/"taken":2/u)
    child.stdin.end()
    expect(await ended).toBe(0)
    const { out } = await sitrep(['ask', '/coverage'], home.path, { env })
    expect(out).toMatch(/2 articles/u)
    home.remove()
  })
})
