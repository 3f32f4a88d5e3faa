import type { BotCommand, User } from 'grammy/types'
import { refuseCommands, refuseMessage, type SentPayload } from './rules.ts'
import type { World } from './world.ts'

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
    getChatMember: ({ chat_id: chatId, user_id: userId }) => {
      const chat = world.chats.get(chatId as number)
      const member = world.users.get(userId as number)
      if (chat === undefined || member === undefined) return failure(400, 'Bad Request: chat not found')
      return { ok: true, result: { status: chat.members.get(member.user.id) ?? 'member', user: member.user } }
    },
    answerCallbackQuery: ({ callback_query_id: id }) => {
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
  if (chat === undefined) return failure(400, 'Bad Request: chat not found')
  if (chat.movedTo !== undefined) {
    return failure(400, 'Bad Request: group chat was upgraded to a supergroup chat', {
      migrate_to_chat_id: chat.movedTo,
    })
  }
  if (chat.closed) return failure(403, 'Forbidden: bot was kicked from the supergroup chat')
  const person = world.users.get(payload.chat_id)
  if (person !== undefined && chat.chat.type === 'private' && !person.open) {
    return failure(403, "Forbidden: bot can't initiate conversation with a user")
  }
  const refused = refuseMessage(payload)
  if (refused !== undefined) return failure(400, refused)
  const seen = world.show(chat, payload)
  return { ok: true, result: { message_id: seen.id, date: 1_800_000_000, chat: chat.chat, text: seen.text } }
}
