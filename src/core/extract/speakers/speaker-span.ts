import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'

/** The end of the times that follow, with their prepositions ("said on Thursday"). */
export function timesEnd({ tokens }: Parse, from: number): number {
  let to = from
  while (
    to < tokens.length &&
    (tokens[to]!.time >= 0 ||
      ((tokens[to]!.classes & wordClass.prepositions) !== 0 && (tokens[to + 1]?.time ?? -1) >= 0))
  )
    to += 1
  return to
}

/** Where the words that name a speaker end: a comma, a verb, a new clause. */
export function nameEnd({ tokens, phraseAt, language }: Parse, from: number, joined = false): number {
  let at = from
  let phrase: Phrase | undefined
  while (at < tokens.length) {
    const { key, kind, time, classes } = tokens[at]!
    // "M. Kabila", "Lt. Col. Duque"
    if (key === '.' && isShortened(tokens, at)) {
      at += 1
      continue
    }
    if (kind === 'mark' && key !== "'") break
    const here = phraseAt[at]
    // A second phrase that nothing joins to the first is no part of the name: "selon des témoins | des éléments".
    if (
      here !== undefined &&
      here.from === at &&
      phrase !== undefined &&
      ((here.prep === '' && !language.is('partitive articles', key)) ||
        (joined && language.is('plural article', here.prep)))
    ) {
      if (language.is('plural article', here.prep)) return here.prepAt
      if ((tokens[at - 1]!.classes & wordClass.and) === 0 && tokens[at - 1]!.key !== '.') break
    }
    if (here !== undefined) phrase = here
    if (
      time < 0 &&
      here === undefined &&
      (classes & (wordClass.have | wordClass.be | wordClass.breakers)) !== 0
    )
      break
    at += 1
  }
  return at
}

/** The end of the noun phrases that start at a token. */
export function phraseEnd({ tokens, phraseAt }: Parse, from: number): number {
  let at = from
  while (
    at < tokens.length &&
    (phraseAt[at] !== undefined || (tokens[at]!.classes & wordClass.of) !== 0) &&
    tokens[at]!.kind !== 'mark'
  )
    at += 1
  return Math.max(at, from)
}

/** Semicolons and full stops of headlines part what one attribution covers. */
export function clauseStart({ tokens }: Parse, at: number): number {
  for (let i = at - 1; i >= 0; i -= 1) if (tokens[i]!.key === ';') return i + 1
  return 0
}

/** Where what an attribution covers ends: a semicolon or the sentence. */
export function clauseEnd({ tokens }: Parse, at: number): number {
  for (let i = at; i < tokens.length; i += 1) if (tokens[i]!.key === ';') return i
  return tokens.length
}

/** A full stop after a title or an initial, with a name behind it. */
export function isShortened(tokens: Parse['tokens'], at: number): boolean {
  const [before, next] = [tokens[at - 1], tokens[at + 1]]
  return before?.capital === true && before.text.length <= 4 && next?.capital === true
}
