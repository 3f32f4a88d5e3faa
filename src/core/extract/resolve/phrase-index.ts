import { fold } from '../../language/fold.ts'
import { wordEnds } from '../../language/word-ends.ts'
import { numbersOf, packWords, type WordNumbers } from '../../language/word-numbers.ts'
import { WordTable } from '../claims/word-table.ts'

/** Where a phrase stands in a text (UTF-16 code units), and what it was added with. */
export interface PhraseHit<T> {
  readonly at: number
  readonly meaning: T
}

const word = /[\p{L}\p{N}]+/gu

/** An acronym in small letters is another word. */
const longestAcronym = 5

interface Entry<T> {
  readonly words: readonly string[]
  readonly acronym: boolean
  readonly proper: boolean
  readonly meaning: T
}

/** A phrase as it is written, and what it means. */
export type Phrase<T> = readonly [phrase: string, meaning: T]

/** The phrases by their first word, as they are kept. */
export function firstWordsOf(phrases: readonly Phrase<unknown>[]): WordNumbers {
  return packWords(
    phrases.flatMap(([phrase], i) => {
      const [first] = wordsOf(phrase)
      return first === undefined ? [] : [[first, i] as const]
    }),
  )
}

const wordsOf = (phrase: string): readonly string[] => fold(phrase.normalize('NFC')).match(word) ?? []

/** Finds many phrases in a text at once, by their first word: folded, with whatever parts their words. */
export class PhraseIndex<T> {
  private readonly known: WordTable<readonly Entry<T>[]>

  /** @param firsts the place of each phrase in the list, by its first word */
  constructor(phrases: readonly Phrase<T>[], firsts: WordNumbers) {
    this.known = new WordTable((first) =>
      Array.from(numbersOf(firsts, first), (i) => {
        const [phrase, meaning] = phrases[i]!
        const acronym = phrase.length <= longestAcronym && phrase === phrase.toUpperCase()
        return { words: wordsOf(phrase), acronym, proper: /^\p{Lu}/u.test(phrase), meaning }
      }),
    )
  }

  /** Every phrase of the text, in its order; names count only with their capital, acronyms with all of theirs. */
  find(text: string, folded = fold(text)): readonly PhraseHit<T>[] {
    const ends = wordEnds(folded)
    const found: PhraseHit<T>[] = []
    for (let i = 0; i < ends.length; i += 2) {
      const at = ends[i]!
      for (const { words, acronym, proper, meaning } of this.known.at(folded, at, ends[i + 1]!)) {
        if (!standsAt(words, folded, ends, i)) continue
        const first = text.slice(at, ends[i + 1]!)
        if (acronym ? first !== first.toUpperCase() : proper && !/^\p{Lu}/u.test(first)) continue
        found.push({ at, meaning })
      }
    }
    return found
  }
}

function standsAt(words: readonly string[], folded: string, ends: readonly number[], first: number): boolean {
  for (let k = 0; k < words.length; k += 1) {
    const at = ends[first + 2 * k]
    if (at === undefined || ends[first + 2 * k + 1]! - at !== words[k]!.length) return false
    if (!folded.startsWith(words[k]!, at)) return false
  }
  return true
}
