import type { ClaimLanguage } from '../claims/claim-language.ts'
import { standsAt } from '../claims/phrase-list.ts'
import type { Token } from '../claims/token.ts'

/** "Gunmen disguised as soldiers", « se faisant passer pour des policiers »: nobody of that kind is there. */
export function isGuise(tokens: readonly Token[], from: number, language: ClaimLanguage): boolean {
  const last = from - 1
  if (last < 1) return false
  const ending = language.phrases(language.field<string>('disguised as')).endingWith(tokens[last]!.key)
  return ending.some((words) => standsAt(words, tokens, last - words.length + 1))
}
