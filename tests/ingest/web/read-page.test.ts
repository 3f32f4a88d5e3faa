import { describe, expect, test } from 'vitest'
import type { RefusedError } from '../../../src/ingest/refused-error.ts'
import { readPage } from '../../../src/ingest/web/pages/read-page.ts'
import {
  jsonLdPage,
  metaPage,
  printedPage,
  type Story,
  stories,
  tablePage,
  timePage,
} from '../../fakes/site/pages.ts'

const labels = { published: ['published', 'publiee?'], updated: ['updated', 'mise? a jour'] }
const url = 'https://news.example/a/1'
const whole = ({ title, paragraphs }: Story): string => [title, ...paragraphs].join('\n\n')

describe('the article of a page', () => {
  test('in JSON-LD: date, author, publisher, and the text with nothing of the site around it', () => {
    expect(readPage(jsonLdPage(stories.ambush, '2024-11-20T06:30:00Z'), labels, url)).toEqual({
      title: stories.ambush.title,
      author: 'Ada Field',
      publisher: 'The Courier',
      language: 'en',
      url,
      dates: [{ mark: 'jsonld', text: '2024-11-20T06:30:00Z', readings: ['2024-11-20T06:30:00Z'] }],
      text: whole(stories.ambush).replace('\n\n', '\n\nBy Ada Field\n\n'),
    })
  })

  test('in meta elements: the date of publication and never that of a change', () => {
    const page = metaPage(stories.capture, '2012-04-01T09:00:00+00:00', 'https://news.example/a/menaka')
    expect(readPage(page, labels, url)).toMatchObject({
      publisher: 'Le Fleuve',
      language: 'fr-FR',
      author: 'Rokia T.',
      url: 'https://news.example/a/menaka',
      dates: [{ mark: 'meta', readings: ['2012-04-01T09:00:00Z'] }],
      text: whole(stories.capture),
    })
  })

  test('in a time element: that of publication, not of the update above it nor of the list beside it', () => {
    const { dates, publisher } = readPage(timePage(stories.shelling, '2024-02-13'), labels, url)
    expect(dates).toEqual([{ mark: 'time', text: '2024-02-13', readings: ['2024-02-13'] }])
    expect(publisher).toBe('news.example')
  })

  test('a time element does not speak against a more deliberate mark', () => {
    const page = metaPage(stories.capture, '2019-02-21', url).replace(
      '<div class="entry-content">',
      '<article><p>Our report of <time datetime="2016-08-18">then</time>:</p></article><div class="entry-content">',
    )
    expect(readPage(page, labels, url).dates).toMatchObject([{ mark: 'meta', readings: ['2019-02-21'] }])
  })

  test('data that is wrapped as scripts once were is read all the same', () => {
    const wrap = (before: string, after: string): string =>
      jsonLdPage(stories.ambush, '2024-11-20')
        .replace('ld+json">', `ld+json">${before}`)
        .replace('</script>', `${after}</script>`)
    for (const [before, after] of [
      ['<![CDATA[', ']]>'],
      ['//<![CDATA[\n', '\n//]]>'],
      ['<!--', '-->'],
    ] as const)
      expect(readPage(wrap(before, after), labels, url).dates, before).toMatchObject([{ mark: 'jsonld' }])
  })

  test('printed for people: the line of its date goes with the text, without the update that follows', () => {
    const { dates, text } = readPage(
      printedPage(stories.prison, '7 mars 2024 à 18h00', '25 novembre 2026'),
      labels,
    )
    expect(dates).toEqual([])
    expect(text).toBe(
      [stories.prison.title, 'Publié le 7 mars 2024 à 18h00', ...stories.prison.paragraphs].join('\n\n'),
    )
  })

  test('in tables: no date, and none is made up', () => {
    const { dates, text } = readPage(tablePage(stories.fall), labels, url)
    expect(dates).toEqual([])
    for (const one of stories.fall.paragraphs) expect(text).toContain(one)
    expect(text.split('\n\n')).toContain(stories.fall.paragraphs[1])
  })

  test('a page cannot put itself under another address, and its home page is no article', () => {
    const at = (canonical: string) =>
      readPage(metaPage(stories.fall, '2012-04-01', canonical), labels, url).url
    expect(at('https://other.example/a')).toBe(url)
    expect(at('https://news.example/')).toBe(url)
    expect(at('javascript:alert(1)')).toBe(url)
    expect(at('https://www.news.example/b#top')).toBe('https://www.news.example/b')
  })

  test('of several descriptions the one of this article is believed, and without one none', () => {
    const other = { '@type': 'NewsArticle', headline: 'Other', datePublished: '2001-01-01' }
    const mine = { '@type': 'NewsArticle', headline: stories.fall.title, datePublished: '2012-03-31' }
    const page = (all: readonly object[]): string =>
      tablePage(stories.fall).replace(
        '<body',
        `<script type="application/ld+json">${JSON.stringify(all)}</script><body><h1>${stories.fall.title}</h1><x`,
      )
    expect(readPage(page([other, mine]), labels, url).dates).toMatchObject([{ readings: ['2012-03-31'] }])
    expect(readPage(page([other, other]), labels, url).dates).toEqual([])
  })

  test('one nested beyond reason is refused before anything costly is tried', () => {
    const nested = `<html><body>${'<div>'.repeat(3_000)}${tablePage(stories.fall)}`
    expect(() => readPage(nested, labels, url)).toThrow(
      expect.objectContaining({ code: 'refused.too-complex' }),
    )
  })

  test.each([
    '',
    '<p></p>',
    '<html><body><p>We use cookies.</p></body></html>',
    'plain',
    '<!--',
    '<script>1</script>',
  ])('a page without an article is refused: %s', (html) => {
    expect(() => readPage(html, labels, url)).toThrow(
      expect.objectContaining({ code: 'refused.no-article' } satisfies Partial<RefusedError>),
    )
  })
})
