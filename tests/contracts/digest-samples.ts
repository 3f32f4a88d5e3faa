import type { CorpusPosition, DigestText, PlannedDelivery, Subscription } from '../../src/digest.ts'
import type { Lane } from '../../src/digest-ports.ts'
import type { Store } from '../../src/store/store.ts'

/** 07:30 in Jerusalem on 3 April 2012. */
export const dueAt = Date.UTC(2012, 3, 3, 4, 30)
export const dayMs = 24 * 60 * 60 * 1000
export const date = '2012-04-03'

/** A subscription that comes every morning. */
export function makeSubscription(id: string, more: Partial<Subscription> = {}): Subscription {
  return {
    id,
    to: { platform: 'discord', chat: '70' },
    topic: { kind: 'place', id: 'ml-kidal' },
    schedule: { at: '07:30', zone: 'Asia/Jerusalem', days: [1, 2, 3, 4, 5, 6, 7] },
    language: 'fr',
    empty: 'say',
    state: 'active',
    createdBy: '7',
    createdAt: 1_000,
    next: { date, at: dueAt },
    number: 0,
    covered: { at: 1_000, capture: 0 },
    zoneData: '2026a',
    version: 1,
    ...more,
  }
}

/** A digest that tells of articles, none of them marked. */
export function makeDigest(more: Partial<DigestText> = {}): DigestText {
  const to: CorpusPosition = { at: dueAt, capture: 9 }
  return {
    doc: { zone: 'Asia/Jerusalem', language: 'fr', label: [], blocks: [], actions: [] },
    number: 1,
    from: { at: 1_000, capture: 0 },
    to,
    told: 1,
    events: 3,
    articles: [],
    cited: [],
    marks: 0,
    ...more,
  }
}

/** Notes that a subscription is due on its date, and comes a day later next. */
export async function planOne(
  { deliveries }: Store,
  subscription: Subscription,
  lane: Lane,
  planned: Partial<PlannedDelivery> = {},
): Promise<boolean> {
  const { date: day, at } = subscription.next!
  const next = {
    date: `${day.slice(0, 8)}${String(Number(day.slice(8)) + 1).padStart(2, '0')}`,
    at: at + dayMs,
  }
  const delivery: PlannedDelivery = { date: day, at, state: 'due', ...planned }
  return deliveries.plan([{ subscription, deliveries: [delivery], next, zoneData: '2026b' }], lane)
}

/** Adds subscriptions, plans each on its date, and answers the lane it was done in. */
export async function planAll(store: Store, ...subscriptions: readonly Subscription[]): Promise<Lane> {
  for (const one of subscriptions) await store.subscriptions.add(one)
  const { platform } = subscriptions[0]!.to
  const lane = { platform, fence: await store.deliveries.openLane(platform) }
  for (const one of subscriptions) await planOne(store, one, lane)
  return lane
}
