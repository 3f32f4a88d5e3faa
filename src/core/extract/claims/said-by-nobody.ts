import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { phraseBeginningAt } from './modality.ts'

/** In tokens: "none of the groups", "aucun des deux camps". */
const reach = 3

/** "No group has said that it carried out the attack", « nul n'a reconnu l'avoir enlevé »: nobody tells it. */
export function isSaidByNobody(
  parse: Parse,
  { from, to }: PatternMatch,
  attributions: readonly Attribution[],
): boolean {
  return attributions.some(
    (one) =>
      one.verb !== undefined &&
      one.coversFrom <= from &&
      one.coversTo >= to &&
      one.coversFrom >= one.to &&
      // "No agency has confirmed that …": others have said so.
      !['deny', 'confirming verbs'].some((list) => isVerbOf(parse, list, one.verb!)) &&
      isNobody(parse, one),
  )
}

const isVerbOf = ({ language }: Parse, list: string, verb: string): boolean =>
  language.verbsOf(list).has(verb) || language.is(list, verb)

function isNobody(parse: Parse, { nameFrom, nameTo }: Attribution): boolean {
  const { tokens, language } = parse
  const first = Math.max(0, nameFrom - reach)
  for (let i = nameTo - 1; i >= first; i -= 1) {
    const { key, kind } = tokens[i]!
    if (kind === 'mark') return false
    if (!language.is('negative determiners', key) && !language.is('nobody', key)) continue
    // "No fewer than three witnesses", "no doubt the army said".
    const isNumber = parse.phraseAt[i]?.amount?.from === i
    return !isNumber && phraseBeginningAt(parse, 'told all the same', i) === undefined
  }
  return false
}
