import { rareClass } from '../claims/rare-class.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** « Ils n'ont frappé | qu'un dépôt », « ils ne tiennent plus | que le centre »: where the word that leaves so much stands. */
export function onlyBehind({ tokens, language }: Parse, from: number): number | undefined {
  let at = from
  while (at < tokens.length && (tokens[at]!.time >= 0 || (tokens[at]!.classes & wordClass.adverbs) !== 0))
    at += 1
  if (language.is('no longer', tokens[at]?.key ?? '')) at += 1
  return language.is('only', tokens[at]?.key ?? '') ? at : undefined
}

// In tokens: « n'ont depuis mardi perdu que ».
const negationReach = 5

interface OfVerb {
  readonly from: number
  readonly to: number
  readonly verb?: unknown
}

/** A match as its object sees it: behind « ne … que » it goes on. */
export function withOnly<M extends OfVerb>(parse: Parse, match: M): M {
  if (match.verb === undefined) return match
  const at = onlyBehind(parse, match.to)
  if (at === undefined) return match
  const isNe = ({ rare }: Parse['tokens'][number]): boolean => (rare & rareClass.negations) !== 0
  return parse.tokens.slice(Math.max(0, match.from - negationReach), match.to).some(isNe)
    ? { ...match, to: at + 1 }
    : match
}
