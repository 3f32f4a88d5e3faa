import {
  type Doc,
  nextOccurrence,
  type Occurrence,
  occurrencesBetween,
  type Schedule,
} from '../../../src/core/index.ts'
import type { DigestPlatform, Subscription } from '../../../src/digest.ts'
import type { DigestWriter } from '../../../src/digest-ports.ts'
import { type Dangers, type Leases, Machine } from './machine.ts'
import { createMemoryStore, type MemoryStore } from './memory-store.ts'
import { createPlatform, type Faults, type Platform } from './platforms.ts'
import { World } from './world.ts'

/** What came of some simulated days. */
export interface Outcome {
  readonly store: MemoryStore
  readonly platforms: ReadonlyMap<DigestPlatform, Platform>
  /** Dates that each subscription was to be served on, for those that no admin touched. */
  readonly expected: ReadonlyMap<string, readonly Occurrence[]>
  /** Faults of ours that the sender reported. */
  readonly faults: readonly unknown[]
  readonly crashes: number
}

const minuteMs = 60_000
const hourMs = 60 * minuteMs
const lateMs = 3 * hourMs

/** Days on which clocks change somewhere, and one on which none does. */
const starts = ['2027-03-25', '2026-10-24', '2027-03-27', '2026-12-10'] as const
const zones = [
  'Asia/Jerusalem',
  'Europe/Paris',
  'Africa/Bamako',
  'America/Nuuk',
  'Australia/Lord_Howe',
  'Asia/Beirut',
] as const
export const perSecond: Readonly<Record<DigestPlatform, number>> = { discord: 5, telegram: 3 }

const calm: Dangers & Faults = {
  crash: 0,
  stall: 0,
  storeFails: 0,
  lostRequest: 0,
  lostAnswer: 0,
  lateRequest: 0,
  rateLimited: 0,
  refusedConnection: 0,
  blind: 0,
}

/** Two days of digests on two platforms, everything going wrong, and then some quiet hours. */
export async function simulate(seed: number): Promise<Outcome> {
  const start = Temporal.Instant.from(`${starts[seed % starts.length]!}T00:00Z`).epochMilliseconds
  const world = new World(start, seed)
  const roughUntil = start + 2 * 24 * hourMs
  const rough = roughness(world)
  const dangers = (): Dangers & Faults => (world.now < roughUntil ? rough : calm)
  const store = createMemoryStore()
  const platforms = new Map(
    (['discord', 'telegram'] as const).map((name) => [
      name,
      createPlatform(name, perSecond[name], world, dangers),
    ]),
  )
  const untouched = settle(world, store)
  const created = new Map([...store.subscriptions.values()].map((one) => [one.id, one]))
  const faults: unknown[] = []
  const leases: Leases = new Map()
  let crashes = 0
  const machines: Machine[] = []
  const boot = (): void => {
    const machine: Machine = new Machine({
      world,
      store,
      writer: createWriter(world),
      messengers: [...platforms.values()].map(({ messenger }) => messenger),
      leases,
      dangers,
      lateMs,
      zoneData: world.chance(0.9) ? '2026a' : '2026b',
      onFault: (error) => faults.push(error),
      onDeath: () => {
        crashes++
        world.at(world.now + world.between(500, 90_000), boot)
      },
    })
    machines.push(machine)
    if (world.now < roughUntil) jumpClock(machine, world)
    machine.start()
  }
  boot()
  if (world.chance(0.6)) boot()
  disturb(world, store, platforms, untouched, roughUntil)
  // Longer than a digest may be late, so that whatever is open has been given up or has arrived.
  await world.runUntil(roughUntil + lateMs + hourMs)
  for (const machine of machines) machine.forget()

  const expected = new Map(
    [...untouched].map((id): [string, readonly Occurrence[]] => [
      id,
      occurrencesBetween(created.get(id)!.schedule, start, world.now - hourMs / 2),
    ]),
  )
  return { store, platforms, expected, faults, crashes }
}

/** How bad it is this time: some runs are quiet but for one thing. */
function roughness(world: World): Dangers & Faults {
  const maybe = (share: number, most: number): number => (world.chance(share) ? world.between(0, most) : 0)
  return {
    crash: maybe(0.7, 0.01),
    stall: maybe(0.4, 0.01),
    storeFails: maybe(0.5, 0.1),
    lostRequest: maybe(0.5, 0.2),
    lostAnswer: maybe(0.6, 0.3),
    lateRequest: maybe(0.4, 0.2),
    rateLimited: maybe(0.5, 0.3),
    refusedConnection: maybe(0.5, 0.4),
    blind: maybe(0.5, 0.8),
  }
}

/** Sets some subscriptions. Answers the ids of those that nobody will touch. */
function settle(world: World, store: MemoryStore): Set<string> {
  const untouched = new Set<string>()
  // Several fall due at the same time, as at half past seven.
  const busy = { at: clockOf(world), zone: world.pick(zones) }
  for (let i = 0; i < 12; i++) {
    const platform = i % 2 === 0 ? 'discord' : 'telegram'
    const schedule: Schedule = {
      ...(world.chance(0.5) ? busy : { at: clockOf(world), zone: world.pick(zones) }),
      days: world.chance(0.7) ? [1, 2, 3, 4, 5, 6, 7] : [1, 3, 5, 6],
    }
    const subscription: Subscription = {
      id: `sub${i}`,
      to: { platform, chat: `chat${i}` },
      topic: { kind: 'place', id: 'somewhere' },
      schedule,
      language: 'en',
      empty: world.chance(0.8) ? 'say' : 'silent',
      state: 'active',
      createdBy: 'admin',
      createdAt: world.now,
      next: nextOccurrence(schedule, world.now),
      number: 0,
      covered: { at: world.now, capture: 0 },
      zoneData: '2026a',
      version: 1,
    }
    store.subscriptions.set(subscription.id, subscription)
    if (i < 8) untouched.add(subscription.id)
  }
  return untouched
}

function clockOf(world: World): string {
  const two = (value: number): string => String(value).padStart(2, '0')
  return `${two(Math.floor(world.between(0, 24)))}:${world.pick(['00', '15', '30', '45'])}`
}

/** Clocks that are set wrong and put right again within a minute, and one that is a little off all the time. */
function jumpClock(machine: Machine, world: World): void {
  if (!world.chance(0.5)) return
  const at = world.now + world.between(0, 24 * hourMs)
  const byMs = world.pick([-1, 1]) * world.between(5_000, 3 * hourMs)
  world.at(at, () => {
    machine.wallOffsetMs += byMs
  })
  world.at(at + world.between(1_000, 50_000), () => {
    machine.wallOffsetMs -= byMs
  })
}

/** Admins pause, resume and change; chats are closed to us. */
function disturb(
  world: World,
  store: MemoryStore,
  platforms: ReadonlyMap<DigestPlatform, Platform>,
  untouched: ReadonlySet<string>,
  until: number,
): void {
  for (const id of store.subscriptions.keys()) {
    if (untouched.has(id)) continue
    for (let i = 0; i < 3; i++) {
      world.at(world.between(world.now, until), () => void changeOne(world, store, id))
    }
    if (world.chance(0.3)) {
      const { to } = store.subscriptions.get(id)!
      world.at(world.between(world.now, until), () => void platforms.get(to.platform)!.closed.add(to.chat))
    }
  }
}

async function changeOne(world: World, store: MemoryStore, id: string): Promise<void> {
  const one = store.subscriptions.get(id)!
  const version = one.version + 1
  const { next: _, paused: __, ...rest } = one
  const served = [...store.deliveries.values()].filter(({ subscription }) => subscription === id)
  const last = served
    .map(({ date }) => date)
    .sort()
    .at(-1)
  if (one.state === 'active' && world.chance(0.5)) {
    const paused = { reason: 'asked', at: world.now } as const
    await store.change({ ...rest, state: 'paused', paused, version }, one.version)
    return
  }
  const schedule = { ...one.schedule, at: clockOf(world) }
  const next = nextOccurrence(schedule, world.now, last)
  await store.change({ ...rest, state: 'active', schedule, next, version }, one.version)
}

/** Writes what can be looked at afterwards: whether it says that it may be a repeat. */
function createWriter(world: World): DigestWriter {
  const docOf = (repeat: boolean): Doc => ({
    zone: 'UTC',
    language: 'en',
    label: repeat ? [{ kind: 'text', text: 'possible repeat' }] : [],
    blocks: [],
    actions: [],
  })
  return {
    position: async () => ({ at: Math.round(world.now), capture: 0 }),
    async write({ subscription, to, repeat }) {
      const events = subscription.empty === 'silent' && world.chance(0.5) ? 0 : 3
      return {
        doc: docOf(repeat),
        number: subscription.number + 1,
        from: subscription.covered,
        to,
        told: events,
        events,
        articles: [],
        cited: [],
        marks: 0,
      }
    },
    correct: async ({ delivery }) => delivery.digest!,
  }
}
