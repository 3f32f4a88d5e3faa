import { setImmediate as others } from 'node:timers/promises'
import { expect, test } from 'vitest'
import type { DigestPlatform } from '../../src/digest.ts'
import type { Messenger } from '../../src/digest-ports.ts'
import type { Clock } from '../../src/digests/clock.ts'
import { createSender } from '../../src/digests/sender.ts'
import { date, dueAt, makeDigest, makeSubscription } from '../contracts/digest-samples.ts'
import { createMemoryStore, keyOf } from './simulation/memory-store.ts'

const killedAt = dueAt + 60_000

/** A clock on which every sleep is over at once, by when it would be. */
function createQuickClock(): Clock {
  let now = killedAt
  return {
    now: () => now,
    elapsed: () => now,
    async sleep(ms, signal) {
      await others()
      if (!signal.aborted) now += Math.max(1, ms)
    },
    timeout: () => new AbortController().signal,
  }
}

/** A store in which one digest is on its way, its fifth sender dead. */
function createStoreOf(platform: DigestPlatform) {
  const store = createMemoryStore()
  const subscription = makeSubscription('one', {
    to: { platform, chat: '70' },
    next: { date: '2012-04-04', at: dueAt + 86_400_000 },
  })
  store.subscriptions.set('one', subscription)
  const delivery = { subscription: 'one', date, dueAt, nextTryAt: dueAt, tries: 5, repeat: false, fence: 0 }
  store.deliveries.set(keyOf(delivery), {
    ...delivery,
    state: 'sending',
    digest: makeDigest(),
    begunAt: killedAt,
    firstBegunAt: killedAt,
  })
  return store
}

/** A store that answers at once, as an embedded one does, and fails who asks again and again without letting others work. */
function withFewLooks(store: ReturnType<typeof createStoreOf>): typeof store {
  let looks = 0
  return {
    ...store,
    async interrupted(lane, limit) {
      looks += 1
      if (looks > 1_000) throw new Error('looked for interrupted digests a thousand times')
      return store.interrupted(lane, limit)
    },
  }
}

/** When the digest goes out, in milliseconds after its last sender died. */
async function sendAgain(platform: DigestPlatform, nonceMs: number): Promise<number> {
  const clock = createQuickClock()
  const sent = Promise.withResolvers<number>()
  const messenger: Messenger = {
    platform,
    perSecond: 40,
    nonceMs,
    fits: () => true,
    async send() {
      sent.resolve(clock.now() - killedAt)
      return { kind: 'sent', message: '1' }
    },
    // As over a network: not at once.
    async find() {
      await others()
      return { kind: 'absent' }
    },
    edit: async () => ({ kind: 'edited' }),
    tell: async () => undefined,
  }
  const sender = createSender({
    messengers: [messenger],
    store: withFewLooks(createStoreOf(platform)),
    writer: {
      write: async () => makeDigest(),
      position: async () => ({ at: dueAt, capture: 9 }),
      correct: async () => makeDigest(),
    },
    take: async () => ({ isOurs: () => true, release: async () => undefined }),
    clock,
    policy: { lateMs: 3 * 3_600_000, unknown: 'repeat' },
    zoneData: '2026a',
    onSettled: () => undefined,
    onFault: sent.reject,
  })
  void sender.run()
  const after = await sent.promise
  await sender.stop()
  return after
}

test.each([
  ['discord', 600_000],
  ['telegram', 0],
] as const)(
  'what dead senders have begun on %s does not wait the longer, the more they were',
  async (platform, nonceMs) => {
    // Until the call is surely over, and a moment.
    expect(await sendAgain(platform, nonceMs)).toBeLessThan(25_000)
  },
)
