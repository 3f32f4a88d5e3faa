import type { Task } from '../digest.ts'
import { correctSent } from './correct-sent.ts'
import { planDue, replan } from './plan-due.ts'
import { lookFor, type Sending, sendTask, settle } from './send-task.ts'
import { settleUnknown } from './settle-outcome.ts'
import { createWake } from './wake.ts'

/** A lane with what it is led by. */
export interface LaneOptions extends Sending {
  /** Version of the zone data in use; what was worked out with another is worked out again. */
  readonly zoneData: string
  /** Calls under way at a time. */
  readonly concurrency: number
  /** Longest between two looks at what is due, in milliseconds. */
  readonly idleMs: number
  readonly onFault: (error: unknown, what: string) => void
  /** Called after each look at what is due. */
  readonly onTick?: (at: number) => void
}

/** Rows read at a time: what an admin changes holds for what was not read yet, so they are few. */
const batch = 200
/** A call that an earlier lane began may still arrive for so long after it was given up. */
const stillUnderWayMs = 5_000
/** After a fault of the store, and before a digest that could not be written is tried again. */
const faultMs = 1_000
const poisonMs = 60_000
/** Between two looks for digests that rest on what was withdrawn since. */
const correctEveryMs = 15_000
/** Before looking again at calls of an earlier lane that may not have ended. */
const openMs = 1_000
/** Before looking again at what was due and is being sent. */
const busyMs = 100

/** Sends what falls due on one platform until the signal comes or the lane is lost. Rejects for nothing. */
export async function runLane(options: LaneOptions): Promise<void> {
  const { clock, signal, onFault } = options
  const running = new Map<string, Promise<void>>()
  const wake = createWake(clock)
  let correctedAt = Number.NEGATIVE_INFINITY
  while (!signal.aborted && options.isOurs()) {
    try {
      await planAll(options)
      const { started, open } = await startWaiting(options, running, wake.now)
      if (clock.elapsed() - correctedAt >= correctEveryMs) {
        await correctSent(options)
        correctedAt = clock.elapsed()
      }
      options.onTick?.(clock.now())
      if (started === 0) await wake.after(open > 0 ? openMs : await untilNext(options), signal)
    } catch (error) {
      onFault(error, 'looking at what is due')
      await clock.sleep(faultMs, signal)
    }
  }
  await Promise.allSettled(running.values())
}

/** Notes all dates that have come due, and works out anew what other zone data had worked out. */
async function planAll({ store, lane, clock, policy, zoneData }: LaneOptions): Promise<void> {
  for (;;) {
    const now = clock.now()
    const due = await store.duePlans(lane.platform, now, batch)
    if (due.length === 0) break
    const plans = due.map((subscription) => ({ ...planDue(subscription, now, policy.lateMs), zoneData }))
    if (!(await store.plan(plans, lane)) || due.length < batch) break
  }
  const outdated = await store.outdated(lane.platform, zoneData, batch)
  const plans = outdated.map((subscription) => ({ ...replan(subscription, clock.now()), zoneData }))
  if (plans.length > 0) await store.plan(plans, lane)
}

/** Begins as many tasks as may run. Answers how many were begun, and how many calls of earlier lanes may not have ended. */
async function startWaiting(
  options: LaneOptions,
  running: Map<string, Promise<void>>,
  onEnd: () => void,
): Promise<{ readonly started: number; readonly open: number }> {
  const { store, lane, clock, concurrency, signal } = options
  const run = async (task: Task, work: () => Promise<void>): Promise<void> => {
    const key = keyed(task)
    // Whoever waits for room starts in the order of turns.
    while (running.size >= concurrency && !signal.aborted) await Promise.race(running.values())
    if (signal.aborted) return
    const ended = work()
      .catch((error: unknown) => options.onFault(error, 'a digest'))
      .finally(() => {
        running.delete(key)
        onEnd()
      })
    running.set(key, ended)
  }
  let started = 0
  const interrupted = await store.interrupted(lane, batch)
  const over = interrupted.filter((task) => isOver(task, options))
  for (const task of over) {
    // Counted as begun it would be looked for again at once and for ever, and an embedded store leaves nobody else a turn.
    if (running.has(keyed(task))) continue
    started++
    await run(task, () => settleInterrupted(task, options))
  }
  for (const task of await store.waiting(lane.platform, clock.now(), batch)) {
    if (running.has(keyed(task))) continue
    started++
    await run(task, () => sendOrPutOff(task, options))
    if (signal.aborted || !options.isOurs()) break
  }
  return { started, open: interrupted.length - over.length }
}

const keyed = ({ delivery }: Task): string => `${delivery.subscription} ${delivery.date}`

/** A digest that cannot be written keeps nobody else from theirs. Nothing that is thrown comes from after a call. */
async function sendOrPutOff(task: Task, options: LaneOptions): Promise<void> {
  try {
    await sendTask(task, options)
  } catch (error) {
    options.onFault(error, 'writing a digest')
    if (options.signal.aborted || !options.isOurs()) return
    const at = options.clock.now()
    await settle(task, { state: 'due', reason: 'interrupted', nextTryAt: at + poisonMs, at }, options)
  }
}

/** Whether the call of an interrupted task has surely ended, whoever made it. */
function isOver({ delivery }: Task, { clock, callMs }: LaneOptions): boolean {
  return clock.now() >= (delivery.begunAt ?? 0) + callMs + stillUnderWayMs
}

async function settleInterrupted({ subscription, delivery }: Task, options: LaneOptions): Promise<void> {
  // A sender ended, no platform failed: that is no reason to wait longer from try to try.
  const task = { subscription, delivery: { ...delivery, tries: 0 } }
  if (options.messenger.nonceMs > 0) return lookFor(task, options)
  const { clock, policy } = options
  await settle(task, settleUnknown(task.delivery, clock.now(), policy), options)
}

async function untilNext({ store, lane, clock, idleMs }: LaneOptions): Promise<number> {
  const next = await store.nextAt(lane.platform)
  if (next === undefined) return idleMs
  return Math.max(busyMs, Math.min(next - clock.now(), idleMs))
}
