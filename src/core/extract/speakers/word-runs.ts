import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { PhraseList } from '../claims/phrase-list.ts'
import type { Token } from '../claims/token.ts'

/** The length of the longest phrase of a list that stands at a token, 0 for none. "De" stands for all its forms. */
export function runAt(
  tokens: readonly Token[],
  at: number,
  list: PhraseList,
  language: ClaimLanguage,
): number {
  const starting = list.startingWith(tokens[at]?.key ?? '')
  let longest = 0
  for (const words of starting) {
    if (words.length <= longest) continue
    const fits = words.every((word, i) => {
      const key = tokens[at + i]?.key ?? ''
      return key === word || (word === 'de' && language.is('of', key))
    })
    if (fits) longest = words.length
  }
  return longest
}
