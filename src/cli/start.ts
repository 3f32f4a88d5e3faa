import { createConsoleAdapter } from '../adapters/console/adapter.ts'
import type { Role } from '../store/store.ts'
import { greet } from './greet.ts'
import { type House, openHouse } from './house.ts'
import { keepFed } from './keep-fed.ts'
import type { Part } from './parts.ts'
import { reportError, type Status, status } from './report-error.ts'
import { type DigestSending, sendDigests } from './send-digests.ts'
import { serveWatch, type Watching } from './serve-watch.ts'
import type { Setup } from './setup.ts'
import { watchSignals } from './signals.ts'

/** What start makes of a platform. */
interface Adapter {
  start(): Promise<void>
  stop(): Promise<void>
}

/** The adapters themselves take 8.5 s at most; see signals.ts for what comes after. */
const stopWithinMs = 9_000

/**
 * Runs every adapter that has a token until a signal comes; without any token, a chat in the terminal.
 * @param only what alone this process is for; empty: everything
 */
export async function start(setup: Setup, only: readonly Part[] = []): Promise<Status> {
  const does = (part: Part): boolean => only.length === 0 || only.includes(part)
  const house = await openHouse(setup, 'long')
  const stopFeeding = does('ingest') ? await keepFed(setup, house) : async () => undefined
  try {
    const { discord, telegram } = setup.config
    const isChat = discord === undefined && telegram === undefined && only.length === 0
    return isChat ? await chat(setup, house) : await serve(setup, house, does)
  } finally {
    await within(stopWithinMs, stopFeeding())
    await house.close()
  }
}

async function chat({ messages, shell }: Setup, house: House): Promise<Status> {
  const adapter = createConsoleAdapter({
    dispatcher: house.dispatcher,
    messages,
    greeting: greet(await house.store.corpus.coverage(), messages),
    input: shell.stdin,
    output: shell.stdout,
  })
  const signals = watchSignals()
  await adapter.start()
  await Promise.race([adapter.ended, signals.received])
  await within(stopWithinMs, adapter.stop())
  signals.release()
  // A terminal's open input would keep the process.
  shell.stdin.pause()
  return status.answered
}

async function serve(setup: Setup, house: House, does: (part: Part) => boolean): Promise<Status> {
  const signals = watchSignals()
  const releases: (() => Promise<void>)[] = []
  const running: Running = { alive: 0, end: signals.end }
  let sending: DigestSending | undefined
  let watching: Watching | undefined
  try {
    const adapters: Adapter[] = []
    for (const { part, role, create } of platforms(setup, house, () => loseOne(running))) {
      if (!does(part)) continue
      // Before anything is loaded or said to a platform: two gateways would answer everything twice.
      releases.push(await house.store.roles.take(role, () => loseRole(role, running, setup)))
      adapters.push(await create())
    }
    if (does('digests')) sending = await sendDigests(setup, house)
    watching = await serveWatch(setup, house, sending?.watch)
    running.alive = adapters.length
    const isFed = adapters.length === 0
    await runUntil(signals.received, adapters, running, setup)
    return running.alive > 0 || isFed ? status.answered : status.ours
  } finally {
    signals.release()
    await within(stopWithinMs, sending?.stop() ?? Promise.resolve())
    await watching?.stop()
    for (const release of releases) await release()
  }
}

/** How many platforms still work; one that fails does not take the others down, the last ends the program. */
interface Running {
  alive: number
  readonly end: () => void
}

function loseOne(running: Running): void {
  running.alive -= 1
  if (running.alive <= 0) running.end()
}

/** Another machine may do it all by now: better nothing here for a moment than everything twice. */
function loseRole(role: Role, running: Running, { messages, log, shell }: Setup): void {
  log.error({ role }, 'role lost')
  shell.stderr.write(`${messages('cli.role-lost', { what: messages(`cli.role.${role}`) })}
`)
  running.alive = 0
  running.end()
}

interface Platform {
  readonly part: Part
  readonly role: Role
  create(): Promise<Adapter>
}

function platforms(setup: Setup, house: House, onFatal: () => void): readonly Platform[] {
  const { config, catalogues, log } = setup
  const messages = (language: string) => catalogues.get(language.split('-')[0]!) ?? setup.messages
  const shared = { dispatcher: house.dispatcher, log, messages, onFatal }
  const list: Platform[] = []
  if (config.discord !== undefined) {
    const options = { ...shared, ...config.discord }
    const create = async () => (await import('../adapters/discord/adapter.ts')).createDiscordAdapter(options)
    list.push({ part: 'discord', role: 'gateway', create })
  }
  if (config.telegram !== undefined) {
    const options = { ...shared, ...config.telegram }
    const create = async () =>
      (await import('../adapters/telegram/adapter.ts')).createTelegramAdapter(options)
    list.push({ part: 'telegram', role: 'poller', create })
  }
  return list
}

async function runUntil(
  ended: Promise<void>,
  adapters: readonly Adapter[],
  running: Running,
  { messages, log, shell }: Setup,
): Promise<void> {
  for (const adapter of adapters) {
    adapter.start().catch((error: unknown) => {
      reportError(error, messages, log, shell.stderr)
      loseOne(running)
    })
  }
  await ended
  await within(stopWithinMs, Promise.allSettled(adapters.map((adapter) => adapter.stop())))
}

/** Waits so long and no longer. */
async function within(timeoutMs: number, work: Promise<unknown>): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  const timer = setTimeout(resolve, timeoutMs)
  await Promise.race([work, promise])
  clearTimeout(timer)
}
