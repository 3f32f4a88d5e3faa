import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { subscriptionRow } from '../../src/store/digests/subscription-rows.ts'
import { openDatabase } from '../../src/store/open-database.ts'
import { subscriptionsTable } from '../../src/store/tables.ts'
import { startSitrep } from '../cli/sitrep.ts'
import { makeSubscription } from '../contracts/digest-samples.ts'
import { type FakeDiscord, startFakeDiscord } from '../fakes/discord/server.ts'
import { type FakeTelegram, startFakeTelegram } from '../fakes/telegram/server.ts'

const dayMs = 24 * 60 * 60 * 1000
const firstDay = Date.UTC(2026, 9, 5, 7, 30)

/** Both platforms, and a store in which digests fall due on both each morning. */
export interface OutboxRun {
  readonly discord: FakeDiscord
  readonly telegram: FakeTelegram
  readonly place: string
  /** Local dates that have fallen due so far. */
  dates(): readonly string[]
  /** How many messages the platforms have stored. */
  sent(): number
  /** The next morning, for processes that are started from now on: all fall due. */
  nextDay(): void
  /** Time passes, for processes that are started from now on. */
  skip(ms: number): void
  /** Starts the real program at the moment that it is by now. @param args as of `sitrep start` */
  start(args?: readonly string[], env?: Readonly<Record<string, string>>): Running
  close(): Promise<void>
}

/** One process of the program. */
export interface Running {
  readonly child: ChildProcess
  /** What it wrote to standard error. */
  said(): string
  end(signal: 'SIGKILL' | 'SIGTERM'): Promise<void>
}

/** @param folder what the processes run in; place: a home in it, or a server's address */
export async function openOutboxRun(folder: string, place: string, each: number): Promise<OutboxRun> {
  const [discord, telegram] = [await startFakeDiscord(), await startFakeTelegram()]
  await fill(place, each, telegram)
  let day = 0
  let begunAt = Date.now()
  const children = new Set<ChildProcess>()
  const isServer = place.startsWith('postgres')
  return {
    discord,
    telegram,
    place,
    dates: () => Array.from({ length: day + 1 }, (_, n) => dateOf(n)),
    sent: () => discord.channels.log().length + telegram.log.length,
    nextDay: () => {
      day += 1
      begunAt = Date.now()
    },
    skip: (ms) => {
      begunAt -= ms
    },
    start(args = [], env = {}) {
      // A minute past the time, and then as time goes by.
      const now = firstDay + day * dayMs + 60_000 + Date.now() - begunAt
      const child = startSitrep(args, folder, {
        DISCORD_TOKEN: discord.token,
        DISCORD_API_URL: discord.url,
        TELEGRAM_TOKEN: telegram.token,
        TELEGRAM_API_URL: telegram.url,
        SITREP_STARTER: 'off',
        SITREP_NOW: new Date(now).toISOString(),
        ...(isServer ? { DATABASE_URL: place } : {}),
        ...env,
      })
      children.add(child)
      let said = ''
      child.stdout!.resume()
      child.stderr!.setEncoding('utf8').on('data', (words: string) => {
        said += words
      })
      const ended = once(child, 'close')
      return {
        child,
        said: () => said,
        async end(signal) {
          child.kill(signal)
          await ended
          children.delete(child)
        },
      }
    },
    async close() {
      for (const child of children) child.kill('SIGKILL')
      await Promise.all([discord.close(), telegram.close()])
    },
  }
}

const dateOf = (day: number): string => new Date(firstDay + day * dayMs).toISOString().slice(0, 10)

/** Each in a chat of its own, so that only the platform's limit for all holds them up. */
async function fill(place: string, each: number, telegram: FakeTelegram): Promise<void> {
  const subscriptions = (['discord', 'telegram'] as const).flatMap((platform) =>
    Array.from({ length: each }, (_, n) =>
      makeSubscription(`${platform[0]}${String(n).padStart(5, '0')}`, {
        to: {
          platform,
          chat: platform === 'discord' ? `${10n ** 17n + BigInt(n)}` : `${telegram.addGroup().id}`,
        },
        schedule: { at: '07:30', zone: 'UTC', days: [1, 2, 3, 4, 5, 6, 7] },
        language: n % 2 === 0 ? 'en' : 'fr',
        createdAt: firstDay - dayMs,
        covered: { at: firstDay - dayMs, capture: 0 },
        next: { date: dateOf(0), at: firstDay },
        zoneData: String(process.versions.tz),
      }),
    ),
  )
  const database = await openDatabase(place)
  await database.insert(subscriptionsTable, subscriptions.map(subscriptionRow))
  await database.close()
}

/**
 * Waits until that holds; what opens the store to look is better asked seldom.
 * @throws with what the processes said, when it does not hold in time
 */
export async function until(
  holds: () => boolean | Promise<boolean>,
  why: () => string,
  { timeoutMs = 120_000, everyMs = 20 } = {},
): Promise<void> {
  const end = performance.now() + timeoutMs
  while (!(await holds())) {
    if (performance.now() > end) throw new Error(`waited ${timeoutMs} ms in vain: ${why().slice(-3_000)}`)
    await sleep(everyMs)
  }
}
