/**
 * What is known of words, found by where they stand in a text: to cut a word out only to look it up would cost more
 * than all else that is done with it. Open addressing; when it is full it begins anew.
 */
export class WordTable<Word> {
  readonly #describe: (raw: string) => Word
  readonly #raws: string[] = []
  readonly #words: Word[] = []
  /** Place of a word in the lists and one, by hash; 0 where there is none. */
  readonly #slots = new Uint16Array(slots)

  constructor(describe: (raw: string) => Word) {
    this.#describe = describe
  }

  /** The word between two places of a text. */
  at(text: string, from: number, to: number): Word {
    if (to - from > longestWord) return this.#describe(text.slice(from, to))
    if (this.#words.length === mostWords) this.#clear()
    let slot = hashOf(text, from, to) & (slots - 1)
    for (let known = this.#slots[slot]!; known !== 0; known = this.#slots[slot]!) {
      if (isAt(this.#raws[known - 1]!, text, from, to)) return this.#words[known - 1]!
      slot = (slot + 1) & (slots - 1)
    }
    // A copy: a slice of the article would keep all of it.
    const raw = text.slice(from, to).split('').join('')
    this.#raws.push(raw)
    this.#words.push(this.#describe(raw))
    this.#slots[slot] = this.#words.length
    return this.#words.at(-1)!
  }

  #clear(): void {
    this.#raws.length = 0
    this.#words.length = 0
    this.#slots.fill(0)
  }
}

/** Longer ones are no words that come again. */
const longestWord = 40

/** A power of two, and how many words it holds before steps from slot to slot grow long. */
const [slots, mostWords] = [32_768, 12_000]

function hashOf(text: string, from: number, to: number): number {
  let hash = to - from
  for (let i = from; i < to; i += 1) hash = (Math.imul(hash, 31) + text.charCodeAt(i)) | 0
  return hash ^ (hash >>> 15)
}

function isAt(raw: string, text: string, from: number, to: number): boolean {
  if (raw.length !== to - from) return false
  for (let i = 0; i < raw.length; i += 1) if (raw.charCodeAt(i) !== text.charCodeAt(from + i)) return false
  return true
}
