import { type Delivery, type DigestText, digestKey, type Task } from '../digest.ts'
import type {
  DeliveryStore,
  DigestWriter,
  Lane,
  Messenger,
  SendOutcome,
  Settlement,
} from '../digest-ports.ts'
import type { Clock } from './clock.ts'
import type { Pace } from './pace.ts'
import type { Positions } from './positions.ts'
import { nonceKnownUntil, type Policy, settleFound, settleOutcome } from './settle-outcome.ts'

/** What sending needs, of one platform. */
export interface Sending {
  readonly messenger: Messenger
  readonly store: DeliveryStore
  readonly writer: DigestWriter
  readonly positions: Positions
  readonly clock: Clock
  readonly pace: Pace
  readonly policy: Policy
  readonly lane: Lane
  /** Whether the lane is still ours, as far as can be known without asking. */
  readonly isOurs: () => boolean
  /** How long one call may take, in milliseconds; what is not answered by then is unknown. */
  readonly callMs: number
  /** Before looking for a message whose call had no answer, in milliseconds: it may still be on its way. */
  readonly settleMs: number
  /** Ends waits; calls under way are let go. */
  readonly signal: AbortSignal
  readonly onSettled: (task: Task, settlement: Settlement) => void
  readonly onFault: (error: unknown, what: string) => void
}

/** Sends one digest that is due: what is told, the intent, the call, what came of it. */
export async function sendTask(task: Task, sending: Sending): Promise<void> {
  const { messenger, store, writer, positions, clock, pace, policy, lane, signal } = sending
  const { subscription, delivery } = task
  if (clock.now() - delivery.dueAt > policy.lateMs) {
    await settle(task, { ...tooLate(delivery), at: clock.now() }, sending)
    return
  }
  if (messenger.nonceMs > 0 && clock.now() >= nonceKnownUntil(delivery, policy)) {
    await lookAgain(task, sending)
    return
  }
  // What the platform may have already, under the same nonce, is not said in other words.
  const digest: DigestText =
    delivery.firstBegunAt !== undefined && messenger.nonceMs > 0 && delivery.digest !== undefined
      ? delivery.digest
      : await writer.write({
          subscription,
          to: await positions.at(delivery.dueAt),
          now: clock.now(),
          delivery,
          repeat: delivery.repeat,
          fits: messenger.fits,
        })
  if (digest.events === 0 && subscription.empty === 'silent' && delivery.firstBegunAt === undefined) {
    await settle(
      task,
      { state: 'skipped', reason: 'nothing-new', covers: digest.to, at: clock.now() },
      sending,
    )
    return
  }
  if (signal.aborted || !sending.isOurs()) return
  const at = clock.now()
  if (!(await store.begin(keyOf(delivery), { digest, at }, lane))) return
  const begun: Delivery = {
    ...delivery,
    digest,
    state: 'sending',
    tries: delivery.tries + 1,
    begunAt: at,
    firstBegunAt: delivery.firstBegunAt ?? at,
  }
  // Last, so that nothing comes between it and the call and the rate is the platform's to see.
  await pace.turn(signal)
  // Whoever has the lane now looks after what this one has begun.
  if (!sending.isOurs()) return
  if (signal.aborted) {
    await settle({ subscription, delivery: begun }, notCalled(begun, clock.now()), sending)
    return
  }
  const outcome = await call(begun, task, sending)
  if (outcome.kind === 'unsent' && outcome.reason === 'rate-limited') pace.rest(outcome.retryAfterMs ?? 0)
  const settlement = settleOutcome(outcome, begun, clock.now(), policy)
  if (settlement !== undefined) await settle({ subscription, delivery: begun }, settlement, sending)
  else {
    await clock.sleep(sending.settleMs, signal)
    await lookFor({ subscription, delivery: begun }, sending)
  }
}

/** Settles a delivery whose call had no answer by what its platform shows. */
export async function lookFor(task: Task, sending: Sending): Promise<void> {
  const found = await find(task, sending)
  if (found === undefined) return
  await settle(task, settleFound(found, task.delivery, sending.clock.now(), sending.policy), sending)
}

/** Where the platform may have forgotten the nonce: what is not there by now never arrived, and may be sent anew. */
async function lookAgain(task: Task, sending: Sending): Promise<void> {
  const found = await find(task, sending)
  if (found === undefined) return
  const at = sending.clock.now()
  const settlement: Settlement =
    found.kind === 'absent'
      ? { state: 'due', reason: 'no-answer', nextTryAt: at, forgetFirst: true, at }
      : settleFound(found, task.delivery, at, sending.policy)
  await settle(task, settlement, sending)
}

/** What the platform shows of a delivery; undefined: there was no time to look. */
async function find(
  { subscription, delivery }: Task,
  sending: Sending,
): Promise<Awaited<ReturnType<Messenger['find']>> | undefined> {
  const { messenger, clock, pace } = sending
  await pace.turn(sending.signal)
  if (sending.signal.aborted || !sending.isOurs()) return undefined
  const since = delivery.firstBegunAt ?? delivery.begunAt ?? delivery.dueAt
  return messenger
    .find(subscription.to, digestKey(delivery), since, clock.timeout(sending.callMs))
    .catch((error: unknown) => {
      sending.onFault(error, 'looking for a digest')
      return { kind: 'unclear' } as const
    })
}

/** Writes down what became of a delivery, for as long as it takes: while it is not written it may be sent again. */
export async function settle(task: Task, settlement: Settlement, sending: Sending): Promise<void> {
  const { store, lane, clock } = sending
  for (let waitMs = 100; ; waitMs = Math.min(waitMs * 2, 5_000)) {
    try {
      const done = await store.settle(keyOf(task.delivery), settlement, lane)
      if (done) sending.onSettled(task, settlement)
      return
    } catch (error) {
      // Who must go leaves it to the next sender to look for it.
      if (sending.signal.aborted || !sending.isOurs()) throw error
      await clock.sleep(waitMs, sending.signal)
    }
  }
}

async function call(delivery: Delivery, { subscription }: Task, sending: Sending): Promise<SendOutcome> {
  const { messenger, clock, callMs, onFault } = sending
  try {
    return await messenger.send(
      subscription.to,
      delivery.digest!.doc,
      digestKey(delivery),
      clock.timeout(callMs),
    )
  } catch (error) {
    // A fault of ours, perhaps after the platform had taken it.
    onFault(error, 'sending a digest')
    return { kind: 'unknown' }
  }
}

/** It was begun and no call was made: it is as due as before. */
function notCalled(begun: Delivery, at: number): Settlement {
  const forgetFirst = begun.firstBegunAt === begun.begunAt
  return { state: 'due', reason: 'interrupted', nextTryAt: at, forgetFirst, at }
}

function tooLate({ tries }: Delivery): Omit<Settlement, 'at'> {
  return tries === 0 ? { state: 'skipped', reason: 'too-late' } : { state: 'failed', reason: 'unreachable' }
}

/** What a delivery is known by in a store. */
export function keyOf({ subscription, date }: Delivery): {
  readonly subscription: string
  readonly date: string
} {
  return { subscription, date }
}
