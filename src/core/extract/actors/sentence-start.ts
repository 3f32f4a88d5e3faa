import type { ClaimLanguage } from '../claims/claim-language.ts'
import { rareClass } from '../claims/rare-class.ts'
import type { Token } from '../claims/token.ts'
import { wordClass } from '../claims/word-class.ts'
import { endsWithOne } from '../claims/word-forms.ts'
import { isFirstName } from './first-name.ts'
import { isFunction } from './word-role.ts'

/** Whether a word has its capital only by opening a sentence: "Heavy rain", "Unidentified gangs"; not "Kadugli's hospital". */
export function isSentenceStart(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  const before = tokens[at - 1]
  if (before !== undefined && before.kind !== 'mark') return false
  if (before !== undefined && !/^[.!?"«“:•–—-]$/u.test(before.text)) return false
  const key = tokens[at]!.key
  const next = tokens[at + 1]
  // "Kadugli's hospital": only a name owns.
  if (next?.key === 's' && next.start > tokens[at]!.end) return false
  // "Heavy rain fell": a small noun follows, so the capital is the sentence's.
  if (
    next?.kind === 'word' &&
    !next.capital &&
    !next.glued &&
    next.time < 0 &&
    !isFunction(next) &&
    language.forms(next).length === 0
  )
    return true
  if (isFirstName(tokens[at]!, next, language)) return false
  const isPlain =
    isFunction(tokens[at]!) ||
    (tokens[at]!.rare & rareClass.describingPeople) !== 0 ||
    (tokens[at]!.classes & wordClass.others) !== 0 ||
    ['members', 'opening participles'].some((list) => language.is(list, key)) ||
    endsWithOne(key, language.group('adverb endings'))
  return language.forms(tokens[at]!).length > 0 || isPlain
}
