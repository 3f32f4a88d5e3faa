import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import type { BotCommand, Chat, Message, Update, User } from 'grammy/types'
import { type SlidingLimit, slidingLimit } from '../sliding-limit.ts'
import { createMethods, failure, type Payload, type Result } from './methods.ts'
import { type Logged, type Seen, World } from './world.ts'

/** What goes wrong with one call. `stored`: the server did what was asked before it failed. */
export type Fault =
  | {
      readonly status: number
      readonly description?: string
      readonly retryAfter?: number
      readonly stored?: boolean
    }
  | { readonly reset: true; readonly stored?: boolean }
  /** The connection is closed in good order, without an answer. */
  | { readonly fin: true; readonly stored?: boolean }
  | { readonly hang: true; readonly stored?: boolean }

export interface Call {
  readonly method: string
  readonly payload: Payload
  /** Milliseconds of a monotonic clock. */
  readonly at: number
}

/** Telegram's servers and its people, for one bot, on 127.0.0.1. The real grammY talks to it. */
export interface FakeTelegram {
  readonly url: string
  readonly token: string
  /** Somebody; `open`: has opened a chat with the bot (writing to it in private opens it too). */
  addUser(options?: { language?: string; open?: boolean; bot?: boolean }): User
  addGroup(options?: { type?: 'group' | 'supergroup'; admins?: readonly User[] }): Chat
  /** A person writes, to the bot alone or in a group. Returns the update that went out. */
  write(from: User, text: string, options?: { in?: Chat } & Partial<Message>): Update
  /** A channel that the bot may write in. */
  addChannel(admins?: readonly User[]): Chat
  /** An administrator writes in a channel. */
  post(channel: Chat, text: string, more?: Partial<Message>): Update
  press(from: User, message: Seen, label: string, options?: { in?: Chat }): Update
  /** Hands out an update as it is; to repeat one that was confirmed, or an odd one. */
  push(update: Update): void
  /** What a person sees of the bot: their private chat, or a group. Waits for that many messages. */
  seen(where: User | Chat, count: number, timeoutMs?: number): Promise<readonly Seen[]>
  /** What is there now. */
  shown(where: User | Chat): readonly Seen[]
  /** The next call of that method fails so; several are queued. */
  fail(method: string, fault: Fault): void
  /** What goes wrong with calls besides those of `fail`. */
  faulty: ((method: string) => Fault | undefined) | undefined
  /** Milliseconds before a call is answered, and after what it asks was done; none by default. */
  latencyMs: (method: string) => number
  /** They stop the bot; `unblock`: they start it again. */
  block(user: User): void
  unblock(user: User): void
  kick(group: Chat): void
  /** The group, or a topic of it, is deleted. */
  remove(group: Chat, topic?: number): void
  /** Whether the bot may write in a group. */
  mute(group: Chat, muted: boolean): void
  /** Whether only administrators may write there; the bot is none. */
  quieten(group: Chat): void
  /** Every message of the bot as it was stored, in order. */
  readonly log: readonly Logged[]
  /** The most messages that lay within one second. */
  readonly mostPerSecond: number
  migrate(group: Chat): Chat
  calls(method?: string): readonly Call[]
  /** Updates that were not confirmed. */
  pending(): readonly number[]
  /** As set, by language code; '' is the default. */
  readonly commands: ReadonlyMap<string, readonly BotCommand[]>
  close(): Promise<void>
}

/** Starts one. @param options.token for tests that need their own; perSecond: messages it takes, 30 as Telegram does */
export async function startFakeTelegram(
  options: { token?: string; username?: string; perSecond?: number } = {},
): Promise<FakeTelegram> {
  const token = options.token ?? '7100000001:AAFakeFakeFakeFakeFakeFakeFakeFake-01'
  const username = options.username ?? 'sitrep_bot'
  const me = { id: 7_100_000_001, is_bot: true, first_name: 'Sitrep', username, can_join_groups: true }
  const world = new World()
  const commands = new Map<string, readonly BotCommand[]>()
  const methods = createMethods(world, me, commands)
  const faults = new Map<string, Fault[]>()
  const calls: Call[] = []
  const updates = createUpdates()
  let changed = Promise.withResolvers<void>()

  async function answer(method: string, payload: Payload, response: ServerResponse): Promise<void> {
    calls.push({ method, payload, at: performance.now() })
    const run = async (): Promise<Result> => {
      if (method === 'getUpdates') return updates.get(payload, response)
      return (
        tooMany(method, payload) ??
        methods[method]?.(payload) ??
        failure(404, `Not Found: method ${method} is not in the fake`)
      )
    }
    const fault = faults.get(method)?.shift() ?? fake.faulty?.(method)
    const result = fault === undefined || fault.stored === true ? await run() : undefined
    changed.resolve()
    changed = Promise.withResolvers<void>()
    const latencyMs = fake.latencyMs(method)
    if (latencyMs > 0) await sleep(latencyMs)
    if (fault === undefined) return reply(response, result!)
    if ('hang' in fault) return
    if ('reset' in fault) {
      response.socket?.resetAndDestroy()
      return
    }
    if ('fin' in fault) {
      response.socket?.end()
      return
    }
    const parameters = fault.retryAfter === undefined ? undefined : { retry_after: fault.retryAfter }
    reply(response, failure(fault.status, fault.description ?? `Fault ${fault.status}`, parameters))
  }

  const overall = slidingLimit(options.perSecond ?? 30, 1_000)
  const groups = new Map<number, SlidingLimit>()

  /** Source: https://telegra.ph/Hitting-limits-bot-FAQ (30 a second, 20 a minute in one group) */
  function tooMany(method: string, payload: Payload): Result | undefined {
    if (method !== 'sendMessage') return undefined
    const chat = Number(payload.chat_id)
    const now = performance.now()
    const group = groups.get(chat) ?? slidingLimit(20, 60_000)
    if (chat < 0) groups.set(chat, group)
    const waitMs = overall.take(now) || (chat < 0 ? group.take(now) : 0)
    if (waitMs === 0) return undefined
    const seconds = Math.ceil(waitMs / 1_000)
    return failure(429, `Too Many Requests: retry after ${seconds}`, { retry_after: seconds })
  }

  const server = createServer((request, response) => {
    void readBody(request).then((body) => {
      const match = /^\/bot([^/]+)\/(\w+)$/u.exec(request.url ?? '')
      if (match?.[1] !== token) return reply(response, failure(401, 'Unauthorized'))
      return answer(match[2]!, body === '' ? {} : JSON.parse(body), response)
    })
  })
  const port = await listen(server)
  const chatOf = (where: User | Chat) => world.chats.get(where.id)!

  const fake: FakeTelegram = {
    url: `http://127.0.0.1:${port}`,
    token,
    commands,
    faulty: undefined,
    latencyMs: () => 0,
    log: world.log,
    get mostPerSecond() {
      return overall.most
    },
    addUser: (one) => world.addUser(one),
    addGroup: (one) => world.addGroup(one),
    write(from, text, { in: where, ...more } = {}) {
      const update = world.messageUpdate(from, where ?? chatOf(from).chat, text, more)
      updates.push(update)
      return update
    },
    addChannel: (admins) => world.addChannel(admins),
    post(channel, text, more) {
      const update = world.postUpdate(channel, text, more)
      updates.push(update)
      return update
    },
    press(from, message, label, { in: where } = {}) {
      const update = world.pressUpdate(from, where ?? chatOf(from).chat, message, label)
      updates.push(update)
      return update
    },
    push: (update) => updates.push(update),
    async seen(where, count, timeoutMs = 5_000) {
      const until = performance.now() + timeoutMs
      while (chatOf(where).shown.length < count) {
        const left = until - performance.now()
        if (left <= 0)
          throw new Error(`${chatOf(where).shown.length} of ${count} messages after ${timeoutMs} ms`)
        const timer = Promise.withResolvers<void>()
        const handle = setTimeout(timer.resolve, Math.min(left, 50))
        await Promise.race([changed.promise, timer.promise])
        clearTimeout(handle)
      }
      return [...chatOf(where).shown]
    },
    shown: (where) => [...chatOf(where).shown],
    fail(method, fault) {
      faults.set(method, [...(faults.get(method) ?? []), fault])
    },
    block(user) {
      world.users.get(user.id)!.blocked = true
    },
    unblock(user) {
      world.users.get(user.id)!.blocked = false
    },
    remove(group, topic) {
      if (topic === undefined) chatOf(group).gone = true
      else chatOf(group).lostTopics.add(topic)
    },
    quieten(group) {
      chatOf(group).quiet = true
    },
    mute(group, muted) {
      chatOf(group).muted = muted
    },
    kick(group) {
      chatOf(group).closed = true
    },
    migrate: (group) => world.migrate(group),
    calls: (method) => calls.filter((call) => method === undefined || call.method === method),
    pending: () => updates.pending(),
    async close() {
      server.closeAllConnections()
      await new Promise<void>((resolve) => void server.close(() => resolve()))
    },
  }
  return fake
}

/** The queue behind getUpdates: an update goes once a later offset confirms it. */
function createUpdates() {
  let queue: Update[] = []
  let waiting: { readonly wake: () => void; readonly conflict: () => void } | undefined
  return {
    push(update: Update): void {
      queue.push(update)
      waiting?.wake()
    },
    pending: () => queue.map((update) => update.update_id),
    async get(payload: Payload, response: ServerResponse): Promise<Result> {
      const { offset = 0, limit = 100, timeout = 0, allowed_updates: allowed } = payload
      waiting?.conflict()
      queue = queue.filter((update) => update.update_id >= Number(offset))
      const ready = (): Update[] => {
        const wanted = (update: Update): boolean =>
          !Array.isArray(allowed) || allowed.some((kind: string) => kind in update)
        queue = queue.filter(wanted)
        return queue.slice(0, Number(limit))
      }
      if (ready().length === 0 && Number(timeout) > 0) {
        const wait = Promise.withResolvers<'conflict' | 'woken'>()
        const own = { wake: () => wait.resolve('woken'), conflict: () => wait.resolve('conflict') }
        waiting = own
        const handle = setTimeout(own.wake, Number(timeout) * 1000)
        response.once('close', own.wake)
        const end = await wait.promise
        clearTimeout(handle)
        if (waiting === own) waiting = undefined
        if (end === 'conflict') {
          return failure(
            409,
            'Conflict: terminated by other getUpdates request; make sure that only one bot instance is running',
          )
        }
      }
      return { ok: true, result: ready() }
    },
  }
}

function reply(response: ServerResponse, result: Result): void {
  if (response.destroyed) return
  response.writeHead(result.ok ? 200 : result.error_code, { 'content-type': 'application/json' })
  response.end(JSON.stringify(result))
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => void server.listen(0, '127.0.0.1', resolve))
  return (server.address() as AddressInfo).port
}
