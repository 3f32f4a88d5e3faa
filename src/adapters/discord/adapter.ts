import { setTimeout as sleep } from 'node:timers/promises'
import { type APIInteraction, ComponentType, InteractionType } from 'discord.js'
import type { Log } from '../../command.ts'
import type { Messages } from '../../core/index.ts'
import type { Dispatcher } from '../../dispatch.ts'
import { type AnswerOptions, answerInteraction } from './answer.ts'
import { describeError } from './describe-error.ts'
import { type Gateway, openGateway } from './gateway.ts'
import { registerCommands } from './register.ts'
import { createRest } from './rest.ts'
import { suggestValues } from './suggest.ts'

export interface DiscordOptions {
  readonly token: string
  /** `https://discord.com/api`, or a REST proxy; the gateway's address comes from its /gateway/bot. */
  readonly apiUrl: string
  readonly dispatcher: Dispatcher
  /** The catalogue of a BCP 47 language, or of the nearest there is. Keys: `discord.*`. */
  readonly messages: (language: string) => Messages
  readonly log: Log
  /** Milliseconds an answer may take before Discord is told that it is on its way. Default 1,500 of the 3,000 there are. */
  readonly quickMs?: number
  /** Milliseconds that stop() leaves to answers under way. Default 7,000: with the rest it ends within 10 s. */
  readonly drainMs?: number
  /** Called once if Discord ends the connection for good while we run. */
  readonly onFatal?: () => void
}

export interface DiscordAdapter {
  /**
   * Resolves once connected and the commands are registered; waits for a Discord that is out of reach.
   * @throws {UpstreamError} when Discord does not accept the token
   */
  start(): Promise<void>
  /** Takes no more questions and lets answers under way finish. Ends within 10 s. */
  stop(): Promise<void>
}

/** Longest that start() waits for the commands to be registered. */
const registerMs = 30_000

/** The Discord side of the bot: slash commands and buttons in, messages out. */
export function createDiscordAdapter(options: DiscordOptions): DiscordAdapter {
  const { dispatcher, log, token, messages, quickMs = 1_500, drainMs = 7_000 } = options
  /** stopping: no more questions. ending: no more calls either. */
  const stopping = new AbortController()
  const ending = new AbortController()
  const describe = (error: unknown): object => describeError(error, [token])
  const running = new Set<Promise<void>>()
  const rest = createRest(options)
  let gateway: Gateway | undefined

  const how: AnswerOptions = { rest, dispatcher, messages, log, describe, quickMs, signal: ending.signal }

  async function handle(interaction: APIInteraction): Promise<void> {
    switch (interaction.type) {
      case InteractionType.ApplicationCommand:
        // Only slash commands are registered; those of menus have a type of their own.
        if (!('target_id' in interaction.data)) await answerInteraction(interaction as never, how)
        break
      case InteractionType.MessageComponent:
        if (interaction.data.component_type === ComponentType.Button)
          await answerInteraction(interaction as never, how)
        break
      case InteractionType.ApplicationCommandAutocomplete:
        await suggestValues(interaction, how)
        break
    }
  }

  function take(interaction: APIInteraction): void {
    if (stopping.signal.aborted) return
    const run = handle(interaction)
      .catch((error: unknown) => log.error(describe(error), 'a Discord interaction failed'))
      .finally(() => running.delete(run))
    running.add(run)
  }

  async function register(applicationId: string): Promise<void> {
    try {
      const { faces } = dispatcher
      const deadlineAt = performance.now() + registerMs
      await registerCommands({ rest, applicationId, faces, log, signal: ending.signal, deadlineAt })
    } catch (error) {
      // Those registered before still work.
      if (!ending.signal.aborted) log.error(describe(error), 'Discord commands could not be registered')
    }
  }

  return {
    async start() {
      gateway = await openGateway({
        ...options,
        describe,
        onInteraction: take,
        onFatal: () => options.onFatal?.(),
        signal: stopping.signal,
      })
      if (gateway === undefined) return
      await register(gateway.applicationId)
      if (!stopping.signal.aborted) log.info({ application: gateway.applicationId }, 'Discord: connected')
    },
    async stop() {
      if (stopping.signal.aborted) return
      stopping.abort()
      await gateway?.close()
      await within(drainMs, Promise.allSettled(running))
      ending.abort()
      log.info({ unanswered: running.size }, 'Discord: stopped')
    },
  }
}

/** Waits for a promise, but no longer than that. */
async function within(ms: number, promise: Promise<unknown>): Promise<void> {
  const timer = new AbortController()
  const expired = sleep(ms, undefined, { signal: timer.signal }).catch(() => undefined)
  try {
    await Promise.race([promise, expired])
  } finally {
    timer.abort()
  }
}
