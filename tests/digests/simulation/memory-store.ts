import type { Delivery, DigestPlatform, Subscription, Task } from '../../../src/digest.ts'
import type { DeliveryKey, DeliveryStore, Lane, Settlement } from '../../../src/digest-ports.ts'

/** What a database keeps of digests, in memory: every method is one transaction. */
export interface MemoryStore extends DeliveryStore {
  readonly subscriptions: Map<string, Subscription>
  readonly deliveries: Map<string, Delivery>
  change(subscription: Subscription, version: number): Promise<boolean>
}

export function createMemoryStore(): MemoryStore {
  const subscriptions = new Map<string, Subscription>()
  const deliveries = new Map<string, Delivery>()
  const fences = new Map<DigestPlatform, number>()
  const isNewest = ({ platform, fence }: Lane): boolean => fences.get(platform) === fence
  const of = (platform: DigestPlatform): readonly Subscription[] =>
    [...subscriptions.values()].filter(({ to, state }) => to.platform === platform && state === 'active')
  const taskOf = (delivery: Delivery): Task => ({
    delivery,
    subscription: subscriptions.get(delivery.subscription)!,
  })
  const tasks = (platform: DigestPlatform, state: Delivery['state']): readonly Task[] =>
    [...deliveries.values()]
      .filter((one) => one.state === state)
      .map(taskOf)
      .filter(({ subscription }) => subscription.to.platform === platform)
  const skipDue = (id: string, reason: NonNullable<Delivery['reason']>): void => {
    for (const [key, one] of deliveries)
      if (one.subscription === id && one.state === 'due')
        deliveries.set(key, {
          ...one,
          ...(one.repeat || one.firstBegunAt !== undefined
            ? { state: 'unknown', reason: 'no-answer' }
            : { state: 'skipped', reason }),
        })
  }
  return {
    subscriptions,
    deliveries,
    async change(subscription, version) {
      if (subscriptions.get(subscription.id)?.version !== version) return false
      subscriptions.set(subscription.id, subscription)
      skipDue(subscription.id, subscription.state === 'active' ? 'changed' : 'paused')
      return true
    },
    async openLane(platform) {
      const fence = (fences.get(platform) ?? 0) + 1
      fences.set(platform, fence)
      return fence
    },
    duePlans: async (platform, now, limit) =>
      of(platform)
        .filter(({ next }) => next !== undefined && next.at <= now)
        .slice(0, limit),
    outdated: async (platform, zoneData, limit) =>
      of(platform)
        .filter((one) => one.zoneData !== zoneData)
        .slice(0, limit),
    async plan(plans, lane) {
      if (!isNewest(lane)) return false
      for (const { subscription, deliveries: planned, next, zoneData } of plans) {
        const now = subscriptions.get(subscription.id)
        if (now?.version !== subscription.version || now.state !== 'active') continue
        subscriptions.set(now.id, { ...now, next, zoneData })
        for (const { date, at, state, reason } of planned) {
          const key = keyOf({ subscription: now.id, date })
          if (deliveries.has(key)) continue
          deliveries.set(key, {
            subscription: now.id,
            date,
            dueAt: at,
            state,
            nextTryAt: at,
            tries: 0,
            repeat: false,
            ...(reason !== undefined && { reason }),
          })
        }
      }
      return true
    },
    waiting: async (platform, now, limit) =>
      tasks(platform, 'due')
        .filter(({ delivery, subscription }) => delivery.nextTryAt <= now && subscription.state === 'active')
        .slice(0, limit),
    async nextAt(platform) {
      const moments = [
        ...of(platform).flatMap(({ next }) => (next === undefined ? [] : [next.at])),
        ...tasks(platform, 'due').map(({ delivery }) => delivery.nextTryAt),
      ]
      return moments.length === 0 ? undefined : Math.min(...moments)
    },
    async begin(key, { digest, at }, lane) {
      const one = deliveries.get(keyOf(key))
      if (one?.state !== 'due' || !isNewest(lane)) return false
      const { reason: _, ...rest } = one
      deliveries.set(keyOf(key), {
        ...rest,
        state: 'sending',
        digest,
        tries: one.tries + 1,
        begunAt: at,
        firstBegunAt: one.firstBegunAt ?? at,
        fence: lane.fence,
      })
      return true
    },
    async settle(key, settlement, lane) {
      const one = deliveries.get(keyOf(key))
      if (one === undefined || !['due', 'sending'].includes(one.state) || !isNewest(lane)) return false
      const rests = subscriptions.get(one.subscription)!.state !== 'active'
      deliveries.set(keyOf(key), settledDelivery(one, rests ? endFor(one, settlement) : settlement))
      settleSubscription(subscriptions, one, settlement)
      if (settlement.pause !== undefined) skipDue(one.subscription, 'paused')
      return true
    },
    interrupted: async (lane, limit) =>
      tasks(lane.platform, 'sending')
        .filter(({ delivery }) => delivery.fence! < lane.fence)
        .slice(0, limit),
    toCorrect: async () => [],
    corrected: async () => true,
    counts: async () => {
      throw new Error('not asked for here')
    },
  }
}

export function keyOf({ subscription, date }: DeliveryKey): string {
  return `${subscription} ${date}`
}

/** Who was paused while a call was under way is not tried again. */
function endFor({ firstBegunAt, repeat }: Delivery, settlement: Settlement): Settlement {
  if (settlement.state !== 'due') return settlement
  const mayHaveArrived =
    repeat || settlement.repeat || (firstBegunAt !== undefined && !settlement.forgetFirst)
  return { state: mayHaveArrived ? 'unknown' : 'skipped', reason: 'paused', at: settlement.at }
}

function settledDelivery(one: Delivery, settlement: Settlement): Delivery {
  const { state, reason, at, message, nextTryAt, repeat, forgetFirst } = settlement
  const { firstBegunAt, reason: _, ...rest } = one
  return {
    ...rest,
    state,
    repeat: repeat ?? one.repeat,
    nextTryAt: nextTryAt ?? one.nextTryAt,
    ...(reason !== undefined && { reason }),
    ...(message !== undefined && { message }),
    ...(state !== 'due' && { settledAt: at }),
    ...(firstBegunAt !== undefined && forgetFirst !== true && { firstBegunAt }),
  }
}

function settleSubscription(
  subscriptions: Map<string, Subscription>,
  { subscription: id, digest }: Delivery,
  { state, pause, movedTo, at, covers }: Settlement,
): void {
  const one = subscriptions.get(id)!
  const arrived = state === 'sent' && digest !== undefined
  const covered = arrived ? digest.to : covers
  let changed: Subscription = {
    ...one,
    ...(arrived && { number: digest.number }),
    ...(covered !== undefined && covered.at > one.covered.at && { covered }),
    ...(movedTo !== undefined && { to: movedTo }),
  }
  if (pause !== undefined) {
    const { next: _, ...rest } = changed
    changed = { ...rest, state: 'paused', paused: { reason: pause, at } }
  }
  subscriptions.set(id, changed)
}
