import { setTimeout as sleep } from 'node:timers/promises'
import {
  type APIInteraction,
  Client,
  DiscordjsErrorCodes,
  Events,
  GatewayDispatchEvents,
  GatewayIntentBits,
  Options,
} from 'discord.js'
import type { Log } from '../../command.ts'
import { UpstreamError } from '../../core/index.ts'
import type { RestOptions } from './rest.ts'

/** A connection to Discord's gateway. */
export interface Gateway {
  readonly applicationId: string
  /** Says goodbye; a peer that has gone silent is left after `goodbyeMs`. */
  close(): Promise<void>
}

/** What connecting needs. */
export interface GatewayOptions extends RestOptions {
  readonly log: Log
  readonly describe: (error: unknown) => object
  /** Called with every interaction, as Discord sends it: the same JSON that its HTTP endpoint would bring. */
  readonly onInteraction: (interaction: APIInteraction) => void
  /** Called once when Discord closes the connection for good. */
  readonly onFatal: () => void
  /** Ends the attempts. */
  readonly signal: AbortSignal
}

/** Milliseconds between attempts to reach Discord at start; the last repeats, and is too long for 1,000 sign-ins a day. */
const knocksMs = [1_000, 5_000, 20_000, 90_000]

/** A goodbye is a word and an answer. */
const goodbyeMs = 1_500

/**
 * Signs in and stays signed in; waits for a Discord that is out of reach. Undefined when ended meanwhile.
 * @throws {UpstreamError} when Discord does not accept the token
 */
export async function openGateway(options: GatewayOptions): Promise<Gateway | undefined> {
  const { token, log, describe, signal } = options
  for (let knock = 0; !signal.aborted; knock++) {
    // A client whose sign-in failed is spent.
    const { client, applicationId, refusal } = createClient(options)
    try {
      await unless(signal, client.login(token))
      if (signal.aborted) return void (await leave(client))
      return { applicationId: await applicationId, close: () => leave(client) }
    } catch (error) {
      const code = refusal() ?? (isTokenInvalid(error) ? 401 : undefined)
      if (code !== undefined) throw new UpstreamError('Discord', `login (${code})`)
      if (knock === 0) log.warn(describe(error), 'Discord cannot be reached; trying on')
    }
    const waitMs = knocksMs[Math.min(knock, knocksMs.length - 1)]
    await sleep(waitMs, undefined, { signal }).catch(() => undefined)
  }
  return undefined
}

function createClient({ apiUrl, log, describe, onInteraction, onFatal, signal }: GatewayOptions): {
  readonly client: Client
  readonly applicationId: Promise<string>
  /** The gateway's code when it closed the connection for good. */
  readonly refusal: () => number | undefined
} {
  const client = new Client({
    intents: [GatewayIntentBits.Guilds],
    allowedMentions: { parse: [] },
    rest: { api: apiUrl },
    // No name of anyone is kept, and no message.
    makeCache: Options.cacheWithLimits({
      ...Options.DefaultMakeCacheSettings,
      MessageManager: 0,
      UserManager: 0,
      GuildMemberManager: 0,
    }),
  })
  const application = Promise.withResolvers<string>()
  let refused: number | undefined
  let signedIn = false
  client.ws.on(GatewayDispatchEvents.Ready, (data) => {
    signedIn = true
    application.resolve(data.application.id)
  })
  // Not interactionCreate: that waits until every server is known, and people wait with it.
  client.ws.on(GatewayDispatchEvents.InteractionCreate, onInteraction)
  client.on(Events.ShardDisconnect, ({ code }) => {
    refused = code
    log.error({ code }, 'Discord closed the connection for good')
    if (signedIn) onFatal()
  })
  client.on(Events.ShardReconnecting, () => {
    // discord.js says so of a goodbye too.
    if (!signal.aborted) log.info({}, 'Discord: reconnecting')
  })
  client.on(Events.ShardResume, (_, replayed) => log.info({ replayed }, 'Discord: connected again'))
  client.on(Events.ShardError, (error) => log.warn(describe(error), 'a fault of the Discord connection'))
  client.on(Events.Error, (error) => log.error(describe(error), 'a fault in the Discord client'))
  return { client, applicationId: application.promise, refusal: () => refused }
}

async function leave(client: Client): Promise<void> {
  const sockets = findSockets(client)
  await unless(AbortSignal.timeout(goodbyeMs), client.destroy())
  for (const socket of sockets) socket.terminate()
}

interface Inside {
  readonly _ws?: {
    readonly strategy?: { readonly shards?: ReadonlyMap<number, { readonly connection: Socket | null }> }
  }
}

interface Socket {
  terminate(): void
}

/** Nothing public leads to the sockets, and one whose peer is silent would keep the process for 30 s. */
function findSockets(client: Client): readonly Socket[] {
  const shards = (client.ws as unknown as Inside)._ws?.strategy?.shards ?? new Map()
  return [...shards.values()].flatMap(({ connection }) => (connection === null ? [] : [connection]))
}

/** Waits for a promise, but not once the signal ends; what becomes of it then is nobody's concern. */
async function unless(signal: AbortSignal, promise: Promise<unknown>): Promise<void> {
  const ended = Promise.withResolvers<void>()
  const end = (): void => ended.resolve()
  signal.addEventListener('abort', end, { once: true })
  if (signal.aborted) end()
  try {
    await Promise.race([promise, ended.promise])
  } finally {
    signal.removeEventListener('abort', end)
  }
}

function isTokenInvalid(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === DiscordjsErrorCodes.TokenInvalid
}
