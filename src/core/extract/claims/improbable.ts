import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import { wordClass } from './word-class.ts'

/**
 * "An offensive on Gao before the end of the year remains unlikely", « une attaque contre Gao est peu probable »: the
 * noun's own verb says that nothing of the sort is awaited.
 */
export function isImprobable({ tokens, language }: Parse, match: PatternMatch): boolean {
  if (match.verb !== undefined) return false
  const words = language.phrases(language.field<string>('improbable'))
  for (let at = match.to; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (token.kind === 'mark' && token.key !== ',') return false
    const isLink =
      (token.classes & wordClass.be) !== 0 ||
      language.forms(token).some(({ lemma }) => language.is('linking verbs', lemma))
    if (isLink)
      return tokens
        .slice(at + 1, at + 1 + reach)
        .some((_, i) => runAt(tokens, at + 1 + i, words, language) > 0)
    // Another verb: another clause.
    if (token.time < 0 && language.forms(token).some(({ tag }) => tag === 'past' || tag === 'pres'))
      return false
  }
  return false
}

// In tokens: "is still | very unlikely", « reste à ce stade | peu probable ».
const reach = 4
