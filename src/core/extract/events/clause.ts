import type { Parse } from './parse.ts'

/** How far after its verb a party may stand, in tokens. */
export const reach = 26

/** Whether a clause ends between two tokens. */
export function closed({ tokens, language }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) {
    const { key, kind, time, glued } = tokens[i]!
    if (kind === 'mark' && /^[;:!?]$/u.test(key)) return true
    if (time < 0 && !glued && language.is('breakers', key)) return true
  }
  return false
}
