import { describe, expect, test } from 'vitest'
import type { Settlement } from '../../src/digest-ports.ts'
import { date, dayMs, dueAt, makeDigest, makeSubscription, planAll, planOne } from './digest-samples.ts'
import type { OpenStore } from './store.ts'

const key = { subscription: 'aaaaaa', date }
const intent = { digest: makeDigest(), at: dueAt + 1 }
const one = makeSubscription('aaaaaa')

const isoDate = (days: number): string => new Date(dueAt + days * dayMs).toISOString().slice(0, 10)

/** What becomes of a delivery. */
export function deliveriesContract(open: OpenStore): void {
  describe('a delivery', () => {
    test('waits for its turn, which is another every day', async () => {
      const store = await open()
      const ids = ['aaaaaa', 'bbbbbb', 'cccccc', 'dddddd', 'eeeeee', 'ffffff']
      const orderOn = async (day: number): Promise<string> => {
        const subscriptions = ids.map((id) =>
          makeSubscription(`${id.slice(0, 5)}${day}`, {
            to: { platform: 'discord', chat: '70' },
            next: { date: `2012-04-0${day}`, at: dueAt },
          }),
        )
        const lane = await planAll(store, ...subscriptions)
        const tasks = await store.deliveries.waiting('discord', dueAt, 9)
        for (const { delivery } of tasks)
          await store.deliveries.settle(delivery, { state: 'skipped', at: 1 }, lane)
        return tasks.map(({ subscription }) => subscription.id[0]).join('')
      }
      const orders = new Set([await orderOn(1), await orderOn(2), await orderOn(3)])
      expect(orders.size).toBe(3)
      for (const order of orders) expect([...order].sort().join('')).toBe('abcdef')
    })

    test('is begun once, also when two want it at once', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      const said = await Promise.all([1, 2, 3].map(() => store.deliveries.begin(key, intent, lane)))
      expect(said.filter(Boolean)).toHaveLength(1)
      expect(await store.subscriptions.history('aaaaaa', 1)).toEqual([
        {
          ...{
            subscription: 'aaaaaa',
            date,
            dueAt,
            state: 'sending',
            nextTryAt: dueAt,
            tries: 1,
            repeat: false,
          },
          ...{ fence: lane.fence, begunAt: dueAt + 1, firstBegunAt: dueAt + 1, digest: makeDigest() },
        },
      ])
      expect(await store.deliveries.waiting('discord', dueAt + dayMs, 9)).toEqual([])
      expect((await store.deliveries.counts('discord')).states).toMatchObject({ due: 0, sending: 1 })
    })

    test('of two senders that race, the one whose lane is the newest begins', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      const takeOver = async () => {
        const newer = { platform: 'discord', fence: await store.deliveries.openLane('discord') } as const
        return store.deliveries.begin(key, intent, newer)
      }
      const [mine, theirs] = await Promise.all([store.deliveries.begin(key, intent, lane), takeOver()])
      expect([mine, theirs].filter(Boolean)).toHaveLength(1)
    })

    test('that is settled moves its subscription on, once', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      await store.deliveries.begin(key, intent, lane)
      const sent = { state: 'sent', message: 'm1', at: dueAt + 2 } as const
      const said = await Promise.all([1, 2].map(() => store.deliveries.settle(key, sent, lane)))
      expect(said.filter(Boolean)).toHaveLength(1)
      expect(await store.deliveries.settle(key, { state: 'failed', at: 1 }, lane)).toBe(false)
      expect(await store.deliveries.begin(key, intent, lane)).toBe(false)
      expect(await store.subscriptions.get('aaaaaa')).toMatchObject({
        number: 1,
        covered: { at: dueAt, capture: 9 },
      })
      expect(await store.subscriptions.history('aaaaaa', 1)).toMatchObject([
        { state: 'sent', message: 'm1', settledAt: dueAt + 2 },
      ])
      expect((await store.deliveries.counts('discord')).states).toMatchObject({ sending: 0, sent: 1 })
    })

    test('that arrives after a later one does not move its subscription back', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      const tomorrow = { ...one, next: { date: '2012-04-04', at: dueAt + dayMs } }
      await planOne(store, tomorrow, lane)
      const later = makeDigest({ number: 2, to: { at: dueAt + dayMs, capture: 20 } })
      const days = [
        [{ ...key, date: '2012-04-04' }, later],
        [key, makeDigest({ number: 1 })],
      ] as const
      for (const [day, digest] of days) {
        await store.deliveries.begin(day, { digest, at: 1 }, lane)
        await store.deliveries.settle(day, { state: 'sent', message: 'm', at: 2 }, lane)
      }
      expect(await store.subscriptions.get('aaaaaa')).toMatchObject({
        number: 2,
        covered: { at: dueAt + dayMs, capture: 20 },
      })
    })

    test('with nothing to say covers the corpus without a number', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      const covers = { at: dueAt, capture: 4 }
      await store.deliveries.settle(key, { state: 'skipped', reason: 'nothing-new', covers, at: 3 }, lane)
      expect(await store.subscriptions.get('aaaaaa')).toMatchObject({ number: 0, covered: covers })
    })

    test('that was surely not sent waits until it is to be tried again, with what was known', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      await store.deliveries.begin(key, intent, lane)
      const again: Settlement = {
        state: 'due',
        reason: 'rate-limited',
        detail: '429',
        nextTryAt: dueAt + 500,
        at: 1,
      }
      expect(await store.deliveries.settle(key, again, lane)).toBe(true)
      expect(await store.deliveries.waiting('discord', dueAt + 499, 9)).toEqual([])
      expect(await store.deliveries.nextAt('discord')).toBe(dueAt + 500)
      const [task] = await store.deliveries.waiting('discord', dueAt + 500, 9)
      expect(task).toMatchObject({
        subscription: { id: 'aaaaaa', language: 'fr' },
        delivery: {
          state: 'due',
          reason: 'rate-limited',
          detail: '429',
          tries: 1,
          repeat: false,
          firstBegunAt: dueAt + 1,
        },
      })
      expect(task!.delivery).not.toHaveProperty('settledAt')
      await store.deliveries.begin(key, { ...intent, at: dueAt + 600 }, lane)
      expect((await store.subscriptions.history('aaaaaa', 1))[0]).toMatchObject({
        ...{ tries: 2, begunAt: dueAt + 600, firstBegunAt: dueAt + 1 },
      })
    })

    test('to be repeated says so until the end; its nonce may start anew', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      await store.deliveries.begin(key, intent, lane)
      const again = { state: 'due', repeat: true, nextTryAt: 1, at: 1, forgetFirst: true } as const
      await store.deliveries.settle(key, again, lane)
      const [task] = await store.deliveries.waiting('discord', dueAt, 9)
      expect(task!.delivery).toMatchObject({ repeat: true, digest: makeDigest() })
      expect(task!.delivery).not.toHaveProperty('firstBegunAt')
      await store.deliveries.begin(key, { ...intent, at: 7 }, lane)
      await store.deliveries.settle(key, { state: 'sent', message: 'm', at: 8 }, lane)
      expect((await store.subscriptions.history('aaaaaa', 1))[0]).toMatchObject({
        ...{ state: 'sent', repeat: true, firstBegunAt: 7 },
      })
    })

    test('whose call was begun before a crash is told to the next lane, and only then', async () => {
      const store = await open()
      const lane = await planAll(store, one, makeSubscription('bbbbbb'))
      await store.deliveries.begin(key, intent, lane)
      expect(await store.deliveries.interrupted(lane, 9)).toEqual([])
      const next = { platform: 'discord', fence: await store.deliveries.openLane('discord') } as const
      const [task, ...others] = await store.deliveries.interrupted(next, 9)
      expect(others).toEqual([])
      expect(task).toMatchObject({
        subscription: { id: 'aaaaaa' },
        delivery: { state: 'sending', fence: lane.fence, digest: makeDigest() },
      })
      await store.deliveries.settle(key, { state: 'unknown', reason: 'interrupted', at: 4 }, next)
      expect(await store.deliveries.interrupted(next, 9)).toEqual([])
    })

    test('that a chat refuses pauses its subscription, and what else was due of it', async () => {
      const store = await open()
      const lane = await planAll(store, one, makeSubscription('bbbbbb'))
      await planOne(store, { ...one, next: { date: '2012-04-04', at: dueAt + dayMs } }, lane)
      await store.deliveries.begin(key, intent, lane)
      const refusal = { state: 'failed', reason: 'kicked', detail: '50001', at: 6, pause: 'kicked' } as const
      await store.deliveries.settle(key, refusal, lane)
      const { next: _, ...settings } = one
      expect(await store.subscriptions.get('aaaaaa')).toEqual({
        ...{ ...settings, zoneData: '2026b', version: 2 },
        ...{ state: 'paused', paused: { reason: 'kicked', at: 6 } },
      })
      expect(await store.subscriptions.history('aaaaaa', 9)).toMatchObject([
        { date: '2012-04-04', state: 'skipped', reason: 'paused', settledAt: 6 },
        { date, state: 'failed', reason: 'kicked', detail: '50001' },
      ])
      const waiting = await store.deliveries.waiting('discord', dueAt + dayMs, 9)
      expect(waiting.map(({ subscription }) => subscription.id)).toEqual(['bbbbbb'])
      // Whoever read it before it was paused would wake it unseen.
      expect(await store.subscriptions.change({ ...one, version: 2 }, 1)).toBe(false)
    })

    test('that is under way while its subscription is paused is not tried again', async () => {
      const store = await open()
      const lane = await planAll(store, one, makeSubscription('bbbbbb'))
      for (const [subscription, how] of [
        ['aaaaaa', { forgetFirst: true }],
        ['bbbbbb', { repeat: true }],
      ] as const) {
        const under = { subscription, date }
        await store.deliveries.begin(under, intent, lane)
        await store.subscriptions.change(makeSubscription(subscription, { state: 'paused', version: 2 }), 1)
        await store.deliveries.settle(under, { state: 'due', ...how, nextTryAt: 1, at: 2 }, lane)
      }
      const ends = ['aaaaaa', 'bbbbbb'].map(
        async (id) => (await store.subscriptions.history(id, 1))[0]?.state,
      )
      expect(await Promise.all(ends)).toEqual(['skipped', 'unknown'])
      // Nothing is due that nobody would send: a sender would wake for it again and again.
      expect(await store.deliveries.waiting('discord', dueAt, 9)).toEqual([])
      expect(await store.deliveries.nextAt('discord')).toBeUndefined()
    })

    test('to a chat that has moved takes all that write to that chat along', async () => {
      const store = await open()
      const to = { platform: 'telegram', chat: '-5' } as const
      const [first, topic, other, foreign] = [
        makeSubscription('aaaaaa', { to }),
        makeSubscription('bbbbbb', { to: { ...to, thread: '3' } }),
        makeSubscription('cccccc', { to: { ...to, chat: '-6' } }),
        makeSubscription('dddddd', { to: { ...to, platform: 'discord' } }),
      ] as const
      await store.subscriptions.add(foreign)
      const lane = await planAll(store, first, topic, other)
      await store.deliveries.begin(key, intent, lane)
      const moved = { platform: 'telegram', chat: '-1005' } as const
      await store.deliveries.settle(key, { state: 'due', nextTryAt: 2, at: 2, movedTo: moved }, lane)
      const chats = (await store.subscriptions.all()).map(({ id, to: { chat }, version }) => [
        id,
        chat,
        version,
      ])
      expect(chats).toEqual([
        ['aaaaaa', '-1005', 2],
        ['bbbbbb', '-1005', 2],
        ['cccccc', '-6', 1],
        ['dddddd', '-5', 1],
      ])
      const [task] = await store.deliveries.waiting('telegram', 2, 9)
      expect(task).toMatchObject({ subscription: { to: moved }, delivery: key })
    })

    test('of more than 400 days is forgotten as others are planned', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      await store.deliveries.settle(key, { state: 'skipped', reason: 'too-late', at: 1 }, lane)
      const later = (days: number) => ({ ...one, next: { date: isoDate(days), at: dueAt + days * dayMs } })
      await planOne(store, later(400), lane)
      expect(await store.subscriptions.history('aaaaaa', 9)).toHaveLength(2)
      await planOne(store, later(401), lane)
      expect((await store.subscriptions.history('aaaaaa', 9)).map((each) => each.date)).not.toContain(date)
      expect((await store.deliveries.counts('discord')).states).toMatchObject({ skipped: 0, due: 2 })
    })
  })
}
