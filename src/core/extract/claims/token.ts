import { fold } from '../../language/fold.ts'
import type { TimeExpression } from '../time-expression.ts'

/** A word, a number or a mark of punctuation of a sentence. */
export interface Token {
  readonly text: string
  /** Folded; an apostrophe stays at the end of an elided word ("l'"). */
  readonly key: string
  /** In small letters, accents kept: "annonce" is not "annoncé". */
  readonly lower: string
  /** UTF-16 code units in the article's text. */
  readonly start: number
  readonly end: number
  readonly kind: 'word' | 'number' | 'mark'
  readonly capital: boolean
  /** True before an apostrophe that belongs to its name or ending: "Bo" in "Bo'ame". */
  readonly apostrophe?: true
  /** True after a hyphen: "est" in "nord-est" is no verb. */
  readonly glued: boolean
  /** Index of the time expression it belongs to, -1 for none. */
  readonly time: number
  /** Inside round brackets: an aside that no grammar runs through. */
  readonly aside: boolean
}

const pattern =
  /(?:\p{Lu}\.){2,}|\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ](?=[\p{L}\p{N}]))?|\p{N}+|[^\s]/gu
// Of an English word the apostrophe belongs to the ending: army + 's.
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)$/u

/**
 * Cuts a sentence into tokens.
 * @param offset where the sentence starts in the article's text
 * @param times those of the sentence, `firstTime` the index of the first among all of the article
 */
export function tokenize(
  text: string,
  offset: number,
  times: readonly TimeExpression[],
  firstTime = 0,
): readonly Token[] {
  const tokens: Token[] = []
  const timeAt = (start: number, end: number): number => {
    const at = times.findIndex((time) => time.start < end && time.end > start)
    return at < 0 ? -1 : at + firstTime
  }
  let depth = 0
  let glued = false
  for (const match of text.matchAll(pattern)) {
    const raw = match[0]
    const from = match.index
    const before = text[from - 1]
    const after = text[from + raw.length]
    if (
      (raw === '-' || raw === '‑') &&
      before !== undefined &&
      /[\p{L}\p{N}]/u.test(before) &&
      after !== undefined &&
      /[\p{L}\p{N}]/u.test(after)
    ) {
      glued = true
      continue
    }
    if (raw === '(' || raw === '[') depth += 1
    const word = /^[\p{L}]/u.test(raw)
    let key = fold(raw).replaceAll('œ', 'oe')
    // "U.S.", "M.N.L.A." are read as US, MNLA.
    if (/^\p{Lu}\./u.test(raw)) key = key.replaceAll('.', '')
    let end = raw.length
    let apostrophe = false
    if (word && key.endsWith("'") && !elided.test(key.slice(0, -1))) {
      key = key.slice(0, -1)
      end -= 1
      apostrophe = true
    }
    tokens.push({
      text: raw.slice(0, end),
      key,
      lower: raw.slice(0, end).normalize('NFC').toLowerCase(),
      start: offset + from,
      end: offset + from + end,
      kind: word ? 'word' : /^\p{N}/u.test(raw) ? 'number' : 'mark',
      capital: word && raw[0] !== raw[0]!.toLowerCase(),
      glued,
      time: timeAt(offset + from, offset + from + end),
      aside: depth > 0,
      ...(apostrophe && { apostrophe }),
    })
    glued = false
    if ((raw === ')' || raw === ']') && depth > 0) depth -= 1
  }
  return tokens
}
