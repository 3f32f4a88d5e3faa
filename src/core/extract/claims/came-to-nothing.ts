import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { standsAt } from './phrase-list.ts'

// In tokens: "l'échange de prisonniers prévu dans la matinée a tourné court".
const failureReach = 10

/** "The exchange fell through", "l'accord a capoté": what was dealt about did not come about. */
export function cameToNothing({ tokens, language }: Parse, { to }: PatternMatch): boolean {
  const failures = language.phrases(language.field('came to nothing'))
  for (let i = to; i < Math.min(tokens.length, to + failureReach) && tokens[i]!.kind !== 'mark'; i += 1)
    if (failures.startingWith(tokens[i]!.key).some((words) => standsAt(words, tokens, i))) return true
  return false
}
