import type { DigestPlatform, Task } from '../digest.ts'
import type { DeliveryStore, DigestWriter, Messenger, Settlement } from '../digest-ports.ts'
import { type Clock, createSteadyClock } from './clock.ts'
import { runLane } from './lane.ts'
import { createPace } from './pace.ts'
import { createPositions } from './positions.ts'
import type { Policy } from './settle-outcome.ts'

/** A role that this process has for now. */
export interface Held {
  /** Whether it still is ours, as far as this process can know without asking. */
  isOurs(): boolean
  /** Gives it back; a second call does nothing. */
  release(): Promise<void>
}

export interface SenderOptions {
  readonly messengers: readonly Messenger[]
  readonly store: DeliveryStore
  readonly writer: DigestWriter
  /** Takes the role of a platform's digests; undefined: another process has it. @throws when that cannot be told */
  readonly take: (platform: DigestPlatform) => Promise<Held | undefined>
  readonly clock: Clock
  readonly policy: Omit<Policy, 'nonceMs'>
  readonly zoneData: string
  readonly onSettled: (task: Task, settlement: Settlement) => void
  readonly onFault: (error: unknown, what: string) => void
  readonly onTick?: (platform: DigestPlatform, at: number) => void
  /** Longest between two looks at what is due, in milliseconds. Default 2,000. */
  readonly idleMs?: number
  /** Between two attempts at a role that another process has, in milliseconds. Default 5,000. */
  readonly standByMs?: number
}

export interface Sender {
  /** Begins; resolves when stopped. */
  run(): Promise<void>
  /** Begins no more calls and lets those under way end. */
  stop(): Promise<void>
}

/** Long enough for a platform on a bad day; what is not answered by then is unknown. */
const callMs = 10_000
/** What was taken is to be seen in a channel after so long, even if it was slow on its way. */
const settleMs = 6_000

/** Sends digests on every platform that there is a messenger for, each on a lane of its own. */
export function createSender(options: SenderOptions): Sender {
  const stopping = new AbortController()
  const clock = createSteadyClock(options.clock)
  let running: Promise<unknown> = Promise.resolve()
  return {
    async run() {
      running = Promise.all(options.messengers.map((one) => serve(one, options, clock, stopping.signal)))
      await running
    },
    async stop() {
      stopping.abort()
      await running
    },
  }
}

async function serve(
  messenger: Messenger,
  options: SenderOptions,
  clock: Clock,
  signal: AbortSignal,
): Promise<void> {
  const { platform, perSecond, nonceMs } = messenger
  // The platform's count goes on when a lane is lost and won again.
  const pace = createPace(perSecond, clock)
  while (!signal.aborted) {
    let held: Held | undefined
    try {
      held = await options.take(platform)
      if (held !== undefined) {
        const lane = { platform, fence: await options.store.openLane(platform) }
        await runLane({
          ...options,
          messenger,
          clock,
          pace,
          lane,
          signal,
          positions: createPositions(options.writer, () => clock.now()),
          policy: { ...options.policy, nonceMs },
          isOurs: held.isOurs,
          callMs,
          settleMs,
          concurrency: Math.max(4, Math.floor(perSecond / 2)),
          idleMs: options.idleMs ?? 2_000,
          onTick: (at) => options.onTick?.(platform, at),
        })
      }
    } catch (error) {
      options.onFault(error, 'a lane')
    }
    await held?.release().catch((error: unknown) => options.onFault(error, 'giving a lane up'))
    if (!signal.aborted) await clock.sleep(options.standByMs ?? 5_000, signal)
  }
}
