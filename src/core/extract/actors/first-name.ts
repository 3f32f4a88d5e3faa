import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { isFunction } from './word-role.ts'

/** "Rose Kavira", "Mark Otieno", « Aimé Kasongo »: a verb that begins a sentence has no other name right behind it. */
export function isFirstName(token: Token, next: Token | undefined, language: ClaimLanguage): boolean {
  if (next?.kind !== 'word' || !next.capital || next.glued || isFunction(next)) return false
  if (isFunction(token) || language.forms(next).length > 0) return false
  // "Suspected Islamist militants".
  if ((token.classes & wordClass.others) !== 0) return false
  const forms = language.forms(token)
  const isNoun = language.field<boolean>('first noun') ? /^(?:pp|pres|inf)$/u : /^(?:past|pres|inf)$/u
  return (
    forms.length > 0 && forms.some(({ tag }) => isNoun.test(tag)) && !forms.some(({ tag }) => tag === 'ger')
  )
}
