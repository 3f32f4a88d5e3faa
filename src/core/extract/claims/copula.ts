import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

/** The verb that a state told without one of its own hangs on. */
export interface Copula {
  readonly group: VerbGroup
  readonly negated: boolean
  /** Whether a preposition brings the state: "is | under rebel control". */
  readonly isState: boolean
}

// In tokens: "is not in any way under the full".
const copulaReach = 7

/** "Is not under rebel control", « serait sous contrôle russe », "appears to be in Ukrainian hands": what says that it is so, or not. */
export function copulaOf({ verb, from }: PatternMatch, parse: Parse): Copula | undefined {
  if (verb !== undefined) return undefined
  const { tokens, language, phraseAt } = parse
  // "In | Ukrainian | hands", "in the rebels' hands": what says whose stands before.
  const owner = phraseAt[tokens[from - 1]?.key === 's' ? from - 2 : from - 1]
  const start = phraseAt[from]?.from ?? owner?.from ?? from
  const isPreposition = (at: number): boolean => (tokens[at]!.classes & wordClass.prepositions) !== 0
  let negated = false
  let isState = isPreposition(from)
  for (let i = start - 1; i >= Math.max(0, start - copulaReach); i -= 1) {
    const { key, rare, glued, time, classes, forms } = tokens[i]!
    const form = glued ? undefined : forms.find(({ lemma }) => language.is('copulas', lemma))
    if (form !== undefined) {
      const group = readVerbGroup(parse, i, form.lemma, form.tag)
      return { group, negated: negated || group.negated, isState }
    }
    const isNot =
      (rare & rareClass.negations) !== 0 ||
      language.is('longer', key) ||
      (language.is('negative determiners', key) && language.is('longer', tokens[i + 1]?.key ?? ''))
    negated ||= isNot && language.code === 'en'
    isState ||= isPreposition(i)
    const isBeside =
      time >= 0 ||
      (classes & (wordClass.prepositions | wordClass.adverbs | wordClass.determiners)) !== 0 ||
      language.is('negators', key)
    if (!isBeside && !isNot) return undefined
  }
  return undefined
}
