import type { Parse } from '../events/parse.ts'
import { standsAt } from './phrase-list.ts'

/**
 * Where a phrase of a list of modality.json that ends at a token begins; undefined: none ends there. "De" does not stand
 * for its other forms.
 */
export function phraseEndingAt({ tokens, language }: Parse, list: string, at: number): number | undefined {
  const last = tokens[at]
  if (last === undefined) return undefined
  const ending = language.phrases(language.modality[list]).endingWith(last.key)
  const words = ending.find((one) => standsAt(one, tokens, at - one.length + 1))
  return words === undefined ? undefined : at - words.length + 1
}

/** Where a phrase of a list of modality.json that begins at a token ends, exclusive; undefined: none begins there. */
export function phraseBeginningAt({ tokens, language }: Parse, list: string, at: number): number | undefined {
  const first = tokens[at]
  if (first === undefined) return undefined
  const starting = language.phrases(language.modality[list]).startingWith(first.key)
  let longest = 0
  for (const words of starting)
    if (words.length > longest && standsAt(words, tokens, at)) longest = words.length
  return longest === 0 ? undefined : at + longest
}
