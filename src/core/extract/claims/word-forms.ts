import type { Parse } from '../events/parse.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { rareClass } from './rare-class.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'

/** Whether a token stands in a list (grammar.json), or is a form of a verb that does. */
export const hasForm = (token: Token | undefined, list: string, language: ClaimLanguage): boolean =>
  token !== undefined &&
  (language.is(list, token.key) || language.forms(token).some(({ lemma }) => language.is(list, lemma)))

/** Whether a folded word ends as one of a group of endings (grammar.json). */
export function endsWithOne(key: string, endings: ReadonlySet<string>): boolean {
  for (const ending of endings) if (key.endsWith(ending)) return true
  return false
}

// In tokens: « nous n'avions », « nous les avions ».
const weReach = 3

/** « Nous avions pris », « nous n'en avions tué aucun »: an auxiliary, and no planes. */
export function isHaveOfUs(tokens: Parse['tokens'], at: number, language: ClaimLanguage): boolean {
  if (!language.is('have of us', tokens[at]!.key)) return false
  for (let i = at - 1; i >= Math.max(0, at - weReach); i -= 1) {
    if (language.is('we', tokens[i]!.key)) return true
    const { classes, rare } = tokens[i]!
    if ((classes & wordClass.clitics) === 0 && (rare & rareClass.negations) === 0) return false
  }
  return false
}

// In tokens: "the task of a soldier today is".
const definitionReach = 8

/** "The task of a soldier is": whether a noun of a list and a form of "be" stand before a token. */
export function isDefinedBy({ tokens, language }: Parse, before: number, list: string): boolean {
  let at = before - 1
  while (at >= 0 && (language.is('of', tokens[at]!.key) || language.is('at', tokens[at]!.key))) at -= 1
  if (at < 0 || !language.is('etre', tokens[at]!.key)) return false
  return tokens.slice(Math.max(0, at - definitionReach), at).some(({ key }) => language.is(list, key))
}
