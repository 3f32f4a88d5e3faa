import { rareClass } from '../claims/rare-class.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'

// In tokens: "y auraient pourtant été incendiés", "were killed there".
const nearVerb = 7

/** "y ont été brûlées", "were killed there": where what was told before is. */
export function isThere({ tokens, rare }: Parse, { from, to }: PatternMatch): boolean {
  if ((rare & rareClass.there) === 0) return false
  return tokens
    .slice(Math.max(0, from - nearVerb), to + nearVerb)
    .some((token, i, near) => (token.rare & rareClass.there) !== 0 && near[i + 1]?.key !== 'a')
}
