import { type APIUser, DiscordAPIError, RateLimitError, type REST, Routes } from 'discord.js'
import type { Log } from '../../command.ts'
import type { Doc } from '../../core/index.ts'
import type { DigestChat } from '../../digest.ts'
import type { Messenger, SendOutcome } from '../../digest-ports.ts'
import { messageBody } from './conversation.ts'
import { describeError } from './describe-error.ts'
import { encodeDoc } from './encode.ts'
import { searchMessage } from './find-message.ts'
import { perSecond } from './per-second.ts'
import { createRest, type RestOptions } from './rest.ts'
import { outcomeOf } from './send-outcome.ts'

export interface MessengerOptions extends RestOptions {
  readonly log: Log
}

/**
 * "The past few minutes" is all that is promised of a nonce; five were seen to hold.
 * Source: https://discord.com/developers/docs/resources/message#create-message (enforce_nonce)
 */
const nonceMs = 3 * 60_000

/** Carries digests to Discord, on a lane of its own. */
export function createDiscordMessenger({ log, ...options }: MessengerOptions): Messenger {
  const rest = createRest(options, perSecond)
  const { token } = options
  let self: string | undefined

  /** discord.js forgets a token once it was refused; whether to go on is not for us to say. */
  const remember = (error: unknown): void => {
    if (error instanceof DiscordAPIError && error.status === 401) rest.setToken(token)
  }

  async function ownId(signal: AbortSignal): Promise<string> {
    self ??= ((await rest.get(Routes.user('@me'), { signal })) as APIUser).id
    return self
  }

  async function post(chat: string, doc: Doc, nonce: string | undefined, signal: AbortSignal) {
    const [message, ...more] = encodeDoc(doc)
    if (more.length > 0) return { kind: 'refused', detail: 'more than one message' } as const
    if (signal.aborted) return { kind: 'unsent', reason: 'unreachable', detail: 'ended' } as const
    try {
      const key = nonce === undefined ? {} : { nonce, enforce_nonce: true }
      const body = { ...messageBody(message!, false), ...key }
      const sent = (await rest.post(Routes.channelMessages(chat), { body, signal })) as { id?: string }
      if (sent.id === undefined) return { kind: 'unknown', detail: 'no message id' } as const
      return { kind: 'sent', message: sent.id } as const
    } catch (error) {
      remember(error)
      return outcomeOf(error, token)
    }
  }

  return {
    platform: 'discord',
    perSecond,
    nonceMs,
    fits: (doc) => encodeDoc(doc).length === 1,
    send: (to, doc, nonce, signal): Promise<SendOutcome> => post(to.chat, doc, nonce, signal),
    async find({ chat }, nonce, since, signal) {
      try {
        const author = await ownId(signal)
        return await searchMessage({ rest, channel: chat, author, nonce, since, signal })
      } catch (error) {
        remember(error)
        log.warn(describeError(error, [token]), 'a digest could not be looked for')
        return { kind: 'unclear' }
      }
    },
    edit: (to, message, doc, signal) => edit(rest, to, message, doc, signal).catch(noteFailed),
    async tell(person, doc, signal) {
      if (person === '') return
      try {
        const body = { recipient_id: person }
        const { id } = (await rest.post(Routes.userChannels(), { body, signal })) as { id: string }
        for (const message of encodeDoc(doc)) {
          await rest.post(Routes.channelMessages(id), { body: messageBody(message, false), signal })
        }
      } catch (error) {
        remember(error)
        log.warn(describeError(error, [token]), 'an admin could not be told')
      }
    },
  }

  function noteFailed(error: unknown): Awaited<ReturnType<Messenger['edit']>> {
    remember(error)
    if (error instanceof RateLimitError) return { kind: 'failed', retryAfterMs: Math.ceil(error.retryAfter) }
    // The message, its channel, or our right to be there has gone.
    if (error instanceof DiscordAPIError && (error.status === 404 || error.status === 403)) {
      return { kind: 'gone' }
    }
    log.warn(describeError(error, [token]), 'a digest could not be corrected')
    return { kind: 'failed' }
  }
}

async function edit(rest: REST, { chat }: DigestChat, message: string, doc: Doc, signal: AbortSignal) {
  const [first, ...more] = encodeDoc(doc)
  if (more.length > 0) return { kind: 'failed' } as const
  await rest.patch(Routes.channelMessage(chat, message), { body: messageBody(first!, false), signal })
  return { kind: 'edited' } as const
}
