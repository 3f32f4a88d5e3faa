import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'

// In tokens: "after | the sudden", "following | its recent".
const reach = 3

/**
 * "Met on Saturday, after | the loss of Kidal": whether a town's change of hands is a noun that only says after what something
 * else was done. The day of that is not its own.
 */
export function isOnlyAfter(
  { tokens, language }: Parse,
  { verb, from }: PatternMatch,
  event: string,
): boolean {
  if (verb !== undefined || !event.endsWith('s-territory')) return false
  for (let i = from - 1; i >= Math.max(0, from - reach); i -= 1) {
    if (language.is('coming after', tokens[i]!.key)) return true
    if (tokens[i]!.kind === 'mark') return false
  }
  return false
}
