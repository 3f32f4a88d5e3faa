/** Invisible, breaks no line and is no letter, so Telegram's detection stops there (U+2060). */
const wordJoiner = '\u2060'

/**
 * The characters after which Telegram would find a mention, hashtag, cashtag, command, link, address or telephone
 * number in plain text. Entities sent along do not switch that detection off, and there is no parameter that does.
 * The last two dots are those of host names and of IPv4 addresses.
 * Source: what the Bot API server runs, https://github.com/tdlib/td/blob/master/td/telegram/MessageEntity.cpp
 */
const triggers =
  /[@#$](?=\S)|(?<![\p{L}\p{N}])\/(?=\S)|:(?=\/\/)|\+(?=\p{N})|\.(?=[\p{L}\p{M}\p{Cf}\p{S}])|\.(?=\d{1,3}\.\d)/gu

/**
 * Offsets (UTF-16) at which a word joiner makes the text inert, ascending.
 * @param text without control characters (stripControls), whole: a trigger may stand at the end of a span
 */
export function findJoints(text: string): readonly number[] {
  return Array.from(text.matchAll(triggers), (match) => match.index + 1)
}

/** The text with word joiners at these offsets. */
export function join(text: string, joints: readonly number[]): string {
  const ends = [...joints, text.length]
  return ends.map((end, i) => text.slice(i === 0 ? 0 : ends[i - 1], end)).join(wordJoiner)
}

/** What a person typed or pasted, without the word joiners of an answer of ours they copied from. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(wordJoiner, '')
}
