import { fold } from '../../language/fold.ts'

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

/** Finds many phrases in a text at once, by their first word: folded, with whatever parts their words. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>()

  add(phrase: string, meaning: T): void {
    const words = fold(phrase.normalize('NFC')).match(word)
    if (words === null) return
    const list = this.byFirst.get(words[0]!) ?? []
    this.byFirst.set(words[0]!, list)
    const acronym = phrase.length <= longestAcronym && phrase === phrase.toUpperCase()
    list.push({ words, acronym, proper: /^\p{Lu}/u.test(phrase), meaning })
  }

  /** Every phrase of the text, in its order; names count only with their capital, acronyms with all of theirs. */
  find(text: string, folded = fold(text)): readonly PhraseHit<T>[] {
    const tokens: { readonly at: number; readonly key: string }[] = []
    for (const match of folded.matchAll(word)) tokens.push({ at: match.index, key: match[0] })
    const found: PhraseHit<T>[] = []
    for (const [i, { at, key }] of tokens.entries()) {
      for (const { words, acronym, proper, meaning } of this.byFirst.get(key) ?? []) {
        if (!words.every((one, k) => tokens[i + k]?.key === one)) continue
        const first = text.slice(at, at + key.length)
        if (acronym ? first !== first.toUpperCase() : proper && !/^\p{Lu}/u.test(first)) continue
        found.push({ at, meaning })
      }
    }
    return found
  }
}
