import { insetAround } from '../claims/inset.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'

/**
 * "BAMAKO (AP) — | Suspected | rebels attacked", "in the east, | suspected | rebels attacked": what they are held to be, where
 * nobody stands before who suspects them; not "the mayor, who fled, alleged …".
 */
export function isSuspected(parse: Parse, at: number): boolean {
  const { tokens, phraseAt } = parse
  const before = tokens[at - 1]
  if ((tokens[at]!.classes & wordClass.others) === 0 || before?.kind === 'word') return false
  const isBare = phraseAt[at + 1]?.det === '' || phraseAt[at]?.from === at
  return isBare && (before?.key !== ',' || insetAround(parse, at - 2) === undefined)
}
