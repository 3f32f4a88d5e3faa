import type { Delivery } from '../digest.ts'
import type { SendOutcome, Settlement } from '../digest-ports.ts'

/** What an operator may choose, and what a platform can do. */
export interface Policy {
  /** How late a digest may be and still be sent, in milliseconds. */
  readonly lateMs: number
  /** What becomes of a call without an answer where the platform cannot tell: sent once more and marked, or left. */
  readonly unknown: 'repeat' | 'leave'
  /** How long the platform surely knows a nonce; 0: it knows none. */
  readonly nonceMs: number
}

/** Pauses between tries, in milliseconds; the last repeats. */
const pausesMs = [2_000, 5_000, 15_000, 60_000, 300_000]
/** A token that is not known is a matter for the operator: whatever is due waits. */
const signedOutMs = 60_000
/** What is left of a nonce's time when it is used again: the platform's clock is not ours. */
const nonceShare = 0.8

/**
 * What the outcome of a call makes of its delivery; undefined: it has to be looked for first.
 * @param delivery as it stands once the call was begun
 */
export function settleOutcome(
  outcome: SendOutcome,
  delivery: Delivery,
  now: number,
  policy: Policy,
): Settlement | undefined {
  switch (outcome.kind) {
    case 'sent':
      return {
        state: 'sent',
        message: outcome.message,
        at: now,
        ...(outcome.to !== undefined && { movedTo: outcome.to }),
      }
    case 'unsent': {
      const { reason, detail, retryAfterMs } = outcome
      const nextTryAt = now + Math.max(retryAfterMs ?? 0, pauseAfter(delivery.tries))
      const forgetFirst = isFirstCall(delivery)
      return tryAgain(delivery, policy, {
        reason,
        nextTryAt,
        forgetFirst,
        at: now,
        ...(detail && { detail }),
      })
    }
    case 'unknown':
      return policy.nonceMs > 0 ? undefined : settleUnknown(delivery, now, policy, outcome.detail)
    case 'refused':
      return { state: givenUp(delivery), reason: 'refused', detail: outcome.detail, at: now }
    case 'closed': {
      const { reason, detail } = outcome
      return { state: givenUp(delivery), reason, pause: reason, at: now, ...(detail && { detail }) }
    }
    case 'moved':
      return {
        state: 'due',
        nextTryAt: now,
        forgetFirst: isFirstCall(delivery),
        movedTo: outcome.to,
        at: now,
      }
    case 'signed-out':
      return {
        state: 'due',
        reason: 'unreachable',
        nextTryAt: now + signedOutMs,
        forgetFirst: isFirstCall(delivery),
        at: now,
      }
  }
}

/** What a search for a message on its platform makes of a delivery whose call had no answer. */
export function settleFound(
  found: { readonly kind: 'found'; readonly message: string } | { readonly kind: 'absent' | 'unclear' },
  delivery: Delivery,
  now: number,
  policy: Policy,
): Settlement {
  if (found.kind === 'found') return { state: 'sent', reason: 'found', message: found.message, at: now }
  const nextTryAt = now + pauseAfter(delivery.tries)
  // It is not there, or not yet: for as long as the platform knows the nonce, the same again is the same message.
  if (found.kind === 'absent') return tryAgain(delivery, policy, { reason: 'no-answer', nextTryAt, at: now })
  if (nextTryAt < nonceKnownUntil(delivery, policy)) {
    return { state: 'due', reason: 'no-answer', nextTryAt, at: now }
  }
  return settleUnknown(delivery, now, policy)
}

/** Until when a call with the same nonce surely makes no second message, UTC milliseconds. */
export function nonceKnownUntil({ firstBegunAt }: Delivery, { nonceMs }: Policy): number {
  return firstBegunAt === undefined ? Number.POSITIVE_INFINITY : firstBegunAt + nonceMs * nonceShare
}

/** What becomes of a delivery of which nobody will ever tell whether it arrived. */
export function settleUnknown(delivery: Delivery, now: number, policy: Policy, detail?: string): Settlement {
  // A second copy that says so is better than a briefing missed, a third is not.
  const again = policy.nonceMs === 0 && policy.unknown === 'repeat' && !delivery.repeat
  if (!again) return { state: 'unknown', reason: 'no-answer', at: now, ...(detail && { detail }) }
  const nextTryAt = now + pauseAfter(delivery.tries)
  return { state: 'due', reason: 'no-answer', repeat: true, nextTryAt, at: now, ...(detail && { detail }) }
}

function tryAgain(
  delivery: Delivery,
  { lateMs }: Policy,
  again: Omit<Settlement, 'state'> & { readonly nextTryAt: number },
): Settlement {
  // Past its time it is given up, and said so: the next one tells of the gap.
  if (again.nextTryAt > delivery.dueAt + lateMs) {
    const { detail, at } = again
    return { state: givenUp(delivery), reason: 'unreachable', at, ...(detail && { detail }) }
  }
  return { ...again, state: 'due' }
}

/** What it ends as when nothing more is tried: an earlier call may have got through all the same. */
export function givenUp(delivery: Delivery): 'failed' | 'unknown' {
  const { repeat, firstBegunAt, begunAt } = delivery
  return repeat || (firstBegunAt !== undefined && firstBegunAt !== begunAt) ? 'unknown' : 'failed'
}

/** Whether no call before this one can have told the platform the nonce. */
function isFirstCall({ begunAt, firstBegunAt }: Delivery): boolean {
  return firstBegunAt === begunAt
}

function pauseAfter(tries: number): number {
  return pausesMs[Math.min(Math.max(0, tries), pausesMs.length - 1)]!
}
