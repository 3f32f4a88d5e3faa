import { Api, GrammyError } from 'grammy'
import type { Log } from '../../command.ts'
import type { Doc, Messages } from '../../core/index.ts'
import type { DigestChat } from '../../digest.ts'
import type { Messenger, SendOutcome } from '../../digest-ports.ts'
import type { ClientOptions } from './client.ts'
import { withoutDateTimes } from './date-times.ts'
import { describeError } from './describe-error.ts'
import { type EncodedMessage, encodeDoc } from './encode.ts'
import { perSecond } from './per-second.ts'
import { outcomeOf } from './send-outcome.ts'

export interface MessengerOptions extends Pick<ClientOptions, 'token' | 'apiUrl' | 'timeoutSeconds'> {
  /** The catalogue of a BCP 47 language, or of the nearest there is. */
  readonly messages: (language: string) => Messages
  readonly log: Log
}

/** grammY declares the AbortSignal of a polyfill; the runtime's own serves it. */
type Signal = Parameters<Api['getMe']>[0]

/** Carries digests to Telegram, by an Api of its own that waits for nothing: who sends decides. */
export function createTelegramMessenger(options: MessengerOptions): Messenger {
  const { token, apiUrl, timeoutSeconds = 20, messages, log } = options
  const api = new Api(token, { apiRoot: apiUrl.replace(/\/+$/u, ''), timeoutSeconds })
  /** Bot API servers of one's own may be older than this entity. */
  let knowsDateTimes = true

  const encode = (doc: Doc): readonly EncodedMessage[] =>
    encodeDoc(doc, { copyLabel: (label) => messages(doc.language)('telegram.copy', { label }) })

  /** Only what was refused is tried in another form, so that nothing arrives twice. */
  async function inForm<T>(
    message: EncodedMessage,
    act: (message: EncodedMessage) => Promise<T>,
  ): Promise<T> {
    const plain = withoutDateTimes(message)
    if (!knowsDateTimes || plain === message) return act(plain)
    try {
      return await act(message)
    } catch (error) {
      if (!isUnknownEntity(error)) throw error
      const done = await act(plain)
      knowsDateTimes = false
      return done
    }
  }

  async function send(to: DigestChat, doc: Doc, signal: AbortSignal): Promise<SendOutcome> {
    const [first, ...more] = encode(doc)
    if (first === undefined) return { kind: 'refused', detail: 'nothing to say' }
    if (more.length > 0) return { kind: 'refused', detail: 'more than one message' }
    if (signal.aborted) return { kind: 'unsent', reason: 'unreachable', detail: 'ended' }
    const thread = to.thread === undefined ? {} : { message_thread_id: Number(to.thread) }
    try {
      const sent = await inForm(first, ({ text, ...message }) =>
        api.sendMessage(Number(to.chat), text, { ...formOf(message), ...thread }, signal as Signal),
      )
      return { kind: 'sent', message: String(sent.message_id) }
    } catch (error) {
      return outcomeOf(error)
    }
  }

  return {
    platform: 'telegram',
    perSecond,
    // Telegram knows no key by which a repetition could be told.
    nonceMs: 0,
    fits: (doc) => encode(doc).length === 1,
    send: (to, doc, _nonce, signal) => send(to, doc, signal),
    // Nor may a bot read what it has written.
    find: async () => ({ kind: 'unclear' }),
    async edit(to, message, doc, signal) {
      const [first, ...more] = encode(doc)
      if (first === undefined || more.length > 0) return { kind: 'failed' }
      try {
        await inForm(first, ({ text, ...form }) =>
          api.editMessageText(Number(to.chat), Number(message), text, formOf(form), signal as Signal),
        )
        return { kind: 'edited' }
      } catch (error) {
        return editOutcomeOf(error, log)
      }
    },
    async tell(person, doc, signal) {
      if (person === '') return
      try {
        for (const { text, ...message } of encode(doc)) {
          await api.sendMessage(Number(person), text, formOf(message), signal as Signal)
        }
      } catch (error) {
        log.warn(describeError(error), 'an admin could not be told')
      }
    },
  }
}

function formOf({ entities, keyboard }: Omit<EncodedMessage, 'text'>) {
  return {
    entities: [...entities],
    link_preview_options: { is_disabled: true },
    ...(keyboard === undefined ? {} : { reply_markup: keyboard }),
  }
}

function isUnknownEntity(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 400 && /entit/iu.test(error.description)
}

function editOutcomeOf(error: unknown, log: Log): Awaited<ReturnType<Messenger['edit']>> {
  const words = error instanceof GrammyError ? error.description : ''
  // An edit that had arrived before.
  if (/message is not modified/iu.test(words)) return { kind: 'edited' }
  if (/message to edit not found|can't be edited|MESSAGE_ID_INVALID/iu.test(words)) return { kind: 'gone' }
  const outcome = outcomeOf(error)
  // In a chat that moved, messages have other numbers.
  if (outcome.kind === 'closed' || outcome.kind === 'moved') return { kind: 'gone' }
  log.warn(describeError(error), 'a digest could not be corrected')
  const wait = outcome.kind === 'unsent' ? outcome.retryAfterMs : undefined
  return { kind: 'failed', ...(wait === undefined ? {} : { retryAfterMs: wait }) }
}
