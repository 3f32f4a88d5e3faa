import type { Phrase } from '../actors/phrase.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'

/** Whether a phrase calls the name before it a town's: "X, a village in the hills", « X, bourg de la commune de Y ». */
export function callsTown(
  name: Pick<Phrase, 'to' | 'det'>,
  next: Phrase | undefined,
  tokens: readonly Token[],
  language: ClaimLanguage,
): boolean {
  if (name.det !== '' || !isTownNoun(next) || language.is('definite', next.det)) return false
  return tokens[name.to]?.key === ',' && next.from === name.to + 1
}

/** "A village", « bourg »: a common noun for a town. */
function isTownNoun(noun: Phrase | undefined): noun is Phrase {
  if (noun === undefined || noun.proper !== undefined || noun.places.length > 0) return false
  return noun.settlement || noun.object?.id === 'village'
}

// In tokens: "a hamlet | close to", "bourg | situé à l'est de la commune de".
const nearNoun = 8

/**
 * Whether a place only says where the town named before it lies: Y in "X, a hamlet close to Y", « X, dernière ville de Y ».
 * "X, the last city in Y" does where Y is a region; a town may be the next of a list.
 */
export function describes(parse: Parse, town: Phrase, phrase: Phrase, isWide: boolean): boolean {
  const { tokens, phraseAt, language } = parse
  if (town.det !== '' || tokens[town.to]?.key !== ',') return false
  const at = behindAdjectives(parse, town.to + 1)
  const noun = phraseAt[at]
  if (!isTownNoun(noun) || noun.from !== at) return false
  const isDefinite = language.is('definite', noun.det) || language.is('definite', tokens[town.to + 1]!.key)
  if (!isWide && isDefinite) return false
  if (phrase.from <= noun.from || phrase.from - noun.to > nearNoun) return false
  return !tokens
    .slice(noun.to, phrase.from)
    .some(({ key, kind, time }) => time >= 0 || (kind === 'mark' && key !== "'"))
}

// « Dernière grande | ville », « la plus grande | ville ».
const mostAdjectives = 3

/** Where the noun begins that words with no verb, article or preposition among them stand before. */
function behindAdjectives({ tokens, phraseAt, language }: Parse, from: number): number {
  const isAdjective = (at: number): boolean => {
    const token = tokens[at]
    if (token === undefined || token.kind !== 'word' || token.capital || phraseAt[at] !== undefined)
      return false
    if (language.is('definite', token.key) || (token.classes & wordClass.adverbs) !== 0) return true
    return (token.classes & wordClass.functionWord) === 0 && language.forms(token).length === 0
  }
  let at = from
  while (at < from + mostAdjectives && isAdjective(at)) at += 1
  return at
}
