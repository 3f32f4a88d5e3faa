import type { Parse } from '../events/parse.ts'
import { wordClass } from './word-class.ts'

// In tokens: "in response to a series of Israeli | strikes".
const farthest = 7

/**
 * "Fired rockets in response to | strikes that killed two", « après une frappe qui a tué un chef »: whether what stands at
 * a token befell people in a deed that is answered, or that only came before.
 * @param deed tokens of the deed that is told, half-open
 */
export function isOfAnswered(
  { tokens, language }: Parse,
  deed: { readonly from: number; readonly to: number },
  at: number,
): boolean {
  for (let relative = at - 1; relative > deed.to; relative -= 1) {
    const { key, kind, classes } = tokens[relative]!
    if (kind === 'mark' && /^[;.]$/u.test(key)) return false
    if ((classes & wordClass.subjectRelatives) === 0) continue
    const noun = tokens[relative - 1]!.key.replace(/s$/u, '')
    if (!language.is('strike nouns', noun) && !language.is('event nouns', noun)) return false
    const before = tokens.slice(Math.max(deed.to, relative - farthest), relative - 1)
    return before.some((token) => language.is('answering a deed', token.key))
  }
  return false
}
