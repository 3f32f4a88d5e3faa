import { DiscordAPIError, type RawFile, type REST, RESTJSONErrorCodes, Routes } from 'discord.js'
import type { ButtonRow } from './buttons.ts'
import { ephemeralFlag } from './question.ts'
import { type CallOptions, call } from './rest.ts'

/** A message as we send it. */
export interface Outgoing {
  readonly content: string
  readonly components?: readonly ButtonRow[]
  readonly files?: readonly RawFile[]
}

/** What an interaction can be answered with. Every method throws errors of discord.js when Discord refuses. */
export interface Conversation {
  /** The first answer, within 3 s of the question. */
  reply(message: Outgoing, ephemeral: boolean): Promise<void>
  /** Holds the place of the first answer. */
  defer(ephemeral: boolean): Promise<void>
  /** Puts the first answer where `defer` held its place. */
  edit(message: Outgoing): Promise<void>
  followUp(message: Outgoing, ephemeral: boolean): Promise<void>
  /** Takes the first answer, or its place, away. */
  remove(): Promise<void>
  /** Offers values for the option being typed. */
  suggest(choices: readonly { readonly name: string; readonly value: string }[]): Promise<void>
}

/** What a conversation needs. */
export interface ConversationOptions {
  readonly rest: REST
  readonly interaction: { readonly id: string; readonly token: string; readonly application_id: string }
  readonly signal: AbortSignal
  readonly onRetry: (error: unknown) => void
}

/** Source: https://discord.com/developers/docs/resources/message#message-object-message-flags */
const suppressEmbedsFlag = 1 << 2

/** Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-response-object */
const callbackType = { message: 4, deferred: 5, suggestions: 8 } as const

/**
 * Source: https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback (3 s for
 * the first answer; the token lives 15 minutes). Some of both went by on the way to us.
 */
const firstAnswerMs = 2_800
const tokenMs = 14.5 * 60_000

/** Discord answers a callback within 0.3 s; after this long it is sooner answered when asked again. */
const callbackAttemptMs = 1_000

/** Long enough to take a file in. */
const laterAttemptMs = 10_000

/** After so long a fault goes on, longer waits change little: the reader has gone. */
const laterDeadlineMs = 60_000

/** Opens a conversation about an interaction that has just arrived. */
export function openConversation(options: ConversationOptions): Conversation {
  const { rest, interaction, signal, onRetry } = options
  const openedAt = performance.now()
  const webhook = [interaction.application_id, interaction.token] as const
  const original = Routes.webhookMessage(...webhook, '@original')
  const common = { rest, signal, onRetry }

  const callback = async (type: number, data: object): Promise<void> => {
    let repeated = false
    const first: CallOptions = {
      ...common,
      method: 'post',
      route: Routes.interactionCallback(interaction.id, interaction.token),
      data: { body: { type, data }, auth: false },
      deadlineAt: openedAt + firstAnswerMs,
      attemptMs: callbackAttemptMs,
      pausesMs: [50, 150, 300],
      onRetry(error) {
        repeated = true
        onRetry(error)
      },
    }
    try {
      await call(first)
    } catch (error) {
      // The attempt before had arrived after all.
      const known = RESTJSONErrorCodes.InteractionHasAlreadyBeenAcknowledged
      if (!(repeated && error instanceof DiscordAPIError && error.code === known)) throw error
    }
  }
  /** A follow-up whose outcome is unknown is sent again: parts bear numbers, so one too many misleads nobody. */
  const later = async (method: CallOptions['method'], route: `/${string}`, data: object): Promise<void> => {
    await call({
      ...common,
      method,
      route,
      data: { ...data, auth: false },
      deadlineAt: Math.min(openedAt + tokenMs, performance.now() + laterDeadlineMs),
      attemptMs: laterAttemptMs,
      pausesMs: [200, 1_000, 3_000],
    })
  }
  return {
    reply: (message, ephemeral) => callback(callbackType.message, messageBody(message, ephemeral)),
    // Of all flags only this one is valid here.
    defer: (ephemeral) => callback(callbackType.deferred, ephemeral ? { flags: ephemeralFlag } : {}),
    suggest: (choices) => callback(callbackType.suggestions, { choices }),
    edit: (message) => later('patch', original, requestOf(message, false)),
    followUp: (message, ephemeral) =>
      later('post', Routes.webhook(...webhook), requestOf(message, ephemeral)),
    remove: () => later('delete', original, {}),
  }
}

function requestOf(message: Outgoing, ephemeral: boolean): object {
  return {
    body: messageBody(message, ephemeral),
    ...(message.files === undefined ? {} : { files: message.files }),
  }
}

/** A message in Discord's JSON: it pings nobody and shows no previews. */
export function messageBody({ content, components = [], files }: Outgoing, ephemeral: boolean): object {
  return {
    content,
    components,
    flags: suppressEmbedsFlag | (ephemeral ? ephemeralFlag : 0),
    allowed_mentions: { parse: [] },
    ...(files === undefined ? {} : { attachments: files.map(({ name }, id) => ({ id, filename: name })) }),
  }
}
