import type { Api } from 'grammy'
import type { User } from 'grammy/types'
import type { Answer, Asker, Log } from '../../command.ts'
import type { Messages } from '../../core/index.ts'
import type { Dispatcher } from '../../dispatch.ts'
import type { AdminCheck } from './admin.ts'
import { type DeliverOptions, type Destination, deliver } from './deliver.ts'
import { describeError } from './describe-error.ts'
import { type EncodedMessage, encodeDoc } from './encode.ts'
import { askMayPost } from './may-post.ts'
import type { Question } from './question.ts'

/** What answering needs. */
export interface AnswerOptions {
  readonly api: Api
  readonly dispatcher: Dispatcher
  readonly isAdmin: AdminCheck
  readonly messages: (language: string) => Messages
  readonly log: Log
  /** The bot itself. */
  readonly me: User
  /** Ends waits when the adapter must go. */
  readonly signal: AbortSignal
  /** Present where the answer is for the asker alone, who is told so by this and not in the chat. */
  readonly notify?: Notify
}

/** A few words to who asks. alert: they stay until they are put away. */
export type Notify = (words: string, how: { readonly alert: boolean }) => Promise<void>

/** Answers one question where it may be seen. Never rejects. */
export async function answerQuestion(question: Question, options: AnswerOptions): Promise<void> {
  const here: Destination = { chat: question.chat.id, thread: question.thread, replyTo: question.replyTo }
  try {
    const { dispatcher, isAdmin } = options
    const asker: Asker = {
      platform: 'telegram',
      person: question.person,
      chat: String(question.chat.id),
      ...(question.thread === undefined ? {} : { thread: String(question.thread) }),
      admin: await isAdmin(question),
    }
    const answer = await dispatcher.answer({
      asker,
      text: question.text,
      mayPost: () => askMayPost(question.chat, options),
      ...(question.language === undefined ? {} : { platformLanguage: question.language }),
    })
    const alone = answer.private || options.notify !== undefined
    if (alone && question.chat.type !== 'private') await answerInPrivate(answer, question, here, options)
    else await show(answer, here, options)
  } catch (error) {
    options.log.error(describeError(error), 'a Telegram question could not be answered')
    const messages = options.messages(question.language ?? 'en')
    const words = messages('telegram.failed')
    if (options.notify === undefined) await say(here, words, messages, options)
    else await options.notify(words, { alert: true })
  }
}

/** To the asker alone; the group, or who pressed, learns that it was done, or how to make it possible. */
async function answerInPrivate(
  answer: Answer,
  question: Question,
  group: Destination,
  options: AnswerOptions,
): Promise<void> {
  const messages = options.messages(answer.doc.language)
  if (question.user === undefined)
    return say(group, messages('telegram.private-anonymous'), messages, options)
  const { closed, arrived } = await show(answer, { chat: question.user }, options)
  const { notify, me } = options
  if (notify !== undefined) {
    if (closed)
      return notify(messages('telegram.private-closed-press', { bot: `@${me.username}` }), { alert: true })
    return notify(messages(arrived ? 'telegram.private-sent' : 'telegram.answer-lost'), { alert: !arrived })
  }
  if (closed) {
    // A link of ours: pressing it opens the chat and its START button.
    const url = `https://t.me/${options.me.username}?start=private`
    const keyboard = { inline_keyboard: [[{ text: messages('telegram.private-open'), url }]] }
    return say(group, messages('telegram.private-closed'), messages, options, keyboard)
  }
  await say(group, messages(arrived ? 'telegram.private-sent' : 'telegram.answer-lost'), messages, options)
}

/** Sends an answer; says it where it was to appear when a part did not arrive. */
async function show(
  answer: Answer,
  to: Destination,
  options: AnswerOptions,
): Promise<{ readonly closed: boolean; readonly arrived: boolean }> {
  const messages = options.messages(answer.doc.language)
  const copyLabel = (label: string): string => messages('telegram.copy', { label })
  const parts = encodeDoc(answer.doc, { copyLabel })
  const delivery = await deliver(to, parts, deliverOptions(messages, options))
  if (delivery.lost.length === 0) return { closed: false, arrived: true }
  const details = { lost: delivery.lost, parts: parts.length, closed: delivery.closed, answer: answer.id }
  options.log.error(details, 'parts of a Telegram answer did not arrive')
  if (!delivery.closed) {
    const numbers = new Intl.ListFormat(messages.language, { type: 'unit' }).format(delivery.lost.map(String))
    const words =
      parts.length === 1
        ? messages('telegram.answer-lost')
        : messages('telegram.parts-lost', {
            parts: numbers,
            count: delivery.lost.length,
            total: parts.length,
          })
    await say(delivery.to, words, messages, options)
  }
  return { closed: delivery.closed, arrived: delivery.lost.length < parts.length }
}

/** One short line of the adapter's own. */
async function say(
  to: Destination,
  text: string,
  messages: Messages,
  options: AnswerOptions,
  keyboard?: EncodedMessage['keyboard'],
): Promise<void> {
  const message = { text, entities: [], ...(keyboard === undefined ? {} : { keyboard }) }
  const { lost } = await deliver(to, [message], deliverOptions(messages, options))
  if (lost.length > 0) options.log.error({}, 'a Telegram notice did not arrive')
}

function deliverOptions(messages: Messages, { api, log, signal }: AnswerOptions): DeliverOptions {
  return { api, log, signal, repeatMark: messages('telegram.possible-repeat') }
}
