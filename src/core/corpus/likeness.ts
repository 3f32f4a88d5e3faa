import { foldAll } from '../language/fold.ts'
import { wordEnds } from '../language/word-ends.ts'

/** What a text is compared by: the smallest hashes of its runs of words. */
export interface Sketch {
  /** How many different runs of words the text has. */
  readonly size: number
  /** The smallest of their hashes, ascending, 32 bits each. */
  readonly hashes: Uint32Array
}

/** Two reports of one event share names and a quotation, hardly ever five words that follow one another elsewhere. */
const wordsInRun = 5

/** With so many a share is known within five hundredths. */
const mostHashes = 128

/** Shorter texts are alike by chance: a headline, a line of a ticker. */
const fewestRuns = 12

/** So many hashes of a text are looked for among others: a half of it shares one with it in 255 cases of 256. */
const lookedFor = 8

/**
 * From a third on, a text is the other's: a wire whose end was cut off, one that paragraphs were added to. Of 7,750 pairs
 * of reports that are independent none shares more than 0.07, of 500 changed copies none less than 0.57.
 */
const copiedFrom = 0.35

/** The sketch of a text; undefined where it is too short to be told apart. Punctuation, case and accents do not count. */
export function sketchOf(text: string): Sketch | undefined {
  const folded = foldAll(text)
  const ends = wordEnds(folded)
  const hashes = new Set<number>()
  for (let i = 0; i + 2 * wordsInRun <= ends.length; i += 2) hashes.add(hashRun(folded, ends, i))
  if (hashes.size < fewestRuns) return undefined
  const sorted = Uint32Array.from(hashes).sort()
  return { size: hashes.size, hashes: sorted.slice(0, mostHashes) }
}

/** Hashes under which a text is found by others that share runs of words with it. */
export function likenessKeys({ hashes }: Sketch): readonly number[] {
  return [...hashes.subarray(0, lookedFor)]
}

/** How much of the shorter of two texts stands in the other, 0 to 1; estimated where they are long. */
export function shareOf(a: Sketch, b: Sketch): number {
  // Up to here both lists are whole.
  const limit = Math.min(lastWhole(a), lastWhole(b))
  let [i, j, both, ofA, ofB] = [0, 0, 0, 0, 0]
  while ((a.hashes[i] ?? Infinity) <= limit || (b.hashes[j] ?? Infinity) <= limit) {
    const [x, y] = [a.hashes[i] ?? Infinity, b.hashes[j] ?? Infinity]
    if (x === y) both += 1
    if (x <= y) [i, ofA] = [i + 1, ofA + 1]
    if (y <= x) [j, ofB] = [j + 1, ofB + 1]
  }
  const shorter = Math.min(ofA, ofB)
  return shorter === 0 ? 0 : both / shorter
}

/** Whether two texts are one wire, cut, retitled or added to. */
export function isCopy(a: Sketch, b: Sketch): boolean {
  return shareOf(a, b) >= copiedFrom
}

function lastWhole({ size, hashes }: Sketch): number {
  return size > hashes.length ? hashes.at(-1)! : 0xffffffff
}

/** FNV-1a over the words of a run, its bits mixed by the end of MurmurHash3 so that the smallest are a fair sample. */
function hashRun(folded: string, ends: readonly number[], from: number): number {
  let hash = 0x811c9dc5
  for (let i = from; i < from + 2 * wordsInRun; i += 2) {
    for (let at = ends[i]!; at < ends[i + 1]!; at += 1)
      hash = Math.imul(hash ^ folded.charCodeAt(at), 0x01000193)
    hash = Math.imul(hash ^ 32, 0x01000193)
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}
