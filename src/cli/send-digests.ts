import type { DigestPlatform, Task } from '../digest.ts'
import type { Messenger, Settlement } from '../digest-ports.ts'
import { systemClock } from '../digests/clock.ts'
import { createSender, type Sender } from '../digests/sender.ts'
import type { HeldRole } from '../store/store.ts'
import { type DigestWatch, watchDigests } from './digest-watch.ts'
import type { House } from './house.ts'
import type { Setup } from './setup.ts'
import { tellPaused } from './tell-paused.ts'

/** The sending of digests, while it runs. */
export interface DigestSending {
  readonly watch: DigestWatch
  /** Begins no more calls, lets those under way end and gives the lanes back. */
  stop(): Promise<void>
}

/**
 * Sends digests on every platform that has a token. On a home a second sender is refused; on a server it stands by
 * until the first is gone.
 * @throws {RoleTakenError} another process of this home sends them
 */
export async function sendDigests(
  setup: Setup,
  house: House,
  clock = systemClock(house.now, setup.config.speed),
): Promise<DigestSending> {
  const { config, log } = setup
  const messengers = await openMessengers(setup)
  const byPlatform = new Map(messengers.map((one) => [one.platform, one]))
  const watch = watchDigests(
    messengers.map(({ platform }) => platform),
    house.store.deliveries,
    house.now,
  )
  const take = createTaking(setup, house)
  // A home that somebody else serves is none for us: said before anything begins.
  if (config.databaseUrl === undefined) for (const { platform } of messengers) await take.first(platform)
  const onSettled = (task: Task, settlement: Settlement): void => {
    watch.settled(task, settlement)
    log.info(describeSettled(task, settlement), 'a digest')
    if (settlement.pause === undefined) return
    const messenger = byPlatform.get(task.subscription.to.platform)!
    void tellPaused(task, settlement.pause, messenger, setup, house)
  }
  const sender: Sender = createSender({
    messengers,
    store: house.store.deliveries,
    writer: house.digests,
    take: take.again,
    clock,
    policy: { lateMs: config.digestLateMs, unknown: config.digestUnknown },
    zoneData: process.versions.tz ?? '',
    onSettled,
    onFault: (error, what) => log.error({ error, what }, 'digests'),
    onTick: watch.ticked,
  })
  void sender.run()
  return { watch, stop: sender.stop }
}

async function openMessengers({
  config,
  catalogues,
  messages: own,
  log,
}: Setup): Promise<readonly Messenger[]> {
  const { discord, telegram } = config
  const list: Messenger[] = []
  if (discord !== undefined) {
    const { createDiscordMessenger } = await import('../adapters/discord/messenger.ts')
    list.push(createDiscordMessenger({ ...discord, log }))
  }
  if (telegram !== undefined) {
    const { createTelegramMessenger } = await import('../adapters/telegram/messenger.ts')
    list.push(
      createTelegramMessenger({
        ...telegram,
        messages: (language) => catalogues.get(language) ?? own,
        log,
      }),
    )
  }
  return list
}

/** Takes lanes: the first time as it may be refused, later as it may be waited for. */
function createTaking(
  { log }: Setup,
  { store }: House,
): {
  readonly first: (platform: DigestPlatform) => Promise<void>
  readonly again: (platform: DigestPlatform) => Promise<Held | undefined>
} {
  const kept = new Map<DigestPlatform, HeldRole>()
  const waiting = new Set<DigestPlatform>()
  const take = (platform: DigestPlatform): Promise<HeldRole> =>
    store.roles.take(`${platform}-digests`, () => log.warn({ platform }, 'the lane of digests is lost'))
  return {
    async first(platform) {
      kept.set(platform, await take(platform))
    },
    async again(platform) {
      try {
        const role = kept.get(platform) ?? (await take(platform))
        kept.delete(platform)
        if (waiting.delete(platform)) log.info({ platform }, 'this process sends digests now')
        return { isOurs: () => role.isOurs(), release: () => role() }
      } catch (error) {
        if (!(error instanceof Error && error.name === 'RoleTakenError')) throw error
        if (!waiting.has(platform)) log.info({ platform }, 'another process sends digests; standing by')
        waiting.add(platform)
        return undefined
      }
    },
  }
}

interface Held {
  isOurs(): boolean
  release(): Promise<void>
}

/** Ids and codes only: no words of a digest, no name. */
function describeSettled({ subscription, delivery }: Task, { state, reason, detail }: Settlement): object {
  const { id, to } = subscription
  return {
    digest: id,
    date: delivery.date,
    platform: to.platform,
    state,
    ...(reason !== undefined && { reason }),
    ...(detail !== undefined && { detail }),
  }
}
