import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/**
 * "After gunmen | overran the post and | freed nine", "a day | after a drone | hit it, | killing nine": whether a verb stands right
 * behind a phrase, and another is joined to it.
 */
export function isJoinedIn({ tokens }: Parse, { prepAt }: Phrase, from: number, start: number): boolean {
  let at = start - 1
  const isCounted = prepAt >= 0 && tokens[prepAt]!.time >= 0
  if (isCounted && tokens[start]!.forms.some(({ tag }) => tag === 'ger'))
    return tokens[at]!.key === ',' || isAnd(at)
  while (at > from && (tokens[at]!.classes & wordClass.adverbs) !== 0) at -= 1
  const acts = tokens[from]!.forms.some(({ tag }) => tag === 'past' || tag === 'pres')
  return at > from && acts && isAnd(at)

  function isAnd(i: number): boolean {
    return (tokens[i]!.classes & wordClass.and) !== 0
  }
}
