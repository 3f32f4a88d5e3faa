import { standsAt } from '../claims/phrase-list.ts'
import type { Parse } from '../events/parse.ts'
import type { Site } from './site.ts'

/** "All of the province | but not | Sake", « sauf à Sake »: a place that is told to be none of those meant. */
export function isExcepted({ tokens, phraseAt, language }: Parse, { phrase }: Site): boolean {
  const { from, prepAt } = phrase
  const all = language.phrases(language.field('excepting'))
  // "Not in Sake", "except for Sake": the preposition may be one of the words or follow them.
  const endsAt = (end: number): boolean =>
    end >= 0 &&
    all.endingWith(tokens[end]!.key).some((words) => standsAt(words, tokens, end - words.length + 1))
  // "But not the capital, | Sittwe": named behind what it is.
  const noun = tokens[from - 1]?.key === ',' ? phraseAt[from - 2] : undefined
  if (noun?.settlement === true && endsAt(noun.from - 1)) return true
  return endsAt(from - 1) || (prepAt === from - 1 && endsAt(prepAt - 1))
}
