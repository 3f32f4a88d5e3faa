import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'

/** "Has repeatedly struck", "have been killed": in English alone a tense of its own. */
export function isPerfect({ tokens, language }: Parse, { from, to }: PatternMatch): boolean {
  return tokens.slice(Math.max(0, from - 4), to).some(({ key }) => language.is('perfect auxiliaries', key))
}
