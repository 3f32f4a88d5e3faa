import { describe, expect, test } from 'vitest'
import { gao, kidal, makeCapture, makeReading, sample } from '../store/samples.ts'
import type { OpenStore } from './store.ts'
import { everythingTold, toldAt, toldOf } from './told.ts'

/** Taking in: once, whole, never changing what is there. */
export function articlesContract(open: OpenStore): void {
  describe('taking articles in', () => {
    test('an article comes back as it was read', async () => {
      const store = await open()
      const [reading, capture] = sample('Kidal est tombée. ’é\u{1F54C}', {
        title: 'Kidal',
        publisher: 'Le Journal',
      })
      expect(await store.intake.take(reading, capture)).toBe('taken')
      expect(await store.corpus.articles([reading.article.id, 'a0'])).toEqual([reading.article])
      expect(await store.corpus.claimsOf([reading.article.id])).toEqual(reading.claims)
    })

    test('the same bytes twice are taken once', async () => {
      const store = await open()
      expect(await store.intake.take(...sample('un'))).toBe('taken')
      expect(await store.intake.take(...sample('un'))).toBe('known')
      expect(await store.corpus.coverage()).toMatchObject({ articles: 1, claims: 1 })
      expect(await store.corpus.revision()).toBe(1)
    })

    test('the same text in other bytes is known, and its bytes are known from then on', async () => {
      const store = await open()
      await store.intake.take(...sample('deux'))
      const other = makeCapture('deux', {}, Buffer.from('\ufeffdeux'))
      expect(await store.intake.take(makeReading('deux', { title: 'Autre' }), other)).toBe('known')
      const article = makeReading('deux').article.id
      expect(await store.intake.articleOfBytes(other.intake.rawSha256)).toBe(article)
      expect((await store.corpus.articles([article]))[0]).not.toHaveProperty('title')
    })

    test('a batch is taken whole or not at all', async () => {
      const store = await open()
      const [reading, capture] = sample('trois')
      const twice = { ...reading, claims: [...reading.claims, ...reading.claims] }
      const [first, second] = sample('quatre')
      await expect(
        store.intake.takeAll([
          { reading: first, capture: second },
          { reading: twice, capture },
        ]),
      ).rejects.toThrow()
      expect(await store.corpus.coverage()).toMatchObject({ articles: 0, claims: 0, lastIngestAt: null })
      expect(await store.corpus.revision()).toBe(0)
      expect(await store.hasEverHeldOwn()).toBe(false)
    })

    test('the same text twice in one batch is taken once', async () => {
      const store = await open()
      const [reading, capture] = sample('cinq')
      const taken = await store.intake.takeAll([
        { reading, capture },
        { reading, capture },
      ])
      expect(taken).toEqual(['taken', 'known'])
    })

    test('refusals are counted by reason, the same origin once', async () => {
      const store = await open()
      await store.intake.refuse('a.txt', 'empty')
      await store.intake.refuse('a.txt', 'empty')
      await store.intake.refuse('b.txt', 'empty')
      await store.intake.refuse('c.png', 'image', { details: { kind: 'PNG' }, at: 5 })
      expect((await store.corpus.coverage()).refused).toEqual([
        { reason: 'empty', count: 2 },
        { reason: 'image', count: 1 },
      ])
    })
  })

  describe('the starter corpus', () => {
    test('answers while it is all there is', async () => {
      const store = await open()
      await store.intake.take(...sample('départ', { starter: true }))
      expect(await toldAt(store.corpus, 'ml-kidal')).toHaveLength(1)
      expect(await store.corpus.coverage()).toMatchObject({ articles: 1, starter: true })
      expect(await store.holdsOwnArticles()).toBe(false)
      expect(await store.hasEverHeldOwn()).toBe(false)
    })

    test('leaves every answer once anything else was taken in, and stays to be looked up', async () => {
      const store = await open()
      const [reading, capture] = sample('départ', { starter: true })
      await store.intake.take(reading, capture)
      await store.intake.take(...sample('à soi', {}, [{ place: gao }]))
      expect(await toldAt(store.corpus, 'ml-kidal')).toEqual([])
      expect(await toldAt(store.corpus, 'ml-gao')).toHaveLength(1)
      expect(await toldOf(store.corpus, 'mnla')).toHaveLength(1)
      expect(await everythingTold(store.corpus)).toHaveLength(1)
      expect(await store.corpus.placesNamed()).toEqual([{ id: 'ml-gao', claims: 1 }])
      expect(await store.corpus.coverage()).toMatchObject({ articles: 1, claims: 1, starter: false })
      expect(await store.corpus.articles([reading.article.id])).toHaveLength(1)
      expect(await store.corpus.claims([reading.claims[0]!.id])).toHaveLength(1)
      expect(await store.holdsOwnArticles()).toBe(true)
      expect(await store.hasEverHeldOwn()).toBe(true)
    })

    test('one of its articles taken in by hand is one’s own from then on', async () => {
      const store = await open()
      await store.intake.take(...sample('départ', { starter: true }))
      expect(await store.intake.articleOfBytes(makeCapture('départ').intake.rawSha256)).toBeUndefined()
      expect(await store.intake.take(...sample('départ', { fetchedAt: 2_000 }))).toBe('taken')
      expect(await toldAt(store.corpus, kidal.id)).toHaveLength(1)
      expect(await store.corpus.coverage()).toMatchObject({ articles: 1, claims: 1, starter: false })
      expect(await store.intake.take(...sample('départ', { starter: true }))).toBe('known')
    })

    test('what an older release had brought goes, and nothing of one’s own', async () => {
      const store = await open()
      const [kept, capture] = sample('gardé', { starter: true })
      await store.intake.take(kept, capture)
      await store.intake.take(...sample('ancien', { starter: true }))
      await store.intake.take(...sample('à soi'))
      expect(await store.intake.keepStarter([kept.article.id])).toBe(1)
      expect(await store.corpus.articles([makeReading('ancien').article.id])).toEqual([])
      expect(await store.corpus.claimsOf([makeReading('ancien').article.id])).toEqual([])
      expect(await store.corpus.coverage()).toMatchObject({ articles: 1 })
      expect(await store.corpus.revision()).toBe(4)
    })
  })
}
