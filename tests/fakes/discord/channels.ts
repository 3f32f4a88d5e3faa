import { type SlidingLimit, slidingLimit } from '../sliding-limit.ts'
import type { Reply } from './interactions.ts'
import { type Refusal, refuseMessage } from './rules.ts'
import { type Body, type Seen, seen, snowflake } from './world.ts'

/** What the bot may do in a channel. */
export interface Rights {
  view: boolean
  send: boolean
  /** Without it the history is empty, not refused. */
  readHistory: boolean
}

/** A message in a channel: as it is now, with what it was. */
export interface Posted {
  readonly id: string
  readonly channel: string
  readonly author: string
  readonly nonce: string | undefined
  /** Wall clock, milliseconds: when it was stored. */
  readonly storedAt: number
  seen: Seen
  readonly edits: { readonly at: number; readonly content: string }[]
  deleted: boolean
}

/** Channels and what is written in them. */
export interface Channels {
  /** What the bot may do there; changing it holds at once. */
  rights(channel: string): Rights
  /** The channel is gone. */
  remove(channel: string): void
  /** Takes a message away, as moderators do. */
  erase(id: string): void
  /** Somebody writes. */
  write(channel: string, content: string): Posted
  /** Messages of the bot, or all, in the order stored; those taken away too. */
  log(channel?: string): readonly Posted[]
  /** How long Discord knows a nonce, in milliseconds. */
  nonceMs: number
  /** The most calls that lay within one second. */
  readonly mostPerSecond: number
}

export interface ChannelCalls extends Channels {
  /** What a call comes to; undefined: none of these. Headers tell the channel's limit. */
  handle(call: {
    readonly method: string
    readonly path: string
    readonly query: URLSearchParams
    readonly body: unknown
  }): { readonly reply: Reply; readonly headers: Readonly<Record<string, string>> }
}

const refused = ({ status, code, message }: Refusal): Reply => ({ status, body: { code, message } })
const unknownChannel = refused({ status: 404, code: 10003, message: 'Unknown Channel' })
const unknownMessage = refused({ status: 404, code: 10008, message: 'Unknown Message' })
const missingAccess = refused({ status: 403, code: 50001, message: 'Missing Access' })
const missingPermission = refused({ status: 403, code: 50013, message: 'Missing Permissions' })
const notOurs = refused({
  status: 403,
  code: 50005,
  message: 'Cannot edit a message authored by another user',
})

/** Source: https://discord.com/developers/docs/resources/message#create-message */
const longestNonce = 25

/** Five messages in five seconds a channel is what Discord's headers say. */
const channelLimit = { count: 5, windowMs: 5_000 }

/** @param self the bot's own user; perSecond: its global limit */
export function openChannels(self: string, perSecond: number): ChannelCalls {
  const rights = new Map<string, Rights>()
  const gone = new Set<string>()
  const posted: Posted[] = []
  const byChannel = new Map<string, Posted[]>()
  const limits = new Map<string, SlidingLimit>()
  const global = slidingLimit(perSecond, 1_000)
  const directs = new Map<string, string>()

  const rightsOf = (channel: string): Rights => {
    let found = rights.get(channel)
    if (found === undefined) {
      found = { view: true, send: true, readHistory: true }
      rights.set(channel, found)
    }
    return found
  }
  const listOf = (channel: string): Posted[] => {
    const found = byChannel.get(channel) ?? []
    byChannel.set(channel, found)
    return found
  }
  const store = (channel: string, author: string, body: Body & { readonly nonce?: string | number }) => {
    const id = snowflake()
    const one: Posted = {
      id,
      channel,
      author,
      nonce: body.nonce === undefined ? undefined : String(body.nonce),
      storedAt: Date.now(),
      seen: seen(id, body, [], false),
      edits: [],
      deleted: false,
    }
    posted.push(one)
    listOf(channel).push(one)
    return one
  }
  const json = ({ id, channel, author, seen: { content, flags }, nonce, storedAt }: Posted) => ({
    id,
    channel_id: channel,
    author: { id: author, username: 'x', discriminator: '0', avatar: null },
    content,
    flags,
    // Told for a while only.
    ...(nonce !== undefined && Date.now() - storedAt < channels.nonceMs ? { nonce } : {}),
    timestamp: new Date(storedAt).toISOString(),
  })

  function post(channel: string, body: Body & Record<string, unknown>): Reply {
    const may = rightsOf(channel)
    if (gone.has(channel)) return unknownChannel
    if (!may.view) return missingAccess
    if (!may.send) return missingPermission
    const { nonce, enforce_nonce: enforced = false, ...message } = body
    const refusal = refuseMessage(message, 0, true)
    if (refusal !== undefined) return refused(refusal)
    if (nonce !== undefined && String(nonce).length > longestNonce) {
      return refused({ status: 400, code: 50035, message: 'Invalid Form Body: nonce too long' })
    }
    if (enforced === true && nonce !== undefined) {
      const known = listOf(channel).findLast(
        (one) => one.nonce === nonce && Date.now() - one.storedAt < channels.nonceMs,
      )
      // Also one that was taken away: it is not made again.
      if (known !== undefined) return { status: 200, body: json(known) }
    }
    return { status: 200, body: json(store(channel, self, body as Body)) }
  }

  function history(channel: string, query: URLSearchParams): Reply {
    const may = rightsOf(channel)
    if (gone.has(channel)) return unknownChannel
    if (!may.view) return missingAccess
    if (!may.readHistory) return { status: 200, body: [] }
    const limit = Number(query.get('limit') ?? 50)
    if (limit < 1 || limit > 100) return refused({ status: 400, code: 50035, message: 'limit: 1-100' })
    const before = query.get('before')
    const shown = listOf(channel).filter((one) => !one.deleted)
    const end = before === null ? shown.length : shown.findIndex((one) => BigInt(one.id) >= BigInt(before))
    const until = end < 0 ? shown.length : end
    const page = shown.slice(Math.max(0, until - limit), until)
    return { status: 200, body: page.toReversed().map(json) }
  }

  function edit(channel: string, id: string, body: Body): Reply {
    if (gone.has(channel)) return unknownChannel
    if (!rightsOf(channel).view) return missingAccess
    const one = listOf(channel).find((each) => each.id === id && !each.deleted)
    if (one === undefined) return unknownMessage
    if (one.author !== self) return notOurs
    const refusal = refuseMessage(body, 0, true)
    if (refusal !== undefined) return refused(refusal)
    one.seen = seen(id, body, [], false)
    one.edits.push({ at: Date.now(), content: one.seen.content })
    return { status: 200, body: json(one) }
  }

  function open(person: string): Reply {
    const channel = directs.get(person) ?? snowflake()
    directs.set(person, channel)
    return { status: 200, body: { id: channel, type: 1, recipients: [{ id: person }] } }
  }

  const channels: ChannelCalls = {
    nonceMs: 5 * 60_000,
    rights: rightsOf,
    remove: (channel) => void gone.add(channel),
    erase(id) {
      const one = posted.find((each) => each.id === id)
      if (one !== undefined) one.deleted = true
    },
    write: (channel, content) => store(channel, snowflake(), { content }),
    log: (channel) => [...(channel === undefined ? posted : listOf(channel))],
    get mostPerSecond() {
      return global.most
    },
    handle({ method, path, query, body }) {
      const now = performance.now()
      const waitMs = global.take(now)
      if (waitMs > 0) return limited(waitMs, { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' })
      if (path === '/users/@me') return { reply: { status: 200, body: { id: self } }, headers: {} }
      if (path === '/users/@me/channels')
        return { reply: open(String((body as { recipient_id?: unknown }).recipient_id)), headers: {} }
      const [, , channel = '', , message] = path.split('/')
      if (method === 'GET') return { reply: history(channel, query), headers: {} }
      if (method === 'PATCH') return { reply: edit(channel, message!, body as Body), headers: {} }
      let limit = limits.get(channel)
      if (limit === undefined) {
        limit = slidingLimit(channelLimit.count, channelLimit.windowMs)
        limits.set(channel, limit)
      }
      const wait = limit.take(now)
      if (wait > 0) return limited(wait, { 'X-RateLimit-Scope': 'user' })
      const headers = {
        'X-RateLimit-Bucket': 'messages',
        'X-RateLimit-Limit': String(channelLimit.count),
        'X-RateLimit-Remaining': String(limit.left(now)),
        'X-RateLimit-Reset-After': String(channelLimit.windowMs / 1_000),
      }
      return { reply: post(channel, body as Body & Record<string, unknown>), headers }
    },
  }
  return channels
}

function limited(waitMs: number, headers: Readonly<Record<string, string>>) {
  const seconds = Math.ceil(waitMs) / 1_000
  return {
    reply: { status: 429, body: { message: 'You are being rate limited.', retry_after: seconds, code: 0 } },
    headers: { ...headers, 'Retry-After': String(seconds) },
  }
}

/** Source: https://discord.com/developers/docs/topics/permissions#permissions-bitwise-permission-flags */
export function permissionsOf({ view, send, readHistory }: Rights): string {
  const bits = [
    [view, 10n],
    [send, 11n],
    [readHistory, 16n],
    [send, 38n],
  ] as const
  return String(bits.reduce((sum, [held, bit]) => (held ? sum | (1n << bit) : sum), 0n))
}
