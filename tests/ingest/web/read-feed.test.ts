import { describe, expect, test } from 'vitest'
import { readFeed } from '../../../src/ingest/web/feeds/read-feed.ts'
import { fingerprintOf, restampsItems } from '../../../src/ingest/web/feeds/restamps.ts'
import { nextPoll, nextTry } from '../../../src/ingest/web/feeds/schedule.ts'
import { atomFeed, jsonFeed, rssFeed, type TestItem } from '../../fakes/site/feeds.ts'

const base = 'https://news.example/feed.xml'
const long = `<p>${'Les habitants racontent ce qu’ils ont vu. '.repeat(40)}</p><p>Fin.</p>`
const items: readonly TestItem[] = [
  { id: 'g1', url: '/a/1', title: 'Un & deux', date: '02-05-2024', summary: 'Un résumé.' },
  { url: 'https://news.example/a/2', title: 'Trois', content: long },
]

describe('a feed', () => {
  test.each([
    ['RSS', rssFeed],
    ['Atom', atomFeed],
    ['JSON Feed', jsonFeed],
  ] as const)('in %s: items with their dates as written, and what has its whole article', (_name, write) => {
    const { title, items: found } = readFeed(write('Nouvelles', items), base)
    expect(title).toBe('Nouvelles')
    expect(found[0]).toEqual({
      key: 'g1',
      title: 'Un & deux',
      url: 'https://news.example/a/1',
      date: '02-05-2024',
      text: 'Un résumé.',
      isWhole: false,
    })
    expect(found[1]).toMatchObject({ key: 'https://news.example/a/2', date: '', isWhole: true })
    expect(found[1]!.text).toMatch(/vu\.\n\nFin\.$/u)
  })

  test('an entry of Atom that was only updated has no date', () => {
    expect(readFeed(atomFeed('A', [{ id: 'x', title: 'T' }]), base).items[0]!.date).toBe('')
  })

  test('a content that breaks off is a summary', () => {
    for (const end of ['…', '[...]', '... Lire la suite »', 'Read more'])
      expect(
        readFeed(rssFeed('N', [{ url: '/a', title: 'T', content: `${long}<p>Et puis ${end}</p>` }]), base)
          .items[0]!.isWhole,
      ).toBe(false)
  })

  test.each([
    [
      'a document type',
      '<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaa">]><rss><channel/></rss>',
      'doctype',
    ],
    [
      'a document type behind a comment',
      '<!-- <rss> --><!doctype x SYSTEM "file:///etc/passwd"><rss/>',
      'doctype',
    ],
    ['200,000 elements in each other', `<rss><channel>${'<a>'.repeat(200_000)}`, 'too-complex'],
    ['elements without end', `<rss>${'<a/>'.repeat(300_000)}</rss>`, 'too-complex'],
    [
      '50,000 attributes',
      `<rss ${Array.from({ length: 50_000 }, (_, i) => `a${i}="1"`).join(' ')}/>`,
      'too-complex',
    ],
    [
      'brackets in each other',
      `{"version":"https://jsonfeed.org/version/1","items":${'['.repeat(500_000)}`,
      'bad-feed',
    ],
    ['no feed', '<html><body>x</body></html>', 'bad-feed'],
    ['nothing', '', 'bad-feed'],
  ])('%s is refused', (_what, source, code) => {
    expect(() => readFeed(source, base)).toThrow(expect.objectContaining({ code: `refused.${code}` }))
  })

  test('a document type in the text of an item is text', () => {
    const content = `<!doctype html>${long}`
    expect(readFeed(rssFeed('N', [{ url: '/a', title: 'T', content }]), base).items).toHaveLength(1)
  })
})

describe('a feed that stamps its items', () => {
  const item = (key: string, date: string, text = 'x') => ({ key, date, text, isWhole: false })
  const at = (seconds: number): string => new Date(Date.UTC(2026, 10, 25, 12, 0, seconds)).toUTCString()
  const seen = (date: string) => [{ key: 'a', fingerprint: fingerprintOf(item('a', '')), date }]

  test('is known by all of them being of one minute', () => {
    expect(restampsItems([item('a', at(0)), item('b', at(1)), item('c', at(2))], [])).toBe(true)
    expect(restampsItems([item('a', at(0)), item('b', at(1)), item('c', at(600))], [])).toBe(false)
    expect(
      restampsItems([item('a', '2024-05-02'), item('b', '2024-05-02'), item('c', '2024-05-02')], []),
    ).toBe(false)
  })

  test('or by one whose date alone has moved', () => {
    expect(restampsItems([item('a', at(0))], seen(at(600)))).toBe(true)
    expect(restampsItems([item('a', at(0))], seen(at(0)))).toBe(false)
    expect(restampsItems([item('a', at(0), 'changed')], seen(at(600)))).toBe(false)
  })
})

describe('when to ask again', () => {
  const minute = 60_000
  test('a quarter of an hour after an answer, twice as late after each failure, up to about a day', () => {
    expect(nextPoll(0, 0, 0.5)).toBe(15 * minute)
    expect(nextPoll(0, 0, 0)).toBe(12 * minute)
    expect(nextPoll(0, 1, 0.5)).toBe(30 * minute)
    expect(nextPoll(0, 3, 0.5)).toBe(120 * minute)
    expect(nextPoll(0, 50, 0.5)).toBe(24 * 60 * minute)
  })
  test('never before the server asked for', () => {
    expect(nextPoll(0, 1, 0, 7_200_000)).toBe(7_200_000)
  })
  test('an article that may come later is tried a few times, another only when asked for', () => {
    expect(nextTry(0, 1, { isPassing: false })).toBeNull()
    expect(nextTry(0, 1, { isPassing: true })).toBe(15 * minute)
    expect(nextTry(0, 3, { isPassing: true })).toBe(60 * minute)
    expect(nextTry(0, 1, { isPassing: true, retryAfterMs: 7_200_000 })).toBe(7_200_000)
    expect(nextTry(0, 6, { isPassing: true })).toBeNull()
  })
})
