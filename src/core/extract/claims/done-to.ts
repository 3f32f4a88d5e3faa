import type { RuleSlots } from './rule-slots.ts'
import { wordClass } from './word-class.ts'
import { hasForm } from './word-forms.ts'

// In tokens: "bombers | have reportedly been shot", « kamikazes | ont également été abattus ».
const verbReach = 5

/**
 * Whether what a rule's words name is not who acts: somebody is of them, counts them among others or does something to
 * them ("a facilitator of suicide bombers", "11 men, including two bombers", "killed two bombers", "two bombers were
 * shot dead").
 */
export function isDoneTo({ parse: { tokens, language, phraseAt }, match }: RuleSlots): boolean {
  const phrase = phraseAt[match.from]
  if (phrase === undefined) return false
  if (phrase.prep !== '') return !language.is('by', phrase.prep)
  const before = tokens[phrase.from - 1]
  if (before !== undefined && language.is('counted among', before.key)) return true
  if (hasForm(before, 'done to men', language) && (before!.classes & wordClass.functionWord) === 0)
    return true
  const behind = tokens.slice(phrase.to, phrase.to + verbReach)
  const be = behind.findIndex(({ key }) => language.is('etre', key))
  if (be < 0 || behind.slice(0, be).some(({ kind }) => kind === 'mark')) return false
  return behind.slice(be + 1).some((token) => hasForm(token, 'done to men', language))
}
