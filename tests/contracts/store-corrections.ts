import { describe, expect, test } from 'vitest'
import { sample } from '../store/samples.ts'
import { date, dueAt, makeDigest, makeSubscription, planAll } from './digest-samples.ts'
import type { OpenStore } from './store.ts'

const key = { subscription: 'aaaaaa', date }
const one = makeSubscription('aaaaaa')

/** What is corrected later, and what is told later. */
export function correctionsContract(open: OpenStore): void {
  describe('corrections', () => {
    const mark = (at: number) => ({ mark: 'corrected', at }) as const

    test('are due for what was sent and rests on an article that has more marks', async () => {
      const store = await open()
      const articles: string[] = []
      for (const text of ['Un.', 'Deux.', 'Trois.']) {
        const taking = sample(text)
        await store.intake.take(...taking)
        articles.push(taking[0].article.id)
      }
      await store.marks.markArticle(articles[0]!, mark(dueAt - 9))
      const lane = await planAll(store, one, makeSubscription('bbbbbb'), makeSubscription('cccccc'))
      const rests = { aaaaaa: [articles[0]!, articles[1]!], bbbbbb: [articles[0]!], cccccc: [articles[1]!] }
      for (const [subscription, ids] of Object.entries(rests)) {
        const each = { subscription, date }
        const marks = ids.includes(articles[0]!) ? 1 : 0
        await store.deliveries.begin(each, { digest: makeDigest({ articles: ids, marks }), at: dueAt }, lane)
        if (subscription !== 'cccccc')
          await store.deliveries.settle(each, { state: 'sent', message: 'm', at: dueAt + 1 }, lane)
      }
      expect(await store.deliveries.toCorrect('discord', dueAt, 9)).toEqual([])
      await store.marks.markArticle(articles[1]!, mark(dueAt + 5))
      await store.marks.markArticle(articles[2]!, mark(dueAt + 6))
      const found = await store.deliveries.toCorrect('discord', dueAt, 9)
      expect(found.map(({ delivery }) => delivery.subscription)).toEqual(['aaaaaa'])
      expect(await store.deliveries.toCorrect('discord', dueAt + 2, 9)).toEqual([])
      expect(await store.deliveries.toCorrect('telegram', dueAt, 9)).toEqual([])
      const corrected = makeDigest({ articles: rests.aaaaaa, marks: 2, told: 0 })
      expect(await store.deliveries.corrected(key, corrected, lane)).toBe(true)
      expect(await store.deliveries.toCorrect('discord', dueAt, 9)).toEqual([])
      expect((await store.subscriptions.history('aaaaaa', 1))[0]).toMatchObject({
        state: 'sent',
        digest: corrected,
      })
    })

    test('are due too for what was marked between its writing and its sending', async () => {
      const store = await open()
      const taking = sample('Un.')
      await store.intake.take(...taking)
      const digest = makeDigest({ articles: [taking[0].article.id], marks: 0 })
      const lane = await planAll(store, one)
      await store.marks.markArticle(taking[0].article.id, mark(dueAt - 1))
      await store.deliveries.begin(key, { digest, at: dueAt }, lane)
      await store.deliveries.settle(key, { state: 'sent', message: 'm', at: dueAt + 1 }, lane)
      expect(await store.deliveries.toCorrect('discord', dueAt, 9)).toHaveLength(1)
      expect(await store.deliveries.corrected({ ...key, date: '2012-04-04' }, digest, lane)).toBe(false)
    })
  })

  describe('where the corpus stands', () => {
    test('is the moment and the last capture, by which a latecomer is found', async () => {
      const store = await open(() => 5_000)
      const before = await store.subscriptions.position()
      expect(before).toEqual({ at: 5_000, capture: 0 })
      await store.intake.take(...sample('Un.', { fetchedAt: 4_000 }))
      const after = await store.subscriptions.position()
      expect(after.capture).toBeGreaterThan(0)
      // Its bytes were captured before the moment, and committed after it.
      const late = sample('Deux.', { fetchedAt: 4_500 })
      await store.intake.take(...late)
      const [reading, capture] = sample('Un.', { fetchedAt: 6_000 })
      const rawSha256 = 'f'.repeat(64)
      await store.intake.take(reading, { ...capture, intake: { ...capture.intake, rawSha256 } })
      const { id } = late[0].article
      expect(await store.corpus.articlesAfter(after.capture)).toEqual([id])
      expect(await store.corpus.touchedSince(after.at, 9)).toEqual({ articles: [], places: [] })
      expect(await store.corpus.touchedSince(after.at, 9, after.capture)).toEqual({
        articles: [id],
        places: [],
      })
      expect(await store.corpus.articlesAfter(0)).toHaveLength(2)
    })
  })
}
