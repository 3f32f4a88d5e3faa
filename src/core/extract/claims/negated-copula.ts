import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

// In tokens: "is not in any way under the full".
const copulaReach = 7

/** "Is not under rebel control", « n'est plus sous contrôle russe »: of a state told without a verb of its own. */
export function isOfNegatedCopula(parse: Parse, { verb, from }: PatternMatch): boolean {
  if (verb !== undefined) return false
  const { tokens, language, phraseAt } = parse
  const start = phraseAt[from]?.from ?? from
  let negated = false
  for (let i = start - 1; i >= Math.max(0, start - copulaReach); i -= 1) {
    const token = tokens[i]!
    const form = token.forms.find(({ lemma }) => language.is('copulas', lemma))
    if (form !== undefined && !token.glued)
      return negated || readVerbGroup(parse, i, form.lemma, form.tag).negated === true
    negated ||= language.code === 'en' && isNegation(token.key, token.rare, tokens[i + 1]?.key)
    const isBeside =
      token.time >= 0 ||
      (token.classes & (wordClass.prepositions | wordClass.adverbs | wordClass.determiners)) !== 0
    if (
      !isBeside &&
      !isNegation(token.key, token.rare, tokens[i + 1]?.key) &&
      !language.is('negators', token.key)
    )
      return false
  }
  return false

  function isNegation(key: string, rare: number, next: string | undefined): boolean {
    return (
      (rare & rareClass.negations) !== 0 ||
      language.is('longer', key) ||
      (language.is('negative determiners', key) && language.is('longer', next ?? ''))
    )
  }
}
