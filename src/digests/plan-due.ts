import { nextOccurrence, type Occurrence, occurrenceOn, occurrencesBetween } from '../core/index.ts'
import type { PlannedDelivery, Subscription } from '../digest.ts'

/** What a subscription's time that has come leads to. */
export interface Plan {
  readonly subscription: Subscription
  readonly deliveries: readonly PlannedDelivery[]
  readonly next: Occurrence
}

/**
 * Plans a subscription whose next occurrence has come. Of several dates in a gap the last is sent, if it is not too
 * late for it, and tells of the whole gap; that the others were not is noted of each.
 * @param now UTC milliseconds, at or after its next occurrence
 */
export function planDue(subscription: Subscription, now: number, lateMs: number): Plan {
  const { schedule, next } = subscription
  const due = occurrencesBetween(schedule, next!.at - 1, now)
  const last = due.at(-1)
  const deliveries = due.map((one): PlannedDelivery => {
    if (one !== last) return { ...one, state: 'skipped', reason: 'missed' }
    if (now - one.at > lateMs) return { ...one, state: 'skipped', reason: 'too-late' }
    return { ...one, state: 'due' }
  })
  return { subscription, deliveries, next: nextOccurrence(schedule, now, last?.date) }
}

/** Works out anew what comes next, by the zone data of today; what has come by now stays as it was. */
export function replan(subscription: Subscription, now: number): Plan {
  const { schedule, next } = subscription
  if (next!.at <= now) return { subscription, deliveries: [], next: next! }
  // The date that comes next may have moved before now: it is due at once then.
  const same = occurrenceOn(schedule, next!.date)
  return { subscription, deliveries: [], next: same ?? nextOccurrence(schedule, now) }
}
