import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** How far after its verb a party may stand, in tokens. */
export const reach = 26

/** Whether a clause ends between two tokens. */
export function closed({ tokens }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { key, kind, time, glued, classes } = tokens[i]!
    if (kind === 'mark' && (key === ';' || key === ':' || key === '!' || key === '?')) return true
    if (time < 0 && !glued && (classes & wordClass.breakers) !== 0) return true
  }
  return false
}
