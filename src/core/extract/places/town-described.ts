import type { Phrase } from '../actors/phrase.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import type { Parse } from '../events/parse.ts'

/** Whether a phrase calls the name before it a town's: "X, a village in the hills", « X, bourg de la commune de Y ». */
export function callsTown(
  name: Pick<Phrase, 'to' | 'det'>,
  next: Phrase | undefined,
  tokens: readonly Token[],
  language: ClaimLanguage,
): boolean {
  if (next === undefined || name.det !== '' || next.proper !== undefined || next.places.length > 0)
    return false
  if (!next.settlement && next.object?.id !== 'village') return false
  return tokens[name.to]?.key === ',' && next.from === name.to + 1 && !language.is('definite', next.det)
}

// In tokens: "a hamlet | close to", "bourg | situé à l'est de la commune de".
const nearNoun = 8

/** Whether a place only says where the town named before it lies: Y in "X, a hamlet close to Y". */
export function describes({ tokens, phraseAt, language }: Parse, town: Phrase, phrase: Phrase): boolean {
  const noun = phraseAt[town.to + 1]
  if (noun === undefined || phrase.from <= noun.from || phrase.from - noun.to > nearNoun) return false
  if (!callsTown(town, noun, tokens, language)) return false
  return !tokens
    .slice(noun.to, phrase.from)
    .some(({ key, kind, time }) => time >= 0 || (kind === 'mark' && key !== "'"))
}
