import { describe, expect, test } from 'vitest'
import { date, dayMs, dueAt, makeDigest, makeSubscription, planAll, planOne } from './digest-samples.ts'
import type { OpenStore } from './store.ts'

const key = { subscription: 'aaaaaa', date }
const intent = { digest: makeDigest(), at: dueAt + 1 }
const one = makeSubscription('aaaaaa')

/** The lane that a sender writes in, and what it plans. */
export function digestsContract(open: OpenStore): void {
  describe('the lane of a platform', () => {
    test('is the newest one’s, of each platform apart', async () => {
      const { deliveries } = await open()
      expect(await deliveries.openLane('discord')).toBe(1)
      expect(await deliveries.openLane('telegram')).toBe(1)
      expect(await deliveries.openLane('discord')).toBe(2)
    })

    test('refuses every writing of an older one', async () => {
      const store = await open()
      const { deliveries } = store
      const old = await planAll(store, one, makeSubscription('bbbbbb'))
      const other = { ...key, subscription: 'bbbbbb' }
      await deliveries.begin(other, intent, old)
      const lane = { platform: 'discord', fence: await deliveries.openLane('discord') } as const
      expect(await planOne(store, { ...one, next: { date: '2012-04-09', at: 9 } }, old)).toBe(false)
      expect(await deliveries.begin(key, intent, old)).toBe(false)
      expect(await deliveries.settle(other, { state: 'failed', at: 1, pause: 'blocked' }, old)).toBe(false)
      expect(await store.subscriptions.history('aaaaaa', 9)).toMatchObject([{ date, state: 'due', tries: 0 }])
      expect(await store.subscriptions.get('bbbbbb')).toMatchObject({ state: 'active' })
      expect(await deliveries.settle(other, { state: 'sent', message: 'm', at: 1 }, lane)).toBe(true)
      expect(await deliveries.corrected(other, makeDigest({ told: 2 }), old)).toBe(false)
      expect(await deliveries.corrected(other, makeDigest({ told: 2 }), lane)).toBe(true)
    })

    test('writes nothing of another platform', async () => {
      const store = await open()
      await planAll(store, one)
      const telegram = { platform: 'telegram', fence: await store.deliveries.openLane('telegram') } as const
      expect(await store.deliveries.begin(key, intent, telegram)).toBe(false)
      expect(await store.deliveries.settle(key, { state: 'sent', at: 1 }, telegram)).toBe(false)
      await planOne(store, { ...one, next: { date: '2012-04-09', at: 9 } }, telegram)
      expect(await store.subscriptions.history('aaaaaa', 9)).toHaveLength(1)
    })
  })

  describe('planning', () => {
    test('finds what has come, the longest waiting first, and moves it on', async () => {
      const store = await open()
      const late = makeSubscription('bbbbbb', { next: { date, at: dueAt - 5 } })
      const future = makeSubscription('cccccc', { next: { date, at: dueAt + 1 } })
      const resting = makeSubscription('dddddd', { state: 'paused' })
      for (const each of [one, late, future, resting]) await store.subscriptions.add(each)
      expect(await store.deliveries.duePlans('discord', dueAt, 9)).toEqual([late, one])
      expect(await store.deliveries.duePlans('discord', dueAt, 1)).toEqual([late])
      expect(await store.deliveries.duePlans('telegram', dueAt, 9)).toEqual([])
      expect(await store.deliveries.nextAt('discord')).toBe(dueAt - 5)
      expect(await store.deliveries.nextAt('telegram')).toBeUndefined()
      const lane = { platform: 'discord', fence: await store.deliveries.openLane('discord') } as const
      await planOne(store, late, lane)
      expect(await store.deliveries.duePlans('discord', dueAt, 9)).toEqual([one])
      expect(await store.subscriptions.get('bbbbbb')).toEqual({
        ...late,
        next: { date: '2012-04-04', at: dueAt - 5 + dayMs },
        zoneData: '2026b',
      })
      expect(await store.subscriptions.history('bbbbbb', 9)).toEqual([
        {
          subscription: 'bbbbbb',
          date,
          dueAt: dueAt - 5,
          state: 'due',
          nextTryAt: dueAt - 5,
          tries: 0,
          repeat: false,
        },
      ])
    })

    test('a date planned twice stays as it first was', async () => {
      const store = await open()
      const lane = await planAll(store, one)
      await store.deliveries.begin(key, intent, lane)
      await store.deliveries.settle(key, { state: 'sent', message: 'm', at: 5 }, lane)
      expect(await planOne(store, one, lane)).toBe(true)
      expect(await planOne(store, one, lane, { state: 'skipped', reason: 'missed' })).toBe(true)
      expect(await store.subscriptions.history('aaaaaa', 9)).toMatchObject([{ state: 'sent', message: 'm' }])
      expect((await store.deliveries.counts('discord')).states).toMatchObject({ sent: 1, skipped: 0, due: 0 })
    })

    test('dates that were missed end with their reason, each once', async () => {
      const store = await open()
      await store.subscriptions.add(one)
      const lane = { platform: 'discord', fence: await store.deliveries.openLane('discord') } as const
      const missed = ['2012-04-01', '2012-04-02'].map((day, n) => ({
        ...{ date: day, at: dueAt - (2 - n) * dayMs },
        ...({ state: 'skipped', reason: 'missed' } as const),
      }))
      const deliveries = [...missed, { date, at: dueAt, state: 'due' } as const]
      const plan = {
        subscription: one,
        deliveries,
        next: { date: '2012-04-04', at: dueAt + dayMs },
        zoneData: '',
      }
      await store.deliveries.plan([plan], lane)
      const history = await store.subscriptions.history('aaaaaa', 2)
      expect(history.map((each) => [each.date, each.state, each.reason])).toEqual([
        [date, 'due', undefined],
        ['2012-04-02', 'skipped', 'missed'],
      ])
      expect(await store.deliveries.counts('discord')).toMatchObject({
        states: { due: 1, skipped: 2 },
        oldestDueAt: dueAt,
      })
    })

    test('one that was changed, paused or moved meanwhile is left out, the others are not', async () => {
      const store = await open()
      const others = ['bbbbbb', 'cccccc'].map((id) => makeSubscription(id))
      for (const each of [one, ...others]) await store.subscriptions.add(each)
      const lane = { platform: 'discord', fence: await store.deliveries.openLane('discord') } as const
      await store.subscriptions.change({ ...one, language: 'en', version: 2 }, 1)
      await store.subscriptions.change({ ...others[0]!, state: 'paused', version: 2 }, 1)
      const plans = [one, ...others].map((subscription) => ({
        subscription,
        deliveries: [{ date, at: dueAt, state: 'due' } as const],
        next: { date: '2012-04-04', at: dueAt + dayMs },
        zoneData: '2026b',
      }))
      expect(await store.deliveries.plan(plans, lane)).toBe(true)
      const planned = await store.deliveries.waiting('discord', dueAt, 9)
      expect(planned.map(({ subscription }) => subscription.id)).toEqual(['cccccc'])
      expect(await store.subscriptions.get('aaaaaa')).toMatchObject({ next: { date }, language: 'en' })
      expect(await store.subscriptions.get('bbbbbb')).not.toHaveProperty('next')
    })

    test('what was worked out with other zone data is found, older or newer', async () => {
      const { subscriptions, deliveries } = await open()
      for (const [id, zoneData] of [
        ['aaaaaa', '2025z'],
        ['bbbbbb', '2026a'],
        ['cccccc', '2026c'],
      ] as const)
        await subscriptions.add(makeSubscription(id, { zoneData }))
      await subscriptions.add(makeSubscription('dddddd', { zoneData: '2025z', state: 'paused' }))
      const outdated = await deliveries.outdated('discord', '2026a', 9)
      expect(outdated.map(({ id }) => id).sort()).toEqual(['aaaaaa', 'cccccc'])
      expect(await deliveries.outdated('discord', '2026a', 1)).toHaveLength(1)
    })
  })
}
