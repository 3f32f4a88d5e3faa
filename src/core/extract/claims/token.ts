import { fold } from '../../language/fold.ts'
import type { TimeExpression } from '../time-expression.ts'
import { eachToken } from './token-pattern.ts'
import { WordTable } from './word-table.ts'

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
  readonly apostrophe: boolean
  /** True after a hyphen: "est" in "nord-est" is no verb. */
  readonly glued: boolean
  /** Index of the time expression it belongs to, -1 for none. */
  readonly time: number
  /** Inside round brackets: an aside that no grammar runs through. */
  readonly aside: boolean
}

// Of an English word the apostrophe belongs to the ending: army + 's.
const elided = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu|aujourd)$/u

/** What a token is wherever it stands. */
type Word = Pick<Token, 'text' | 'key' | 'lower' | 'kind' | 'capital' | 'apostrophe'>

function describe(raw: string): Word {
  const isWord = /^\p{L}/u.test(raw)
  let key = fold(raw).replaceAll('œ', 'oe')
  // "U.S.", "M.N.L.A." are read as US, MNLA.
  if (/^\p{Lu}\./u.test(raw)) key = key.replaceAll('.', '')
  let text = raw
  if (isWord && key.endsWith("'") && !elided.test(key.slice(0, -1))) {
    key = key.slice(0, -1)
    text = raw.slice(0, -1)
  }
  return {
    text,
    key,
    lower: text.normalize('NFC').toLowerCase(),
    kind: isWord ? 'word' : /^\p{N}/u.test(raw) ? 'number' : 'mark',
    capital: isWord && raw[0] !== raw[0]!.toLowerCase(),
    apostrophe: text.length < raw.length,
  }
}

const known = new WordTable(describe)

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
  let time = 0
  let depth = 0
  let glued = false
  eachToken(text, (from, to) => {
    const word = known.at(text, from, to)
    const raw = word.text
    if ((raw === '-' || raw === '‑') && joinsWords(text, from)) {
      glued = true
      return
    }
    if (raw === '(' || raw === '[') depth += 1
    const start = offset + from
    const end = start + raw.length
    while (time < times.length && times[time]!.end <= start) time += 1
    tokens.push({
      text: raw,
      key: word.key,
      lower: word.lower,
      start,
      end,
      kind: word.kind,
      capital: word.capital,
      glued,
      time: time < times.length && times[time]!.start < end ? time + firstTime : -1,
      aside: depth > 0,
      apostrophe: word.apostrophe,
    })
    glued = false
    if ((raw === ')' || raw === ']') && depth > 0) depth -= 1
  })
  return tokens
}

/** Whether a hyphen stands between letters or digits. */
function joinsWords(text: string, at: number): boolean {
  return isWordly(text[at - 1]) && isWordly(text[at + 1])
}

const isWordly = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)
