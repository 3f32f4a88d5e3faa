import type { BotCommand, User } from 'grammy/types'
import { refuseCommands, refuseMessage, type SentPayload } from './rules.ts'
import type { FakeChat, World } from './world.ts'

/** What a method answers. */
export type Result =
  | { readonly ok: true; readonly result: unknown }
  | {
      readonly ok: false
      readonly error_code: number
      readonly description: string
      readonly parameters?: { readonly retry_after?: number; readonly migrate_to_chat_id?: number }
    }

export type Payload = Readonly<Record<string, unknown>>

/** A failure as the Bot API words it. */
export function failure(
  error_code: number,
  description: string,
  parameters?: { retry_after?: number; migrate_to_chat_id?: number },
): Result {
  return { ok: false, error_code, description, ...(parameters === undefined ? {} : { parameters }) }
}

/** The bot as a member: what it may do stands there only for those whom something is forbidden. */
function botIn(chat: FakeChat, user: User): object {
  if (chat.closed) return { status: 'kicked', user, until_date: 0 }
  if (chat.chat.type === 'channel') return { status: 'administrator', user, can_post_messages: !chat.muted }
  return chat.muted
    ? { status: 'restricted', user, is_member: true, can_send_messages: false, until_date: 0 }
    : { status: 'member', user }
}

const done: Result = { ok: true, result: true }

/** Everything but getUpdates, which waits. */
export function createMethods(
  world: World,
  me: User,
  commands: Map<string, readonly BotCommand[]>,
): Readonly<Record<string, (payload: Payload) => Result>> {
  const presses = new Set<string>()
  return {
    getMe: () => ({ ok: true, result: me }),
    deleteWebhook: () => done,
    sendChatAction: () => done,
    sendMessage: (payload) => sendMessage(world, payload as unknown as SentPayload),
    editMessageText: (payload) =>
      editMessageText(world, payload as unknown as SentPayload & { readonly message_id: number }),
    getChatMember: ({ chat_id: chatId, user_id: userId }) => {
      const chat = world.chats.get(chatId as number)
      const member = world.users.get(userId as number)
      if (chat !== undefined && userId === me.id) return { ok: true, result: botIn(chat, me) }
      if (chat === undefined || member === undefined) return failure(400, 'Bad Request: chat not found')
      return { ok: true, result: { status: chat.members.get(member.user.id) ?? 'member', user: member.user } }
    },
    getChat: ({ chat_id: chatId }) => {
      const chat = world.chats.get(chatId as number)
      if (chat === undefined) return failure(400, 'Bad Request: chat not found')
      const permissions = { can_send_messages: !chat.quiet }
      return { ok: true, result: { ...chat.chat, permissions } }
    },
    answerCallbackQuery: ({ callback_query_id: id, text = '' }) => {
      if (String(text).length > 200) return failure(400, 'Bad Request: MESSAGE_TOO_LONG')
      if (presses.has(id as string))
        return failure(400, 'Bad Request: query is too old and response timeout expired')
      presses.add(id as string)
      return done
    },
    getMyCommands: ({ language_code: language = '' }) => ({
      ok: true,
      result: commands.get(language as string) ?? [],
    }),
    setMyCommands: ({ commands: list, language_code: language = '' }) => {
      const refused = refuseCommands(list as readonly BotCommand[])
      if (refused !== undefined) return failure(400, refused)
      if (!/^(?:[a-z]{2})?$/u.test(language as string))
        return failure(400, 'Bad Request: invalid language code specified')
      commands.set(language as string, list as readonly BotCommand[])
      return done
    },
  }
}

function sendMessage(world: World, payload: SentPayload): Result {
  const chat = world.chats.get(payload.chat_id)
  const closed = refuseChat(world, chat, payload.message_thread_id)
  if (closed !== undefined) return closed
  const refused = refuseMessage(payload)
  if (refused !== undefined) return failure(400, refused)
  const seen = world.show(chat!, payload)
  return { ok: true, result: { message_id: seen.id, date: 1_800_000_000, chat: chat!.chat, text: seen.text } }
}

/** Why a chat takes nothing of the bot, in the words of the real server. */
function refuseChat(world: World, chat: FakeChat | undefined, thread?: number): Result | undefined {
  if (chat === undefined || chat.gone) return failure(400, 'Bad Request: chat not found')
  if (chat.movedTo !== undefined) {
    return failure(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    })
  }
  if (chat.closed) return failure(403, 'Forbidden: bot was kicked from the supergroup chat')
  if (chat.muted || chat.quiet)
    return failure(400, 'Bad Request: not enough rights to send text messages to the chat')
  if (thread !== undefined && chat.lostTopics.has(thread))
    return failure(400, 'Bad Request: message thread not found')
  const person = world.users.get(chat.chat.id)
  if (person === undefined || chat.chat.type !== 'private') return undefined
  if (person.blocked) return failure(403, 'Forbidden: bot was blocked by the user')
  return person.open ? undefined : failure(403, "Forbidden: bot can't initiate conversation with a user")
}

function editMessageText(world: World, payload: SentPayload & { readonly message_id: number }): Result {
  const chat = world.chats.get(payload.chat_id)
  const closed = refuseChat(world, chat)
  if (closed !== undefined) return closed
  const before = chat!.shown.find((one) => one.id === payload.message_id)
  if (before === undefined) return failure(400, 'Bad Request: message to edit not found')
  const refused = refuseMessage(payload)
  if (refused !== undefined) return failure(400, refused)
  const same =
    before.text === payload.text && JSON.stringify(before.entities) === JSON.stringify(payload.entities ?? [])
  if (same) {
    const words = 'specified new message content and reply markup are exactly the same as a current content'
    return failure(400, `Bad Request: message is not modified: ${words} and reply markup of the message`)
  }
  const seen = world.change(chat!, before, payload)
  return { ok: true, result: { message_id: seen.id, date: 1_800_000_000, chat: chat!.chat, text: seen.text } }
}
