import { describe, expect, test } from 'vitest'
import type { SentenceQuery } from '../../src/command.ts'
import { type Article, dayNumber, parseSearch, searchMark, type TimeSpan } from '../../src/core/index.ts'
import type { Store } from '../../src/store/store.ts'
import { gao, type makeClaim, sample } from '../store/samples.ts'
import type { OpenStore } from './store.ts'

const publishedOn = (day: string): Partial<Article> => ({
  published: {
    earliest: day,
    latest: day,
    precision: 'day',
    basis: 'stated',
    value: day,
    text: '',
    why: [],
  } satisfies TimeSpan,
})

/** Finding sentences by their words. */
export function searchContract(open: OpenStore): void {
  /** Takes in an article of one sentence, which is all its text. */
  const take = async (
    { intake }: Store,
    text: string,
    article: Partial<Article> = {},
    claims: Parameters<typeof makeClaim>[2][] = [],
  ): Promise<string> => {
    const spans = { start: 0, end: text.length, quote: text }
    const [reading, capture] = sample(
      text,
      article,
      claims.map((claim) => ({ ...spans, ...claim })),
    )
    const around = { 'ml-gao': { all: ['ml-gao-region', 'ML'], small: [] } }
    await intake.takeAll([
      { reading: { ...reading, sentences: [{ start: 0, end: text.length }], around }, capture },
    ])
    return reading.article.id
  }
  const find = async (
    { corpus }: Store,
    typed: string,
    more: Partial<SentenceQuery> = {},
  ): Promise<readonly string[]> =>
    (await corpus.search({ terms: parseSearch(typed), marks: [], limit: 10, ...more })).map(
      ({ article }) => article,
    )

  describe('searching sentences', () => {
    test('words are found whatever their endings, accents and capitals; the newest published first', async () => {
      const store = await open()
      const old = await take(store, 'Des soldats ont été tués à Ménaka.', publishedOn('2012-01-18'))
      const later = await take(store, 'Le soldat tué était de Menaka.', publishedOn('2013-05-02'))
      await take(store, 'Rien ne s’est passé.', publishedOn('2014-05-02'))
      expect(await find(store, 'SOLDAT menaka')).toEqual([later, old])
      expect(await find(store, 'soldats', { limit: 1 })).toEqual([later])
      expect(await find(store, 'soldats', { to: dayNumber('2012-12-31') })).toEqual([old])
      expect(await find(store, 'soldats', { from: dayNumber('2012-01-19') })).toEqual([later])
    })

    test('a phrase is found where its words stand in a row', async () => {
      const store = await open()
      const whole = await take(store, 'The army left Kidal.', { language: 'en' })
      await take(store, 'Kidal, left alone, waits for the army.', { language: 'en' })
      expect(await find(store, '"left Kidal"')).toEqual([whole])
      expect(await find(store, 'left Kidal')).toHaveLength(2)
    })

    test('a language without rules is found word by word', async () => {
      const store = await open()
      const id = await take(store, 'انسحب الجيش من كيدال', { language: 'ar', unread: 'language' })
      expect(await find(store, 'الجيش')).toEqual([id])
      expect(await find(store, 'جيش')).toEqual([])
    })

    test('what a sentence tells of is found with its words: place, what it lies in, party, event', async () => {
      const store = await open()
      const told = await take(store, 'Ils ont pris la ville.', {}, [{ place: gao, event: 'attack' }])
      await take(store, 'La ville dort.')
      for (const mark of [
        searchMark('place', 'ml-gao'),
        searchMark('place', 'ml-gao-region'),
        searchMark('place', 'ML'),
        searchMark('actor', 'mnla'),
        searchMark('event', 'attack'),
      ])
        expect(await find(store, 'ville', { marks: [mark] })).toEqual([told])
      expect(await find(store, 'ville', { marks: [searchMark('place', 'ml-kidal')] })).toEqual([])
    })

    test('no sign can be taken for one of the engine’s', async () => {
      const store = await open()
      const id = await take(store, 'Un cessez-le-feu : "rien" n’est sûr (à 50 %) & c’est dit.')
      for (const typed of [
        "'; DROP TABLE sentences; -- rien",
        '"rien',
        'NOT rien*',
        '(rien) | ! & <->',
        'words:rien',
      ])
        expect(await find(store, typed)).toEqual(
          typed.includes('DROP') || /NOT|words/u.test(typed) ? [] : [id],
        )
    })

    test('the starter corpus is not found once anything else is there', async () => {
      const store = await open()
      const starter = await take(store, 'Kidal est loin.', { starter: true })
      expect(await find(store, 'Kidal')).toEqual([starter])
      const own = await take(store, 'Kidal est près.')
      expect(await find(store, 'Kidal')).toEqual([own])
    })
  })
}
