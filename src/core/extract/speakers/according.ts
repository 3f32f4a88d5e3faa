import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { clauseEnd, clauseStart, nameEnd, phraseEnd } from './speaker-span.ts'

/** "selon des témoins", "according to police". */
export function according(parse: Parse): readonly Attribution[] {
  const { tokens, language } = parse
  const found: Attribution[] = []
  for (let at = 0; at < tokens.length; at += 1) {
    const length = phraseAt(parse, at)
    if (length === 0) continue
    const source = language.code === 'fr' && tokens[at]!.key === 'de'
    const nameFrom = source ? at + 1 : at + length
    const joined = at > 0 && language.is('and', tokens[at - 1]!.key)
    const nameTo = nameEnd(parse, nameFrom, joined)
    const after = tokens[nameTo]
    const first = clauseStart(parse, at)
    // "et selon des habitants des hommes de …": what follows up to the clause's end, and nothing before.
    const midway = after !== undefined && after.kind === 'word' && at > first && joined
    found.push({
      from: at,
      to: nameTo,
      nameFrom,
      nameTo,
      pronoun: false,
      coversFrom: midway ? nameTo : first,
      coversTo: midway ? phraseEnd(parse, nameTo) : clauseEnd(parse, nameTo),
    })
  }
  return found
}

/** The length of the longest phrase at a token, 0 for none. Of "de source" the first may be "du" or "des". */
function phraseAt({ tokens, language }: Parse, at: number): number {
  const phrases = language.phrases(language.speakers.according)
  const { key } = tokens[at]!
  const isOf = (word: string): boolean => language.is('of', word)
  const stands = (words: readonly string[]): boolean =>
    words.every((word, i) => {
      const here = tokens[at + i]?.key
      return here === word || (word === 'de' && here !== undefined && isOf(here))
    })
  let longest = 0
  for (const first of isOf(key) && key !== 'de' ? ['de', key] : [key]) {
    for (const words of phrases.startingWith(first))
      if (words.length > longest && stands(words)) longest = words.length
  }
  return longest
}
