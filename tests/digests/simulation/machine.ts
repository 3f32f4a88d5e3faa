import type { DigestPlatform } from '../../../src/digest.ts'
import type { DeliveryStore, DigestWriter, Messenger } from '../../../src/digest-ports.ts'
import type { Clock } from '../../../src/digests/clock.ts'
import { createSender, type Held } from '../../../src/digests/sender.ts'
import type { World } from './world.ts'

/** What may happen to a process at any await. */
export interface Dangers {
  readonly crash: number
  /** It stands still for up to 50 s, as a machine does that swaps or is moved. */
  readonly stall: number
  readonly storeFails: number
}

export interface MachineOptions {
  readonly world: World
  readonly store: DeliveryStore
  readonly writer: DigestWriter
  readonly messengers: readonly Messenger[]
  readonly leases: Leases
  readonly dangers: () => Dangers
  readonly lateMs: number
  readonly zoneData: string
  readonly onFault: (error: unknown) => void
  readonly onDeath: () => void
}

/** How long a role lasts that nobody renews, and how long its holder believes in it; renewed every third of it. */
const leaseMs = 30_000
const believedMs = 25_000
const renewMs = 10_000
const shortestTimerMs = 1
/** One of its own for each who waits: what waits for a promise that is kept is kept with it. */
const never = (): Promise<never> => new Promise(() => undefined)

/** Who has which role until when, as a server tells it. */
export type Leases = Map<DigestPlatform, { readonly machine: Machine; readonly renewedAt: () => number }>

/** A process that runs the real sender, and may die, stand still and read a clock that jumps at every await. */
export class Machine {
  alive = true
  /** The true time until which it stands still. */
  stalledUntil = 0
  /** By how much its wall clock is wrong. */
  wallOffsetMs = 0
  readonly #options: MachineOptions
  readonly #startedAt: number
  /** When its leases were renewed last before it stood still. */
  #stalledSince = 0
  #diedAt = 0
  /** What ends the listening of each that sleeps. */
  readonly #listening = new Set<() => void>()

  constructor(options: MachineOptions) {
    this.#options = options
    this.#startedAt = options.world.now
  }

  start(): void {
    const { store, writer, messengers, lateMs, zoneData, onFault } = this.#options
    const sender = createSender({
      messengers: messengers.map((one) => this.#wrap(one, ['send', 'find', 'edit'], false)),
      store: this.#wrap(store, storeMethods, true),
      writer: this.#wrap(writer, ['write', 'position', 'correct'], true),
      take: (platform) => this.#take(platform),
      clock: this.#clock(),
      policy: { lateMs, unknown: 'repeat' },
      zoneData,
      idleMs: 3 * 3_600_000,
      standByMs: 10 * 60_000,
      onSettled: () => undefined,
      onFault: (error) => {
        if (!(error instanceof StoreDown)) onFault(error)
      },
    })
    void sender.run()
  }

  /** Lets go of it: a signal made of others is kept, with all it leads to, for as long as somebody listens to it. */
  forget(): void {
    for (const deafen of this.#listening) deafen()
  }

  #clock(): Clock {
    const { world } = this.#options
    return {
      now: () => Math.round(world.now + this.wallOffsetMs),
      // As machines count: not in whole milliseconds.
      elapsed: () => world.now - this.#startedAt + 0.25,
      sleep: async (ms, signal) => {
        const { promise, resolve } = Promise.withResolvers<void>()
        const wake = (): void => resolve()
        const deafen = (): void => signal.removeEventListener('abort', wake)
        signal.addEventListener('abort', wake, { once: true })
        this.#listening.add(deafen)
        // As machines do: no timer takes less than a millisecond, however little of it is left.
        world.at(world.now + Math.max(shortestTimerMs, ms), wake)
        await promise
        deafen()
        this.#listening.delete(deafen)
        await this.#goOn()
      },
      timeout: () => new AbortController().signal,
    }
  }

  /** Waits while it stands still, and for ever once it is dead. */
  async #goOn(): Promise<void> {
    const { world, dangers } = this.#options
    if (this.alive && world.chance(dangers().stall)) {
      this.#stalledSince = world.now - world.between(0, renewMs)
      this.stalledUntil = world.now + world.between(1_000, 50_000)
    }
    while (this.alive && this.stalledUntil > world.now) await world.sleep(this.stalledUntil - world.now)
    if (!this.alive) await never()
  }

  #mayDie(): boolean {
    const { world, dangers } = this.#options
    if (this.alive && world.chance(dangers().crash)) this.#die()
    return !this.alive
  }

  #wrap<Port extends object>(port: Port, methods: readonly (keyof Port)[], fails: boolean): Port {
    const { world, dangers } = this.#options
    const wrapped = { ...port }
    for (const name of methods) {
      const call = port[name] as (...args: unknown[]) => Promise<unknown>
      const faulty = async (...args: unknown[]): Promise<unknown> => {
        if (this.#mayDie()) await never()
        if (fails) {
          await world.sleep(world.between(0, 8))
          if (world.chance(dangers().storeFails)) {
            // It may have been done all the same.
            if (world.chance(0.5)) await call(...args)
            throw new StoreDown()
          }
        }
        const result = await call(...args)
        if (this.#mayDie()) await never()
        await this.#goOn()
        return result
      }
      wrapped[name] = faulty as Port[keyof Port]
    }
    return wrapped
  }

  async #take(platform: DigestPlatform): Promise<Held | undefined> {
    const { world, leases } = this.#options
    const holder = leases.get(platform)
    if (holder !== undefined && world.now < holder.renewedAt() + leaseMs) return undefined
    const takenAt = world.now
    const entry = { machine: this as Machine, renewedAt: () => this.#renewedAt(takenAt) }
    leases.set(platform, entry)
    let isLost = false
    return {
      isOurs: () => {
        // What was once not renewed in time is given up for good.
        isLost ||= leases.get(platform) !== entry || world.now - this.#renewedAt(takenAt) >= believedMs
        return !isLost
      },
      release: async () => {
        if (leases.get(platform) === entry) leases.delete(platform)
      },
    }
  }

  /** It renews as long as it lives and does not stand still. */
  #renewedAt(takenAt: number): number {
    const { world } = this.#options
    if (!this.alive) return Math.max(takenAt, this.#diedAt)
    return world.now <= this.stalledUntil ? Math.max(takenAt, this.#stalledSince) : world.now
  }

  #die(): void {
    this.alive = false
    this.#diedAt = this.#options.world.now
    this.#options.onDeath()
  }
}

class StoreDown extends Error {}

const storeMethods = [
  'openLane',
  'duePlans',
  'outdated',
  'plan',
  'waiting',
  'nextAt',
  'begin',
  'settle',
  'interrupted',
  'toCorrect',
  'corrected',
] as const satisfies readonly (keyof DeliveryStore)[]
