import { describe, expect, test } from 'vitest'
import { dayMs, dueAt, makeDigest, makeSubscription, planAll } from './digest-samples.ts'
import type { OpenStore } from './store.ts'

/** What admins set of digests. */
export function subscriptionsContract(open: OpenStore): void {
  describe('subscriptions', () => {
    test('are kept as they were set, and told by chat and thread, oldest first', async () => {
      const { subscriptions } = await open()
      const chat = { platform: 'telegram', chat: '-100' } as const
      const first = makeSubscription('bbbbbb', {
        to: chat,
        empty: 'silent',
        topic: { kind: 'actor', id: 'mnla' },
      })
      const second = makeSubscription('aaaaaa', { to: chat, createdAt: 2_000 })
      const inTopic = makeSubscription('cccccc', { to: { ...chat, thread: '5' } })
      const elsewhere = makeSubscription('dddddd', { to: { ...chat, platform: 'discord' } })
      for (const one of [second, inTopic, elsewhere, first]) await subscriptions.add(one)
      expect(await subscriptions.get('bbbbbb')).toEqual(first)
      expect(await subscriptions.get('zzzzzz')).toBeUndefined()
      expect(await subscriptions.ofChat(chat)).toEqual([first, second])
      expect(await subscriptions.ofChat(inTopic.to)).toEqual([inTopic])
      expect((await subscriptions.all()).map(({ id }) => id)).toEqual([
        'bbbbbb',
        'cccccc',
        'dddddd',
        'aaaaaa',
      ])
    })

    test('an id is given once', async () => {
      const { subscriptions } = await open()
      await subscriptions.add(makeSubscription('aaaaaa'))
      await expect(subscriptions.add(makeSubscription('aaaaaa', { language: 'en' }))).rejects.toThrow()
      expect(await subscriptions.get('aaaaaa')).toMatchObject({ language: 'fr' })
    })

    test('one changes only from the version that was read; what has arrived meanwhile stays', async () => {
      const store = await open()
      const read = makeSubscription('aaaaaa')
      const lane = await planAll(store, read)
      const key = { subscription: read.id, date: read.next!.date }
      await store.deliveries.begin(key, { digest: makeDigest({ number: 1 }), at: dueAt }, lane)
      await store.deliveries.settle(key, { state: 'sent', message: 'm', at: dueAt + 1 }, lane)
      const next = { date: '2012-04-05', at: dueAt + 2 * dayMs }
      const changed = makeSubscription('aaaaaa', { language: 'en', next, version: 2 })
      expect(await store.subscriptions.change(changed, 1)).toBe(true)
      expect(await store.subscriptions.change({ ...changed, language: 'ar' }, 1)).toBe(false)
      const covered = { at: dueAt, capture: 9 }
      expect(await store.subscriptions.get('aaaaaa')).toEqual({ ...changed, number: 1, covered })
    })

    test('of two that change one at once, one does', async () => {
      const { subscriptions } = await open()
      await subscriptions.add(makeSubscription('aaaaaa'))
      const said = await Promise.all(
        ['en', 'ar'].map((language) =>
          subscriptions.change(makeSubscription('aaaaaa', { language, version: 2 }), 1),
        ),
      )
      expect(said.filter(Boolean)).toHaveLength(1)
    })

    test('a change ends what was due for its reason, and leaves what is under way', async () => {
      const store = await open(() => 77)
      const [one, other] = [makeSubscription('aaaaaa'), makeSubscription('bbbbbb')]
      const lane = await planAll(store, one, other)
      const key = { subscription: 'bbbbbb', date: other.next!.date }
      await store.deliveries.begin(key, { digest: makeDigest(), at: dueAt }, lane)
      for (const { id } of [one, other])
        await store.subscriptions.change(makeSubscription(id, { version: 2 }), 1, 'changed')
      const [left, kept] = [
        await store.subscriptions.history('aaaaaa', 9),
        await store.subscriptions.history('bbbbbb', 9),
      ]
      expect(left).toMatchObject([{ state: 'skipped', reason: 'changed', settledAt: 77 }])
      expect(kept).toMatchObject([{ state: 'sending' }])
    })

    test('a change without a reason leaves what is due, but of what rests or was removed', async () => {
      const store = await open()
      const all = ['aaaaaa', 'bbbbbb', 'cccccc'].map((id) => makeSubscription(id))
      await planAll(store, ...all)
      const states = [
        {},
        { state: 'paused', paused: { reason: 'asked', at: 5 } },
        { state: 'removed' },
      ] as const
      for (const [n, state] of states.entries())
        await store.subscriptions.change({ ...all[n]!, ...state, version: 2 }, 1)
      const ends = await Promise.all(all.map(async ({ id }) => (await store.subscriptions.history(id, 1))[0]))
      expect(ends.map((end) => [end?.state, end?.reason])).toEqual([
        ['due', undefined],
        ['skipped', 'paused'],
        ['skipped', 'changed'],
      ])
      expect((await store.subscriptions.all()).map(({ id }) => id)).toEqual(['aaaaaa', 'bbbbbb'])
      const paused = await store.subscriptions.get('bbbbbb')
      expect(paused).toMatchObject({ state: 'paused', paused: { reason: 'asked', at: 5 } })
      expect(paused).not.toHaveProperty('next')
    })

    test('what may have arrived is not called skipped by a change', async () => {
      const store = await open()
      const lane = await planAll(store, makeSubscription('aaaaaa'))
      const key = { subscription: 'aaaaaa', date: '2012-04-03' }
      await store.deliveries.begin(key, { digest: makeDigest(), at: dueAt }, lane)
      await store.deliveries.settle(key, { state: 'due', repeat: true, nextTryAt: 1, at: 1 }, lane)
      await store.subscriptions.change(makeSubscription('aaaaaa', { version: 2 }), 1, 'changed')
      const [end] = await store.subscriptions.history('aaaaaa', 1)
      expect(end).toMatchObject({ state: 'unknown', reason: 'no-answer' })
    })

    test('a delivery is found by its date; of a chat, the newest that arrived or may have', async () => {
      const store = await open()
      const chat = { platform: 'discord', chat: '70' } as const
      const ids = ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd', 'eeeeee']
      const others = [
        { ...chat, chat: '71' },
        { ...chat, thread: '5' },
      ]
      const all = ids.map((id, n) => makeSubscription(id, { to: others[n - 3] ?? chat }))
      const lane = await planAll(store, ...all)
      const ends = [
        { state: 'sent', message: 'm', at: dueAt + 10 },
        { state: 'unknown', reason: 'no-answer', at: dueAt + 20 },
        { state: 'failed', reason: 'refused', at: dueAt + 30 },
        { state: 'sent', message: 'n', at: dueAt + 40 },
        { state: 'sent', message: 'o', at: dueAt + 50 },
      ] as const
      for (const [n, end] of ends.entries()) {
        const key = { subscription: ids[n]!, date: all[n]!.next!.date }
        await store.deliveries.begin(key, { digest: makeDigest({ number: n + 1 }), at: dueAt }, lane)
        await store.deliveries.settle(key, end, lane)
      }
      const { subscriptions } = store
      expect(await subscriptions.delivery({ subscription: 'cccccc', date: '2012-04-03' })).toMatchObject({
        state: 'failed',
        digest: { number: 3 },
      })
      expect(await subscriptions.delivery({ subscription: 'cccccc', date: '2012-04-04' })).toBeUndefined()
      expect(await subscriptions.newestIn(chat, dueAt)).toMatchObject({ subscription: 'bbbbbb' })
      expect(await subscriptions.newestIn({ ...chat, thread: '5' }, dueAt)).toMatchObject({
        subscription: 'eeeeee',
      })
      expect(await subscriptions.newestIn(chat, dueAt + 21)).toBeUndefined()
      expect(await subscriptions.newestIn({ ...chat, platform: 'telegram' }, dueAt)).toBeUndefined()
    })

    test('nor what is to be sent once more under the same nonce, before the change or after it', async () => {
      const store = await open()
      const [before, after] = [makeSubscription('aaaaaa'), makeSubscription('bbbbbb')]
      const lane = await planAll(store, before, after)
      const again = { state: 'due', reason: 'no-answer', nextTryAt: 1, at: 1 } as const
      for (const { id } of [before, after]) {
        const key = { subscription: id, date: '2012-04-03' }
        await store.deliveries.begin(key, { digest: makeDigest(), at: dueAt }, lane)
      }
      await store.deliveries.settle({ subscription: 'aaaaaa', date: '2012-04-03' }, again, lane)
      for (const { id } of [before, after])
        await store.subscriptions.change(
          makeSubscription(id, { state: 'paused', paused: { reason: 'asked', at: 5 }, version: 2 }),
          1,
        )
      await store.deliveries.settle({ subscription: 'bbbbbb', date: '2012-04-03' }, again, lane)
      for (const { id } of [before, after])
        expect(await store.subscriptions.history(id, 1)).toMatchObject([
          { state: 'unknown', reason: 'no-answer' },
        ])
      expect((await store.deliveries.counts('discord')).states).toMatchObject({ unknown: 2, skipped: 0 })
    })

    test('those that come in a span are counted, its ends among them', async () => {
      const { subscriptions } = await open()
      for (const [n, id] of ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd'].entries())
        await subscriptions.add(makeSubscription(id, { next: { date: '2012-04-03', at: dueAt + n } }))
      await subscriptions.add(makeSubscription('eeeeee', { state: 'paused' }))
      expect(await subscriptions.countNext('discord', dueAt, dueAt + 2)).toBe(3)
      expect(await subscriptions.countNext('telegram', dueAt, dueAt + 2)).toBe(0)
    })
  })
}
