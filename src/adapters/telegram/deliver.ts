import { setTimeout as sleep } from 'node:timers/promises'
import { type Api, GrammyError } from 'grammy'
import type { Log } from '../../command.ts'
import { withoutDateTimes } from './date-times.ts'
import { describeError } from './describe-error.ts'
import { type EncodedMessage, messageUnits } from './encode.ts'
import { isNeverSent } from './send-outcome.ts'

/** Where messages go. */
export interface Destination {
  readonly chat: number
  readonly thread?: number | undefined
  /** Message the first part replies to. */
  readonly replyTo?: number | undefined
}

/** What became of an answer. */
export interface Delivery {
  /** Numbers of the parts that did not arrive, from 1. */
  readonly lost: readonly number[]
  /** The chat takes no messages from this bot: blocked, kicked, or never opened. */
  readonly closed: boolean
  /** Where it went in the end: a group's id changes when it becomes a supergroup. */
  readonly to: Destination
}

export interface DeliverOptions {
  readonly api: Api
  readonly log: Log
  /** Words under a part that is sent again after an unknown outcome: "(possible repeat)". */
  readonly repeatMark: string
  /** Ends waits between attempts. */
  readonly signal?: AbortSignal
}

type Outcome = 'sent' | 'lost' | 'closed' | 'unreachable'

/** Waits before trying again while Telegram is out of reach; with the calls they stay under a minute. */
const pausesMs = [500, 2_000, 5_000]

/** Sends the parts in order. Never rejects: what could not be sent is in the result and in the log. */
export async function deliver(
  to: Destination,
  messages: readonly EncodedMessage[],
  options: DeliverOptions,
): Promise<Delivery> {
  const lost: number[] = []
  let place = to
  for (const [i, message] of messages.entries()) {
    const { outcome, to: now } = await sendOne(place, message, options)
    place = { ...now, replyTo: undefined }
    if (outcome === 'sent') continue
    // A refused part says nothing about the next one; a closed chat or a dead network does.
    if (outcome === 'lost') lost.push(i + 1)
    else {
      for (let rest = i; rest < messages.length; rest++) lost.push(rest + 1)
      return { lost, closed: outcome === 'closed', to: place }
    }
  }
  return { lost, closed: false, to: place }
}

async function sendOne(
  to: Destination,
  message: EncodedMessage,
  options: DeliverOptions,
): Promise<{ readonly outcome: Outcome; readonly to: Destination }> {
  let place = to
  let current = message
  let repeated = false
  for (let pauses = 0; ; ) {
    try {
      await send(options.api, place, current)
      return { outcome: 'sent', to: place }
    } catch (error) {
      options.log.warn(describeError(error), 'Telegram did not take a message')
      const moved = error instanceof GrammyError ? error.parameters.migrate_to_chat_id : undefined
      if (moved !== undefined && moved !== place.chat) {
        // Topics and message numbers do not move along.
        place = { chat: moved }
      } else if (isClosed(error)) return { outcome: 'closed', to: place }
      // A wait so long that auto-retry gave up: sending anything now would prolong it.
      else if (isFlood(error)) return { outcome: 'unreachable', to: place }
      else if (isRefused(error)) {
        const plainer = withoutDateTimes(current)
        if (plainer === current) return { outcome: 'lost', to: place }
        current = plainer
      } else if (isNeverSent(error)) {
        if (pauses >= pausesMs.length || !(await pause(pausesMs[pauses++]!, options.signal))) {
          return { outcome: 'unreachable', to: place }
        }
      } else {
        // It may have arrived: once more, and said so. A missing part would be worse than a second copy.
        if (repeated || !(await pause(pausesMs[0]!, options.signal)))
          return { outcome: 'unreachable', to: place }
        repeated = true
        current = marked(current, options.repeatMark)
      }
    }
  }
}

function send(api: Api, to: Destination, message: EncodedMessage): Promise<unknown> {
  return api.sendMessage(to.chat, message.text, {
    entities: [...message.entities],
    link_preview_options: { is_disabled: true },
    ...(message.keyboard === undefined ? {} : { reply_markup: message.keyboard }),
    ...(to.thread === undefined ? {} : { message_thread_id: to.thread }),
    ...(to.replyTo === undefined
      ? {}
      : { reply_parameters: { message_id: to.replyTo, allow_sending_without_reply: true } }),
  })
}

/** 403, or the 400 of a person who never opened a chat with the bot. */
function isClosed(error: unknown): boolean {
  if (!(error instanceof GrammyError)) return false
  return error.error_code === 403 || (error.error_code === 400 && /chat not found/iu.test(error.description))
}

function isFlood(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code === 429
}

/** A definite no: sending the same again would change nothing. */
function isRefused(error: unknown): boolean {
  return error instanceof GrammyError && error.error_code >= 400 && error.error_code < 500
}

function marked(message: EncodedMessage, mark: string): EncodedMessage {
  const text = `${message.text}\n${mark}`
  return text.length <= messageUnits ? { ...message, text } : message
}

/** False when the wait was ended. */
async function pause(ms: number, signal: AbortSignal | undefined): Promise<boolean> {
  try {
    await sleep(ms, undefined, signal === undefined ? {} : { signal })
    return true
  } catch {
    return false
  }
}
