import type { CallbackQuery, Chat, Message } from 'grammy/types'
import { withoutJoiners } from './inert.ts'

/** A command someone gave, typed or by a button. */
export interface Question {
  /** As dispatch takes it: `/forget-me`, `/situation kidal zone:local`. */
  readonly text: string
  /** The name in it, without the slash. */
  readonly command: string
  /** Who asks, for the dispatcher: a user's id, or a chat's when someone writes in its name. */
  readonly person: string
  readonly chat: Chat
  /** The user to whom private answers go; undefined when someone writes in a chat's name. */
  readonly user: number | undefined
  /** Writes in the name of this very group or channel, which only its administrators can. */
  readonly anonymousAdmin: boolean
  readonly language: string | undefined
  readonly thread: number | undefined
  readonly replyTo: number | undefined
}

/** How a bot hears itself called, and what it answers to. */
export interface Listener {
  readonly username: string
  /** Names of commands, with hyphens. */
  readonly commands: ReadonlySet<string>
}

/**
 * The question in a message; undefined when it is none for us: no command, another bot's, a bot's own, what somebody
 * else said and was passed on into a channel, or, in a group, a command unknown here and not addressed to us.
 */
export function findQuestion(message: Message, listener: Listener): Question | undefined {
  const { from, chat } = message
  // A post in a channel is its own, and shows nobody who wrote it.
  const inNameOf = message.sender_chat ?? (chat.type === 'channel' ? chat : undefined)
  const speaker = inNameOf ?? from
  if (speaker === undefined || message.text === undefined || message.is_automatic_forward === true)
    return undefined
  if (chat.type === 'channel' && message.forward_origin !== undefined) return undefined
  if (from?.is_bot === true && inNameOf === undefined) return undefined
  const typed = parseCommand(message.text)
  if (typed === undefined) return undefined
  const addressed = typed.bot?.toLowerCase() === listener.username.toLowerCase()
  if (typed.bot !== undefined && !addressed) return undefined
  if (chat.type !== 'private' && !addressed && !listener.commands.has(typed.command)) return undefined
  return {
    text: `/${typed.command}${typed.rest === '' ? '' : ` ${typed.rest}`}`,
    command: typed.command,
    person: String(speaker.id),
    chat,
    user: inNameOf === undefined ? from?.id : undefined,
    anonymousAdmin: inNameOf !== undefined && inNameOf.id === chat.id,
    language: from?.language_code,
    thread: message.is_topic_message === true ? message.message_thread_id : undefined,
    replyTo: chat.type === 'private' ? undefined : message.message_id,
  }
}

/** The question of a pressed button; undefined for buttons that are not ours. */
export function findPressed({ data, from, message }: CallbackQuery): Question | undefined {
  const typed = data === undefined ? undefined : parseCommand(data)
  if (typed === undefined || message === undefined) return undefined
  const inTopic = 'is_topic_message' in message && message.is_topic_message === true
  return {
    text: data!,
    command: typed.command,
    person: String(from.id),
    chat: message.chat,
    user: from.id,
    anonymousAdmin: false,
    language: from.language_code,
    thread: inTopic ? message.message_thread_id : undefined,
    replyTo: undefined,
  }
}

/** Source: https://core.telegram.org/bots/features#commands (/name@bot, Latin letters, digits and underscores) */
const typedCommand = /^\/([A-Za-z0-9_-]{1,64})(?:@([A-Za-z0-9_]+))?(?:\s+([\s\S]*))?$/u

function parseCommand(text: string): { command: string; bot: string | undefined; rest: string } | undefined {
  const match = typedCommand.exec(withoutJoiners(text).trim())
  if (match === null) return undefined
  const command = match[1]!.toLowerCase().replaceAll('_', '-')
  // What Telegram sends when someone opens the chat for the first time, or by a link: nothing was asked yet.
  if (command === 'start') return { command: 'help', bot: match[2], rest: '' }
  return { command, bot: match[2], rest: (match[3] ?? '').trim() }
}
