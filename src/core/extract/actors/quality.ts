import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { isFunction } from './word-role.ts'

/** Whether a word may be an adjective: a small one without grammar that is no verb. */
export function isAdjective(token: Token): boolean {
  return (
    token.kind === 'word' &&
    token.time < 0 &&
    !token.capital &&
    !isFunction(token) &&
    token.forms.length === 0
  )
}

/** « Des drones | de type inconnu », « une offensive | de grande ampleur »: behind what a thing is like. */
export function behindQuality(tokens: readonly Token[], at: number, language: ClaimLanguage): number {
  if (((tokens[at]?.classes ?? 0) & wordClass.of) === 0) return at
  const noun = ((tokens[at + 1]?.classes ?? 0) & wordClass.others) !== 0 ? at + 2 : at + 1
  if (!language.is('qualities', tokens[noun]?.key ?? '')) return at
  return tokens[noun + 1] !== undefined && isAdjective(tokens[noun + 1]!) ? noun + 2 : noun + 1
}
