import { gzipSync } from 'node:zlib'
import { atomFeed, jsonFeed, rssFeed } from './feeds.ts'
import { jsonLdPage, metaPage, printedPage, stories, tablePage, timePage } from './pages.ts'
import type { FakeSite } from './server.ts'

const html = (text: string): string => `<p>${text}</p>`
const wholeOf = ({ paragraphs }: { readonly paragraphs: readonly string[] }): string =>
  [...paragraphs, ...paragraphs.map((one) => `${one} C’est ce que rapportent nos correspondants.`)]
    .map(html)
    .join('')

/**
 * Fills a site with feeds in three formats and pages in five layouts, one French part that stamps everything anew, and
 * everything that goes wrong. Returns the feeds, good and bad, and what is to come of the good ones.
 * @param now the moment of each request, UTC milliseconds
 */
export function fillNewsSite(
  site: FakeSite,
  now: () => number,
): { readonly good: readonly string[]; readonly bad: readonly string[] } {
  const xml = { 'content-type': 'application/rss+xml' }
  const story = (path: string, page: string): void => site.put(path, { body: page })
  story('/ambush', jsonLdPage(stories.ambush, '2024-11-20T06:30:00Z'))
  const windows = metaPage(
    stories.capture,
    '2012-04-01T09:00:00+00:00',
    `${site.url}/capture`,
    'windows-1252',
  )
  site.put('/capture', {
    headers: { 'content-type': 'text/html', 'content-encoding': 'gzip' },
    body: gzipSync(Buffer.from(windows.replaceAll('’', "'").replaceAll('–', '-'), 'latin1')),
  })
  story('/shelling', timePage(stories.shelling, '2024-02-13'))
  story('/prison', printedPage(stories.prison, '7 mars 2024 à 18h00', '25 novembre 2026'))
  story('/fall', tablePage(stories.fall))
  site.put('/inside', { status: 302, headers: { location: 'http://10.0.0.1/secret' } })
  site.put('/round', { status: 302, headers: { location: '/round' } })

  site.put('/rss.xml', (request, response) => {
    if (request.headers['if-none-match'] === '"v1"') {
      response.writeHead(304).end()
      return
    }
    const items = [
      {
        id: 'a',
        url: '/ambush',
        title: stories.ambush.title,
        date: 'Wed, 20 Nov 2024 07:00:00 GMT',
        summary: 'Seven.',
      },
      { id: 'c', url: '/capture', title: stories.capture.title, summary: 'Ménaka.' },
      { id: 'i', url: '/inside', title: 'Inside', summary: 'x' },
    ]
    response.writeHead(200, { ...xml, etag: '"v1"', 'content-encoding': 'gzip' })
    response.end(gzipSync(rssFeed('Le Fleuve', items)))
  })
  site.put('/atom.xml', (request, response) => {
    const stamp = 'Wed, 25 Nov 2026 10:00:00 GMT'
    if (request.headers['if-modified-since'] === stamp) {
      response.writeHead(304).end()
      return
    }
    const items = [
      { url: `${site.url}/shelling`, title: stories.shelling.title, summary: 'Shelling.' },
      { url: `${site.url}/prison`, title: stories.prison.title, summary: 'Prison.' },
      { url: `${site.url}/missing`, title: 'Missing', summary: 'x' },
    ]
    response.writeHead(200, { 'content-type': 'application/atom+xml', 'last-modified': stamp })
    response.end(atomFeed('Lake Post', items))
  })
  const open = {
    title: 'Bilan de l’attaque',
    content: wholeOf(stories.prison),
    date: '02-05-2024',
    id: 'open',
  }
  const undated = { url: '/fall', title: stories.fall.title, id: 'fall', summary: 'Kidal.' }
  site.put('/feed.json', {
    headers: { 'content-type': 'application/feed+json' },
    body: jsonFeed('Sahel Soir', [open, undated]),
  })
  site.put('/moved.xml', { status: 301, headers: { location: '/stamped.xml' } })
  fillStampedSite(site, now)

  site.put('/busy.xml', { status: 429, headers: { 'retry-after': '7200' } })
  site.put('/down.xml', { status: 500 })
  site.put('/slow.xml', () => undefined)
  site.put('/doctype.xml', { headers: xml, body: '<!DOCTYPE rss [<!ENTITY a "b">]><rss><channel/></rss>' })
  site.put('/nested.xml', { headers: xml, body: `<rss><channel>${'<a>'.repeat(200_000)}` })
  const at = (path: string): string => site.url + path
  return {
    good: ['/rss.xml', '/atom.xml', '/feed.json', '/moved.xml'].map(at),
    bad: ['/down.xml', '/slow.xml', '/doctype.xml', '/nested.xml', '/busy.xml'].map(at),
  }
}

/** A French site whose feed and pages say of everything that it was published this very moment. */
function fillStampedSite(site: FakeSite, now: () => number): void {
  const instant = (): string => new Date(now()).toISOString()
  const texts = ['Bourem', 'Ber', 'Léré'].map((place, i) => ({
    path: `/stamped/${i}`,
    title: `Affrontements près de ${place}`,
    paragraphs: [
      `Des combattants ont attaqué lundi un poste de l’armée près de ${place}, tuant ${i + 3} soldats, selon des habitants.`,
      'Les assaillants sont repartis vers le nord avant l’arrivée des renforts, ont précisé les mêmes sources.',
      'Le gouverneur a promis que la route serait rouverte dès que les mines auraient été enlevées par le génie.',
    ],
  }))
  for (const [i, one] of texts.entries()) {
    site.put(one.path, (_request, response) => {
      const page = metaPage(one, instant(), site.url + one.path)
      const dated = `<script type="application/ld+json">{"@type":"NewsArticle","headline":"${one.title}","datePublished":"2013-0${i + 1}-0${i + 5}"}</script></head>`
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
      // The last one has no other date at all.
      response.end(i === 2 ? page : page.replace('</head>', dated))
    })
  }
  site.put('/stamped.xml', (_request, response) => {
    const date = new Date(now()).toUTCString()
    const items = texts.map(({ path, title }) => ({ url: path, id: path, title, date, summary: 'Résumé.' }))
    response.writeHead(200, { 'content-type': 'text/xml' }).end(rssFeed('Sahel Direct', items))
  })
}
