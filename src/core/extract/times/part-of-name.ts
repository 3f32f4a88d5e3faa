import { fold } from '../../language/fold.ts'
import type { TimeWords } from './rule.ts'

/** So far before and after a word its neighbours are looked for. */
const reach = 24

/**
 * Whether a word that can be a date is one of a name, by the capitals beside it: "Black September", "June Akello",
 * "the Winter War". Words that stand before dates ("in", "last") are no part of a name, and what follows them is a date.
 */
export function isPartOfName(text: string, start: number, end: number, words: TimeWords): boolean {
  const before = wordBefore(text, start)
  if (before !== undefined && isDateWord(before, words)) return false
  if (!startsWithCapital(text.slice(start, end))) return false
  // "Israel's June campaign" has a date.
  if (before !== undefined && startsWithCapital(before)) return !/['’]s?$/u.test(before)
  return /^ \p{Lu}\p{Ll}/u.test(text.slice(end, end + reach))
}

/** The word that one space parts from what follows it. */
function wordBefore(text: string, start: number): string | undefined {
  if (text[start - 1] !== ' ') return undefined
  return (
    text
      .slice(Math.max(0, start - reach), start - 1)
      .split(/[^\p{L}\p{M}'’-]/u)
      .at(-1) || undefined
  )
}

const startsWithCapital = (word: string): boolean => /^\p{Lu}/u.test(word)

const readers = new WeakMap<TimeWords, RegExp>()

function isDateWord(word: string, words: TimeWords): boolean {
  let reader = readers.get(words)
  if (reader === undefined) {
    reader = new RegExp(`^(?:${words.beforeDates ?? ''})$`, 'u')
    readers.set(words, reader)
  }
  return reader.test(fold(word))
}
