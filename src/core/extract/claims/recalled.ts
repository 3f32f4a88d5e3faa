import type { Parse } from '../events/parse.ts'
import { hasForm } from './word-forms.ts'

// In tokens: "commemorated the victims of the bloody".
const commemoratedReach = 7

// In tokens: "the memorial in the centre of town recalls".
const memorialReach = 6

/**
 * Whether an event's noun is what a memorial, a picture or a chapter recalls, or what a ceremony commemorates: it is long
 * told, and nothing new.
 * @param from the first token of the noun
 */
export function isRecalled({ tokens, language }: Parse, from: number): boolean {
  for (let i = from - 1; i >= Math.max(0, from - commemoratedReach); i -= 1) {
    const token = tokens[i]!
    if (token.kind === 'mark') return false
    if (hasForm(token, 'commemorating', language)) return true
    if (!language.is('recalling', token.key)) continue
    for (let k = i - 1; k >= Math.max(0, i - memorialReach) && tokens[k]!.kind !== 'mark'; k -= 1)
      if (language.is('memorials', tokens[k]!.key)) return true
  }
  return false
}
