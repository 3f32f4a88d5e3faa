import { standsAt } from '../claims/phrase-list.ts'
import { wordClass } from '../claims/word-class.ts'
import { amountWords } from '../figures/amount-words.ts'
import type { Scan } from './word-role.ts'

/** The length of a phrase of several words that stands as an adverb at a token, 0 for none: « une fois de plus » counts nothing. */
export function adverbFrom({ tokens, language }: Pick<Scan, 'tokens' | 'language'>, at: number): number {
  const { classes, key } = tokens[at]!
  if ((classes & wordClass.opensAdverb) === 0 || (classes & wordClass.subjectPronouns) !== 0) return 0
  const words = language
    .phrases(language.field('adverb phrases'))
    .startingWith(key)
    .find((one) => one.length > 1 && standsAt(one, tokens, at))
  if (words === undefined) return 0
  // « Au passage | du convoi », "in all | likelihood": a noun phrase goes on.
  const end = at + words.length
  if (((tokens[end]?.classes ?? 0) & wordClass.of) !== 0) return 0
  if ((tokens[end - 1]!.classes & wordClass.determiners) !== 0) return 0
  // « Au total trois soldats »: it belongs to the number.
  return amountWords(language).opening(tokens, at) === undefined ? words.length : 0
}

/** The same, ending at a token. */
export function adverbUpTo({ tokens, language }: Pick<Scan, 'tokens' | 'language'>, end: number): number {
  const token = tokens[end]
  if (token === undefined || (token.classes & wordClass.closesAdverb) === 0) return 0
  const phrases = language.phrases(language.field('adverb phrases')).endingWith(token.key)
  return phrases.find((words) => standsAt(words, tokens, end - words.length + 1))?.length ?? 0
}
