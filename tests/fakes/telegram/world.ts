import type {
  Chat,
  InlineKeyboardButton,
  InlineKeyboardMarkup,
  Message,
  MessageEntity,
  Update,
  User,
} from 'grammy/types'
import { type Detected, detect } from './detect.ts'
import type { SentPayload } from './rules.ts'

/** A message of the bot as people see it. */
export interface Seen {
  readonly id: number
  readonly text: string
  readonly entities: readonly MessageEntity[]
  readonly buttons: readonly InlineKeyboardButton[]
  readonly replyTo: number | undefined
  readonly thread: number | undefined
  readonly previewed: boolean
  /** What a client would make tappable by itself, besides the entities. */
  readonly detected: readonly Detected[]
  /** Wall clock, milliseconds: when it was stored. */
  readonly storedAt: number
  /** What it was changed to, and when. */
  readonly edits: readonly { readonly at: number; readonly text: string }[]
}

export interface FakeUser {
  readonly user: User
  /** Whether the bot may write to them first. */
  open: boolean
  blocked: boolean
}

export interface FakeChat {
  readonly chat: Chat
  readonly members: Map<number, 'creator' | 'administrator' | 'member' | 'restricted'>
  readonly shown: Seen[]
  /** Where it went, when it became a supergroup. */
  movedTo: number | undefined
  /** The bot was removed. */
  closed: boolean
  /** The group is no more. */
  gone: boolean
  /** The bot may not write. */
  muted: boolean
  /** Members may not write; administrators may. */
  quiet: boolean
  /** Topics that were deleted. */
  readonly lostTopics: Set<number>
}

/** A message of the bot as it was stored. */
export interface Logged {
  readonly chat: number
  readonly message: number
  /** Wall clock, milliseconds. */
  readonly storedAt: number
  readonly text: string
}

/** Chats, people and what they see. */
export class World {
  readonly users = new Map<number, FakeUser>()
  readonly chats = new Map<number, FakeChat>()
  /** Every message of the bot as it was stored, in order. */
  readonly log: Logged[] = []
  #lastUpdate = 70_000
  #lastMessage = 100
  #lastId = 5_000

  addUser(options: { language?: string; open?: boolean; bot?: boolean } = {}): User {
    const id = ++this.#lastId
    const user: User = {
      id,
      is_bot: options.bot ?? false,
      first_name: `Person ${id}`,
      ...(options.language === undefined ? {} : { language_code: options.language }),
    }
    this.users.set(id, { user, open: options.open ?? false, blocked: false })
    this.#addChat({ id, type: 'private', first_name: user.first_name })
    return user
  }

  addGroup(options: { type?: 'group' | 'supergroup'; admins?: readonly User[] } = {}): Chat {
    const id = -1_000_000_000_000 - ++this.#lastId
    const chat = this.#addChat({ id, type: options.type ?? 'supergroup', title: `Group ${this.#lastId}` })
    for (const admin of options.admins ?? []) chat.members.set(admin.id, 'administrator')
    return chat.chat
  }

  /** A channel in which the bot is an administrator. */
  addChannel(admins: readonly User[] = []): Chat {
    const id = -1_000_000_000_000 - ++this.#lastId
    const chat = this.#addChat({ id, type: 'channel', title: `Channel ${this.#lastId}` })
    for (const admin of admins) chat.members.set(admin.id, 'administrator')
    return chat.chat
  }

  #addChat(chat: Chat): FakeChat {
    const entry: FakeChat = {
      chat,
      members: new Map(),
      shown: [],
      movedTo: undefined,
      closed: false,
      gone: false,
      muted: false,
      quiet: false,
      lostTopics: new Set(),
    }
    this.chats.set(chat.id, entry)
    return entry
  }

  /** The group becomes a supergroup with another id. */
  migrate(group: Chat): Chat {
    const next = this.addGroup()
    const old = this.chats.get(group.id)!
    old.movedTo = next.id
    const moved = this.chats.get(next.id)!
    for (const [id, status] of old.members) moved.members.set(id, status)
    return next
  }

  messageUpdate(from: User, chat: Chat, text: string, more: Partial<Message> = {}): Update {
    if (chat.type === 'private') this.users.get(from.id)!.open = true
    const message = { message_id: ++this.#lastMessage, date: 1_800_000_000, from, chat, text, ...more }
    return { update_id: ++this.#lastUpdate, message: message as Message & Update.NonChannel }
  }

  /** A post bears the name of its channel, never its writer's. */
  postUpdate(channel: Chat, text: string, more: Partial<Message> = {}): Update {
    const message = {
      ...{ message_id: ++this.#lastMessage, date: 1_800_000_000 },
      ...{ chat: channel, sender_chat: channel, text },
      ...more,
    }
    return { update_id: ++this.#lastUpdate, channel_post: message as Message & Update.Channel }
  }

  pressUpdate(from: User, chat: Chat, seen: Seen, label: string): Update {
    const button = seen.buttons.find((one) => one.text === label)
    if (button === undefined || !('callback_data' in button)) throw new Error(`no button ${label}`)
    const markup: InlineKeyboardMarkup = { inline_keyboard: [[...seen.buttons]] }
    const topic =
      seen.thread === undefined ? {} : { message_thread_id: seen.thread, is_topic_message: true as const }
    const message = {
      message_id: seen.id,
      date: 1_800_000_000,
      chat,
      text: seen.text,
      reply_markup: markup,
      ...topic,
    }
    return {
      update_id: ++this.#lastUpdate,
      callback_query: {
        id: `press-${this.#lastUpdate}`,
        from,
        message: message as Message,
        chat_instance: String(chat.id),
        data: button.callback_data,
      },
    }
  }

  /** Puts a message on the screen of a chat. */
  show(chat: FakeChat, payload: SentPayload): Seen {
    const seen = this.#see(++this.#lastMessage, payload, Date.now(), [])
    chat.shown.push(seen)
    this.log.push({ chat: chat.chat.id, message: seen.id, storedAt: seen.storedAt, text: seen.text })
    return seen
  }

  /** Puts other words in the place of a message's. */
  change(chat: FakeChat, before: Seen, payload: SentPayload): Seen {
    const edits = [...before.edits, { at: Date.now(), text: payload.text ?? '' }]
    const kept = { ...payload, ...(before.thread === undefined ? {} : { message_thread_id: before.thread }) }
    const seen = this.#see(before.id, kept, before.storedAt, edits)
    chat.shown[chat.shown.indexOf(before)] = seen
    return seen
  }

  #see(id: number, payload: SentPayload, storedAt: number, edits: Seen['edits']): Seen {
    const text = payload.text ?? ''
    const entities = payload.entities ?? []
    return {
      id,
      text,
      entities,
      buttons: payload.reply_markup?.inline_keyboard.flat() ?? [],
      replyTo: payload.reply_parameters?.message_id,
      thread: payload.message_thread_id,
      previewed: payload.link_preview_options?.is_disabled !== true,
      detected: detect(text, entities),
      storedAt,
      edits,
    }
  }
}
