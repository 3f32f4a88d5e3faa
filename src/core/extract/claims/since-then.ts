import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

// In tokens: "have since, by the UN's count, fled", "fled the camp and its surroundings since".
const [before, behind] = [6, 8]

/**
 * "9,000 have since fled", « Depuis, 9 000 personnes ont fui »: what a statement tells has been going on from what was
 * told before it until now, and is not of that day.
 */
export function isSinceThen({ tokens, rare, language }: Parse, { from, to }: PatternMatch): boolean {
  if ((rare & rareClass.since) === 0) return false
  return tokens.some((token, i) => {
    if ((token.rare & rareClass.since) === 0 || token.time >= 0) return false
    if (i !== 0 && (i < from - before || i >= to + behind)) return false
    const next = tokens[i + 1]
    if (next === undefined || (next.kind === 'mark' && next.key !== "'")) return true
    const isInside = i > 0 && (tokens[i - 1]!.classes & wordClass.have) !== 0
    return isInside && language.forms(next).some(({ tag }) => tag === 'pp')
  })
}
