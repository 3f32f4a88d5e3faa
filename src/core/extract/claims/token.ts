import type { TimeExpression } from '../time-expression.ts'
import { eachToken } from './token-pattern.ts'
import type { Word } from './word.ts'
import type { WordTable } from './word-table.ts'

/** A word, a number or a mark of punctuation of a sentence. */
export interface Token extends Word {
  /** UTF-16 code units in the article's text. */
  readonly start: number
  readonly end: number
  /** True after a hyphen: "est" in "nord-est" is no verb. */
  readonly glued: boolean
  /** Index of the time expression it belongs to, -1 for none. */
  readonly time: number
  /** Inside round brackets: an aside that no grammar runs through. */
  readonly aside: boolean
}

/**
 * Cuts a sentence into tokens.
 * @param offset where the sentence starts in the article's text
 * @param times those of the sentence, `firstTime` the index of the first among all of the article
 * @param words those of the language
 */
export function tokenize(
  text: string,
  offset: number,
  times: readonly TimeExpression[],
  words: WordTable<Word>,
  firstTime = 0,
): readonly Token[] {
  const tokens: Token[] = []
  let time = 0
  let depth = 0
  let glued = false
  eachToken(text, (from, to) => {
    let word = words.at(text, from, to)
    let raw = word.text
    if ((raw === '-' || raw === '‑') && joinsWords(text, from)) {
      glued = true
      return
    }
    // "Tear-gassed", "carpet-bombed": one verb.
    const before = glued && isParticiple(word) ? tokens.at(-1) : undefined
    const joined = before === undefined ? undefined : words.at(text, before.start - offset, to)
    if (joined !== undefined && joined.forms.length > 0) {
      tokens.pop()
      from = before!.start - offset
      word = joined
      raw = joined.text
      glued = before!.glued
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
      forms: word.forms,
      classes: word.classes,
      rare: word.rare,
      asked: word.asked,
    })
    glued = false
    if ((raw === ')' || raw === ']') && depth > 0) depth -= 1
  })
  return tokens
}

const isParticiple = ({ forms }: Word): boolean => forms.some(({ tag }) => tag === 'pp')

/** Whether a hyphen stands between letters or digits. */
function joinsWords(text: string, at: number): boolean {
  return isWordly(text[at - 1]) && isWordly(text[at + 1])
}

const isWordly = (char: string | undefined): boolean => char !== undefined && /[\p{L}\p{N}]/u.test(char)
