import type { ClaimLanguage } from './claim-language.ts'
import type { Token } from './token.ts'
import { wordClass } from './word-class.ts'

const pronouns = wordClass.subjectPronouns | wordClass.clitics

/** Whether a word that may be a verb is the first of a noun's: "lance-roquettes", not "prit-il". */
export function isCompound(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  const next = tokens[at + 1]
  if (next?.glued !== true || next.kind !== 'word') return false
  return (next.classes & pronouns) === 0 && !language.is('phrasal particles', next.key) && next.key !== 't'
}
