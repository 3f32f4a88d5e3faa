import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** How far after its verb a party may stand, in tokens. */
export const reach = 26

/** Whether a clause ends between two tokens. */
export function closed({ tokens, language }: Parse, from: number, to: number): boolean {
  // "A firefight before sunrise between X and Y": no clause without a verb; "after | soldiers fled" may be one.
  const isGoverned = to - 1 > from && (tokens[to - 1]!.classes & wordClass.prepositions) !== 0
  const brings = (at: number): boolean =>
    !isGoverned || at === to - 1 || tokens.slice(at + 1, to).some((token) => language.forms(token).length > 0)
  for (let i = from; i < to; i += 1) {
    const { key, kind, time, glued, classes } = tokens[i]!
    if (kind === 'mark' && (key === ';' || key === ':' || key === '!' || key === '?')) return true
    if (time >= 0 || glued || (classes & wordClass.breakers) === 0) continue
    if ((classes & wordClass.prepositions) === 0 || brings(i)) return true
  }
  return false
}
