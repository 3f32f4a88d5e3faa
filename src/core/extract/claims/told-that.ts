import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { isWordOf } from './governor.ts'
import { wordClass } from './word-class.ts'

/** In tokens: "exige que les rebelles du Nord quittent". */
const reach = 14
/** In tokens: "dismissed as lies reports that". */
const verbReach = 4

/**
 * What a clause opened by "that" is made by the word before it: "exige que …" asks for it, "espère que …" is a wish, "il
 * est faux que …" and "dismissed reports that …" deny it. Undefined: it is told as what it is.
 */
export function toldThat(
  parse: Parse,
  match: PatternMatch,
): 'demanded' | 'denied' | 'hypothetical' | undefined {
  if (match.verb === undefined) return undefined
  const { tokens, language } = parse
  const at = opener(parse, match.verb.from)
  if (at === undefined) return undefined
  let i = at - 1
  while (i > 0 && language.is('adverbs', tokens[i]!.key)) i -= 1
  if (isUntrue(parse, i)) return 'denied'
  if (isWordOf(parse, i, 'demanding that')) return 'demanded'
  if (isWordOf(parse, i, 'wishing that')) return 'hypothetical'
  if (!language.is('reports', tokens[i]!.key)) return undefined
  for (let k = i - 1; k >= Math.max(0, i - verbReach); k -= 1)
    if (isWordOf(parse, k, 'denying reports')) return 'denied'
  return undefined
}

/** The "que" or "that" of the clause of a verb; undefined: it has none. */
function opener({ tokens, language }: Parse, verb: number): number | undefined {
  for (let i = verb - 1; i > Math.max(0, verb - reach); i -= 1) {
    const { key, kind, classes } = tokens[i]!
    if (language.is('that', key)) return i
    if (key === ';' || key === ':' || (kind !== 'mark' && (classes & wordClass.breakers) !== 0))
      return undefined
  }
  return undefined
}

/** "Il est faux que", "it is not true that". */
function isUntrue({ tokens, language }: Parse, at: number): boolean {
  const { key } = tokens[at]!
  if (language.is('untrue', key)) return true
  if (!language.is('true', key)) return false
  return tokens
    .slice(Math.max(0, at - verbReach), at)
    .some(({ key: before }) => language.is('negations', before) || language.is('negation words', before))
}
