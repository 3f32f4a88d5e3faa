import type { MessageEntity } from 'grammy/types'

/** Something in plain text that a reader's client makes tappable by itself. */
export interface Detected {
  readonly kind: 'mention' | 'bot_command' | 'hashtag' | 'cashtag' | 'url' | 'email' | 'phone_number'
  readonly text: string
}

/**
 * What the server finds in text, entities or none. Source: the regular expressions quoted in
 * https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp (match_mentions and the functions after it).
 * What stands before an @ has at most 64 characters, or a long word without any would be gone through again and again.
 */
const patterns: readonly (readonly [Detected['kind'], RegExp])[] = [
  ['mention', /(?<![\p{L}\p{N}_])@[A-Za-z0-9_]{2,32}(?![\p{L}\p{N}_])/gu],
  ['bot_command', /(?<![\p{L}\p{N}_/<>])\/[A-Za-z0-9_]{1,64}(?:@[A-Za-z0-9_]{3,32})?(?![\p{L}\p{N}_/<>])/gu],
  ['hashtag', /(?<![\p{L}\p{Nd}_\u200c])#[\p{L}\p{Nd}_\u200c\u00b7]{1,256}/gu],
  ['cashtag', /(?<![\p{L}\p{Nd}_$])\$(?:1INCH|[A-Z]{1,8})(?![\p{L}\p{Nd}_$])/gu],
  ['url', /(?:tg|ton):\/\/[a-z0-9_-]+/giu],
  ['url', /(?:https?|ftp):\/\/[^\s<>"«»\u2000-\u200b\u2016-\u206f]+/giu],
  ['url', /(?<![@/#\p{L}\p{N}_])(?:[\p{L}\p{N}_~-]+\.)+\p{L}{2,}/giu],
  ['url', /(?<![.\d])(?:\d{1,3}\.){3}\d{1,3}(?![.\d])/gu],
  ['email', /[A-Za-z0-9_.+-]{1,64}@[A-Za-z0-9_-]+(?:\.[A-Za-z0-9_-]+)*\.[A-Za-z]{2,8}/gu],
  ['phone_number', /\+\d[\d ()-]{6,}\d/gu],
]

/** What is tappable in a message besides the entities that were sent. Code and links of one's own shield their text. */
export function detect(text: string, entities: readonly MessageEntity[]): readonly Detected[] {
  const shields = entities.filter(({ type }) => type === 'code' || type === 'pre' || type === 'text_link')
  return patterns.flatMap(([kind, pattern]) =>
    Array.from(text.matchAll(pattern), (match) => ({ kind, text: match[0], start: match.index }))
      .filter(({ text: found, start }) => {
        const end = start + found.length
        return !shields.some(({ offset, length }) => offset < end && start < offset + length)
      })
      .map(({ text: found }) => ({ kind, text: found })),
  )
}
