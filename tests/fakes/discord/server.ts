import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Channels, openChannels, permissionsOf } from './channels.ts'
import { commandData, listCommands, type Registered, replaceCommands } from './commands.ts'
import { type FakeGateway, openFakeGateway } from './gateway.ts'
import { interactionJson } from './interaction-json.ts'
import { type Reply, takeCallback, takeChange, takeFollowUp } from './interactions.ts'
import { type Body, type Exchange, type Person, type Seen, snowflake, type Where } from './world.ts'

/** What can go wrong with a call, by kind of call. `stored`: the server did what was asked before it failed. */
export type Fault = { readonly stored?: boolean } & (
  | { readonly status: number; readonly retryAfter?: number; readonly code?: number }
  | { readonly reset: true }
  /** The connection is closed in good order, without an answer. */
  | { readonly fin: true }
  | { readonly hang: true }
)

export type CallKind =
  | 'gateway'
  | 'commands'
  | 'callback'
  | 'follow-up'
  | 'edit'
  | 'delete'
  | 'application'
  | 'message'
  | 'history'
  | 'correction'
  | 'person'

/** A call as it came in. */
export interface Call {
  readonly kind: CallKind
  readonly method: string
  readonly body: unknown
  readonly authorization: string | undefined
  /** Milliseconds of a monotonic clock. */
  readonly at: number
}

/** Options of a slash command, by name. */
export type Options = Readonly<Record<string, string | number>>

/** Discord's servers and its people, for one bot, on 127.0.0.1. The real discord.js talks to it. */
export interface FakeDiscord {
  /** For DISCORD_API_URL. */
  readonly url: string
  /** For DISCORD_TOKEN. */
  readonly token: string
  readonly applicationId: string
  readonly gateway: FakeGateway
  /** Somebody. @param locale of their Discord; en-US by default */
  addPerson(locale?: string): Person
  /** A channel of a server. @param admin whether the asker may manage the server */
  addChannel(options?: { admin?: boolean; userInstalled?: boolean }): Where
  /** A person's own chat with the bot. */
  addChat(): Where
  /** A slash command, sent off. @throws what Discord's client would not let a person send */
  invoke(person: Person, where: Where, command: string, options?: Options): Exchange
  /** Typing in an option; resolves to the choices shown. */
  type(
    person: Person,
    where: Where,
    command: string,
    option: string,
    prefix: string,
  ): Promise<NonNullable<Exchange['choices']>>
  /** Presses a button of a message by its label. */
  press(person: Person, where: Where, message: Seen, label: string): Exchange
  /** What the asker sees, once there are that many messages and none is "thinking". */
  seen(exchange: Exchange, count: number, timeoutMs?: number): Promise<readonly Seen[]>
  /** Resolves once that holds; looked at after every call and every 10 ms. */
  until(holds: () => boolean, timeoutMs?: number): Promise<void>
  /** The next call of that kind fails so; several are queued. */
  fail(kind: CallKind, fault: Fault): void
  calls(kind?: CallKind): readonly Call[]
  /** As registered. */
  commands(): readonly Registered[]
  /** Interactions as sent to the gateway are changed so, to send odd ones. */
  disfigure: ((interaction: Record<string, unknown>) => void) | undefined
  /** Channels, with what is written in them. */
  readonly channels: Channels
  /** What goes wrong with calls besides those of `fail`. */
  faulty: ((kind: CallKind) => Fault | undefined) | undefined
  /** Milliseconds before a call is answered, and after what it asks was done; none by default. */
  latencyMs: (kind: CallKind) => number
  close(): Promise<void>
}

/** Starts one. @param options.perSecond calls that it takes of a bot in a second; 50 as Discord does */
export async function startFakeDiscord(
  options: { token?: string; perSecond?: number } = {},
): Promise<FakeDiscord> {
  const applicationId = snowflake()
  // The shape of a real one, made of what no real one is made of.
  const token = options.token ?? `${'Fake'.repeat(6)}.FakeFa.${'fake-'.repeat(7)}`
  const exchanges = new Map<string, Exchange>()
  const faults = new Map<CallKind, Fault[]>()
  const calls: Call[] = []
  const channels = openChannels(applicationId, options.perSecond ?? 50)
  let commands: readonly Registered[] = []

  const server = createServer((request, response) => {
    receive(request, response).catch((error: unknown) => {
      response.writeHead(500).end(String(error))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const gatewayUrl = `ws://127.0.0.1:${port}`
  const gateway = openFakeGateway(server, {
    token,
    applicationId,
    url: () => gatewayUrl,
    guilds: [snowflake()],
  })

  async function receive(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { pathname, searchParams } = new URL(request.url ?? '/', 'http://127.0.0.1')
    const path = decodeURIComponent(pathname).replace(/^\/api\/v10/u, '')
    const { body, files } = await readBody(request)
    const method = request.method ?? 'GET'
    const kind = kindOf(method, path)
    if (kind === undefined)
      return answer(response, { status: 404, body: { code: 0, message: '404: Not Found' } })
    const { authorization } = request.headers
    calls.push({ kind, method, body, authorization, at: performance.now() })
    const run = (): Reply => {
      if (kind === 'callback') return takeCallback(exchanges.get(path.split('/')[3]!), body as object, files)
      const exchange = exchanges.get(path.split('/')[3]!)
      if (kind === 'follow-up') return takeFollowUp(exchange, body as Body, files)
      if (kind === 'edit') return takeChange(exchange, body as Body, files)
      if (kind === 'delete') return takeChange(exchange, undefined, [])
      if (authorization !== `Bot ${token}`)
        return { status: 401, body: { code: 0, message: '401: Unauthorized' } }
      if (isChannelCall(kind)) {
        const handled = channels.handle({ method, path, query: searchParams, body })
        for (const [name, value] of Object.entries(handled.headers)) response.setHeader(name, value)
        return handled.reply
      }
      if (kind === 'application') return { status: 200, body: { id: applicationId } }
      if (kind === 'gateway') return { status: 200, body: gatewayBody(gatewayUrl) }
      if (method === 'GET') return listCommands(commands, searchParams.get('with_localizations') === 'true')
      const replaced = replaceCommands(body, applicationId)
      commands = replaced.commands ?? commands
      return replaced.reply
    }
    const fault = faults.get(kind)?.shift() ?? fake.faulty?.(kind)
    const reply = fault === undefined || fault.stored === true ? run() : undefined
    const latencyMs = fake.latencyMs(kind)
    if (latencyMs > 0) await sleep(latencyMs)
    if (fault === undefined) return answer(response, reply!)
    if ('hang' in fault) return
    if ('reset' in fault) return void request.socket.resetAndDestroy()
    if ('fin' in fault) return void request.socket.end()
    const { status, retryAfter, code = 0 } = fault
    if (retryAfter !== undefined) response.setHeader('Retry-After', String(retryAfter))
    answer(response, { status, body: { code, message: `${status}`, retry_after: retryAfter } })
  }

  function open(person: Person, where: Where, type: number, data: object, message?: object): Exchange {
    const id = snowflake()
    const exchange: Exchange = {
      id,
      // As long as real ones, so that logs can be searched for it.
      token: Buffer.from(`interaction:${id}:${'x'.repeat(120)}`).toString('base64url'),
      person,
      where,
      openedAt: performance.now(),
      expired: false,
      acknowledged: false,
      original: undefined,
      followUps: 0,
      messages: [],
      choices: undefined,
    }
    exchanges.set(exchange.token, exchange)
    const interaction = interactionJson(exchange, applicationId, type, data, message)
    interaction.app_permissions = permissionsOf(channels.rights(where.channel))
    fake.disfigure?.(interaction)
    gateway.dispatch('INTERACTION_CREATE', interaction)
    return exchange
  }

  const fake: FakeDiscord = {
    url: `http://127.0.0.1:${port}/api`,
    token,
    applicationId,
    gateway,
    disfigure: undefined,
    channels,
    faulty: undefined,
    latencyMs: () => 0,
    addPerson: (locale = 'en-US') => ({ id: snowflake(), locale }),
    addChannel: ({ admin = false, userInstalled = false } = {}) => ({
      channel: snowflake(),
      guild: snowflake(),
      context: 0,
      permissions: admin ? '2147483680' : '2147483648',
      userInstalled,
    }),
    addChat: () => ({ channel: snowflake(), context: 1 }),
    invoke(person, where, name, values = {}) {
      return open(person, where, 2, commandData(commands, name, where, values))
    },
    async type(person, where, name, option, prefix) {
      const data = commandData(commands, name, where, { [option]: prefix }, option)
      const exchange = open(person, where, 4, data)
      await fake.until(() => exchange.choices !== undefined)
      return exchange.choices!
    },
    press(person, where, message, label) {
      const button = message.buttons.find((one) => one.label === label)
      if (button === undefined) throw new Error(`no button ${label}`)
      const data = { component_type: 2, custom_id: button.customId, id: 1 }
      return open(person, where, 3, data, message)
    },
    async seen(exchange, count, timeoutMs = 5_000) {
      const shown = (): readonly Seen[] => exchange.messages.filter((message) => !message.loading)
      await fake.until(
        () => shown().length >= count && shown().length === exchange.messages.length,
        timeoutMs,
      )
      return exchange.messages
    },
    async until(holds, timeoutMs = 5_000) {
      for (const end = performance.now() + timeoutMs; !holds(); ) {
        if (performance.now() > end) throw new Error(`not within ${timeoutMs} ms: ${holds}`)
        await new Promise((resolve) => void setTimeout(resolve, 10))
      }
    },
    fail: (kind, fault) => void faults.set(kind, [...(faults.get(kind) ?? []), fault]),
    calls: (kind) => calls.filter((call) => kind === undefined || call.kind === kind),
    commands: () => commands,
    async close() {
      gateway.close()
      server.closeAllConnections()
      await new Promise((resolve) => void server.close(resolve))
    },
  }
  return fake
}

function kindOf(method: string, path: string): CallKind | undefined {
  const route = `${method} ${path}`
  if (route === 'GET /gateway/bot') return 'gateway'
  if (route === 'GET /applications/@me') return 'application'
  if (/^(?:GET|PUT) \/applications\/\d+\/commands$/u.test(route)) return 'commands'
  if (/^POST \/interactions\/\d+\/[^/]+\/callback$/u.test(route)) return 'callback'
  if (/^POST \/webhooks\/\d+\/[^/]+$/u.test(route)) return 'follow-up'
  if (/^PATCH \/webhooks\/\d+\/[^/]+\/messages\/@original$/u.test(route)) return 'edit'
  if (/^DELETE \/webhooks\/\d+\/[^/]+\/messages\/@original$/u.test(route)) return 'delete'
  if (/^POST \/channels\/\d+\/messages$/u.test(route)) return 'message'
  if (/^GET \/channels\/\d+\/messages$/u.test(route)) return 'history'
  if (/^PATCH \/channels\/\d+\/messages\/\d+$/u.test(route)) return 'correction'
  if (/^(?:GET \/users\/@me|POST \/users\/@me\/channels)$/u.test(route)) return 'person'
  return undefined
}

const channelCalls: ReadonlySet<CallKind> = new Set(['message', 'history', 'correction', 'person'])

function isChannelCall(kind: CallKind): boolean {
  return channelCalls.has(kind)
}

function gatewayBody(url: string): object {
  return {
    url,
    shards: 1,
    session_start_limit: { total: 1000, remaining: 999, reset_after: 0, max_concurrency: 1 },
  }
}

/** A 204 has no content type: discord.js would try to read JSON from nothing. */
function answer(response: ServerResponse, { status, body }: Reply): void {
  if (body === undefined) response.writeHead(status).end()
  else response.writeHead(status, { 'Content-Type': 'application/json' }).end(JSON.stringify(body))
}

async function readBody(request: IncomingMessage): Promise<{ body: unknown; files: Seen['files'] }> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const raw = Buffer.concat(chunks)
  const type = request.headers['content-type'] ?? ''
  if (!type.startsWith('multipart/form-data'))
    return { body: raw.length === 0 ? {} : JSON.parse(raw.toString()), files: [] }
  const form = await new Response(raw, { headers: { 'content-type': type } }).formData()
  const files: { name: string; text: string }[] = []
  for (const [, part] of form)
    if (typeof part !== 'string') files.push({ name: part.name, text: await part.text() })
  return { body: JSON.parse(String(form.get('payload_json'))), files }
}
