import type { BotCommand, InlineKeyboardMarkup, MessageEntity } from 'grammy/types'

/** What sendMessage was given, as far as the fake looks at it. */
export interface SentPayload {
  readonly chat_id: number
  readonly text?: string
  readonly parse_mode?: string
  readonly entities?: readonly MessageEntity[]
  readonly reply_markup?: InlineKeyboardMarkup
  readonly message_thread_id?: number
  readonly reply_parameters?: { readonly message_id: number }
  readonly link_preview_options?: { readonly is_disabled?: boolean }
}

const stackable = new Set(['bold', 'italic', 'underline', 'strikethrough', 'spoiler'])
const known = new Set([
  ...stackable,
  'code',
  'pre',
  'text_link',
  'blockquote',
  'expandable_blockquote',
  'date_time',
])

/**
 * Why the Bot API would refuse a message, or undefined. Stricter than the real server where that drops or repairs
 * silently (over 100 entities, entities out of bounds), since a reader would lose something.
 * Source: https://core.telegram.org/bots/api#sendmessage and #formatting-options
 */
export function refuseMessage({
  text,
  entities = [],
  reply_markup: markup,
}: SentPayload): string | undefined {
  if (text === undefined || text.trim() === '') return 'Bad Request: message text is empty'
  if (text.length > 4096) return 'Bad Request: message is too long'
  if (!text.isWellFormed()) return 'Bad Request: strings must be encoded in UTF-8'
  if (entities.length > 100) return 'Bad Request: over 100 entities'
  return refuseEntities(text, entities) ?? (markup === undefined ? undefined : refuseKeyboard(markup))
}

function refuseEntities(text: string, entities: readonly MessageEntity[]): string | undefined {
  for (const entity of entities) {
    const { type, offset, length } = entity
    if (!known.has(type)) return `Bad Request: unsupported entity type ${type}`
    if (!Number.isInteger(offset) || offset < 0 || length < 1 || offset + length > text.length) {
      return `Bad Request: entity ${type} out of bounds`
    }
    if (splitsPair(text, offset) || splitsPair(text, offset + length))
      return 'Bad Request: entity inside a character'
    if (entity.type === 'date_time') {
      if (!Number.isInteger(entity.unix_time) || !/^(?:r|w?[dD]?[tT]?)$/u.test(entity.date_time_format)) {
        return 'Bad Request: wrong date_time entity'
      }
    }
    if (entity.type === 'text_link' && !URL.canParse(entity.url)) return 'Bad Request: wrong URL'
  }
  return refusePairs(entities)
}

function refusePairs(entities: readonly MessageEntity[]): string | undefined {
  for (const [i, a] of entities.entries()) {
    for (const b of entities.slice(i + 1)) {
      const endA = a.offset + a.length
      const endB = b.offset + b.length
      if (a.offset >= endB || b.offset >= endA) continue
      const nested = (a.offset >= b.offset && endA <= endB) || (b.offset >= a.offset && endB <= endA)
      if (!nested) return `Bad Request: ${a.type} and ${b.type} cross`
      const types = [a.type, b.type]
      if (types.includes('code') || types.includes('pre'))
        return `Bad Request: ${types.join(' and ')} cannot nest`
      const quoted = types.filter((type) => type.endsWith('blockquote')).length
      if (quoted === 2) return 'Bad Request: blockquotes cannot nest'
      if (quoted === 0 && !types.some((type) => stackable.has(type)))
        return `Bad Request: ${types.join(' and ')} cannot nest`
    }
  }
  return undefined
}

function refuseKeyboard({ inline_keyboard: rows }: InlineKeyboardMarkup): string | undefined {
  for (const button of rows.flat()) {
    if (button.text.trim() === '') return 'Bad Request: inline keyboard button text is empty'
    if ('callback_data' in button) {
      const bytes = Buffer.byteLength(button.callback_data)
      if (bytes < 1 || bytes > 64) return 'Bad Request: BUTTON_DATA_INVALID'
    } else if ('copy_text' in button) {
      const { length } = button.copy_text.text
      if (length < 1 || length > 256) return 'Bad Request: BUTTON_COPY_TEXT_INVALID'
    } else if (!('url' in button)) return 'Bad Request: button type not known to the fake'
  }
  return rows.flat().length > 100 ? 'Bad Request: reply markup is too long' : undefined
}

/** Why setMyCommands would be refused. Source: https://core.telegram.org/bots/api#botcommand */
export function refuseCommands(commands: readonly BotCommand[]): string | undefined {
  if (commands.length > 100) return 'Bad Request: too many commands'
  for (const { command, description } of commands) {
    if (!/^[a-z0-9_]{1,32}$/u.test(command)) return 'Bad Request: BOT_COMMAND_INVALID'
    if ([...description].length < 1 || [...description].length > 256)
      return 'Bad Request: BOT_COMMAND_DESCRIPTION_INVALID'
  }
  return undefined
}

function splitsPair(text: string, offset: number): boolean {
  return (
    /^[\udc00-\udfff]/u.test(text.slice(offset, offset + 1)) &&
    /[\ud800-\udbff]$/u.test(text.slice(0, offset).slice(-1))
  )
}
