/** Numbers by word, packed: of thousands of words none is an object, so that they are read from a file at once. */
export interface WordNumbers {
  /** The words in the order of their code units, one after another. */
  readonly words: string
  /** Where each begins in them, and where the last ends. */
  readonly starts: Uint32Array
  /** Where the numbers of each begin among all, and where the last end. */
  readonly firsts: Uint32Array
  readonly numbers: Uint32Array
}

const none = new Uint32Array(0)

/** Packs pairs; the numbers of a word stay in the order that they come in. */
export function packWords(pairs: Iterable<readonly [word: string, number: number]>): WordNumbers {
  const byWord = new Map<string, number[]>()
  for (const [word, number] of pairs) {
    const list = byWord.get(word)
    if (list === undefined) byWord.set(word, [number])
    else list.push(number)
  }
  const words = [...byWord.keys()].sort()
  const lists = words.map((word) => byWord.get(word)!)
  return {
    words: words.join(''),
    starts: ends(words),
    firsts: ends(lists),
    numbers: Uint32Array.from(lists.flat()),
  }
}

/** The numbers of a word; none when it is not there. */
export function numbersOf({ words, starts, firsts, numbers }: WordNumbers, word: string): Uint32Array {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high) >>> 1
    const order = compareAt(words, starts[middle]!, starts[middle + 1]!, word)
    if (order === 0) return numbers.subarray(firsts[middle], firsts[middle + 1])
    if (order < 0) low = middle + 1
    else high = middle
  }
  return none
}

/** 0, and behind how many each of several things ends that follow one another. */
function ends(things: readonly { readonly length: number }[]): Uint32Array {
  const found = new Uint32Array(things.length + 1)
  for (const [i, { length }] of things.entries()) found[i + 1] = found[i]! + length
  return found
}

/** Below 0 where what stands between two places of a text comes before a word, 0 where it is that word. */
function compareAt(text: string, from: number, to: number, word: string): number {
  const shorter = Math.min(to - from, word.length)
  for (let i = 0; i < shorter; i += 1) {
    const difference = text.charCodeAt(from + i) - word.charCodeAt(i)
    if (difference !== 0) return difference
  }
  return to - from - word.length
}
