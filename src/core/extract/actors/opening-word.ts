import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/**
 * "Air strikes", "Heavy raids", "Airstrikes": a word before a noun of violence, or such a noun, that has its capital only
 * because its sentence begins with it. It is a name where the article has it with a capital elsewhere ("Zorba strikes").
 */
export function isOpeningWord({ tokens, language }: Parse, phrase: Phrase, article: string): boolean {
  const { from, to } = phrase
  const word = tokens[from]!
  const opens = from === 0 || (from === 1 && tokens[0]!.kind === 'mark')
  if (!opens || to !== from + 1 || word.text === word.text.toUpperCase()) return false
  const isDeed = (key: string): boolean => language.is('strike nouns', key) || language.is('event nouns', key)
  if (isDeed(word.key)) return true
  const next = tokens[to]
  // "Conditions were hard": said of a thing, as no group's name is.
  const isSaidOf = next !== undefined && (next.classes & wordClass.be) !== 0 && /s$/u.test(word.text)
  if (isSaidOf && !standsInside(word.text, article)) return true
  return next !== undefined && !next.capital && isDeed(next.key) && !standsInside(word.text, article)
}

/** Whether an article has a word with its capital inside a sentence too. */
function standsInside(word: string, article: string): boolean {
  for (let at = article.indexOf(word); at >= 0; at = article.indexOf(word, at + 1))
    if (/[\p{Ll},] $/u.test(article.slice(Math.max(0, at - 2), at))) return true
  return false
}
