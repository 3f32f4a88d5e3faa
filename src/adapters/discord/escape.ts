/** Invisible, breaks no line and is no letter (U+2060): a mention is no longer one with it behind the @. */
const wordJoiner = '\u2060'

/**
 * What a backslash must stand before, wherever it is: emphasis, spoilers, code, links, and the angle brackets
 * of mentions, timestamps, commands and custom emoji. A colon makes emoji (`:100:`) and addresses (`https://`), so
 * only those of a `13:24` that ends a word and before a space stay bare. A dot within a host name makes invites (`discord.gg/x`), which
 * Discord finds without a scheme.
 * Source: https://discord.com/developers/docs/reference#message-formatting
 */
const active =
  /[\\*_~`|<>[\]]|(?<=\])\(|:(?! |$)(?!(?<=\d:)\d\d[.,;!?)]{0,3}(?:\s|$))|(?<=[\p{L}\p{N}])\.(?=\p{L}{2})/gu

/**
 * Offsets (UTF-16) before which a backslash makes the text inert, and those after which a joiner does, ascending.
 * A backslash would hide `@everyone` from readers' programs only; the server looks for it in the text as sent.
 * @param line whole, without line ends (stripControls): what acts may be made of the ends of two spans
 */
export function findEscapes(line: string): {
  readonly backslashes: readonly number[]
  readonly joiners: readonly number[]
} {
  const backslashes = Array.from(line.matchAll(active), (match) => match.index)
  const joiners = Array.from(line.matchAll(/@(?=\S)/gu), (match) => match.index + 1)
  return { backslashes, joiners }
}

/** A part of a line with its escapes put in. @param start where it begins in the line */
export function escapePart(part: string, start: number, escapes: ReturnType<typeof findEscapes>): string {
  const end = start + part.length
  // Joiners first: where both stand at one place, the backslash must touch its character.
  const marks = [
    ...escapes.joiners.filter((at) => at > start && at <= end).map((at) => [at - start, wordJoiner] as const),
    ...escapes.backslashes.filter((at) => at >= start && at < end).map((at) => [at - start, '\\'] as const),
  ].sort(([a], [b]) => a - b)
  let out = ''
  let from = 0
  for (const [at, mark] of marks) {
    out += part.slice(from, at) + mark
    from = at
  }
  return out + part.slice(from)
}

/** A line by itself, inert; at its start too, where `#`, `-`, `-#`, `+` and `1.` would make headings and lists. */
export function escapeLine(line: string): string {
  return escapeStart(escapePart(line, 0, findEscapes(line)))
}

/** Makes inert what acts only at the start of a line. */
export function escapeStart(line: string): string {
  return line.trimStart().replace(/^(?:(?=[-+#])|\d{1,9}(?=[.)] ))/u, '$&\\')
}

/** What a person typed or pasted, without the joiners of an answer of ours they copied from. */
export function withoutJoiners(text: string): string {
  return text.replaceAll(wordJoiner, '')
}
