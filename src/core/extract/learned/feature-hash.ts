// FNV-1a, 32 bits.
const basis = 0x811c9dc5
const prime = 0x01000193

/** A feature's number, 0 to 2^32 - 1: a hash of its kind, one letter, and its words. */
export function featureHash(kind: string, first: string, second = ''): number {
  let hash = added(basis, kind)
  hash = added(hash, ':')
  hash = added(hash, first)
  if (second !== '') hash = added(added(hash, ' '), second)
  return hash >>> 0
}

/** The number of two features that stand together, in this order: mixed as MurmurHash3 mixes words. */
export function pairHash(one: number, other: number): number {
  let hash = Math.imul(one ^ (one >>> 16), 0x85ebca6b)
  hash = ((hash << 13) | (hash >>> 19)) + other
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35)
  return (hash ^ (hash >>> 16)) >>> 0
}

const known = new Map<string, number>()
// There are some hundreds of them, and beside these the words that a text happens to have.
const mostKnown = 20_000

/** Numbers of one-word features, remembered: the same few come with every candidate. */
export function wordHashes(kind: string, words: readonly string[]): readonly number[] {
  return words.map((word) => {
    const key = kind + word
    let hash = known.get(key)
    if (hash === undefined) {
      if (known.size >= mostKnown) known.clear()
      hash = featureHash(kind, word)
      known.set(key, hash)
    }
    return hash
  })
}

/** Features and all pairs of them. */
export function withPairs(hashes: readonly number[]): number[] {
  const all = [...hashes]
  for (let i = 0; i < hashes.length; i += 1)
    for (let j = i + 1; j < hashes.length; j += 1) all.push(pairHash(hashes[i]!, hashes[j]!))
  return all
}

function added(hash: number, text: string): number {
  let sum = hash
  for (let i = 0; i < text.length; i += 1) sum = Math.imul(sum ^ text.charCodeAt(i), prime)
  return sum
}
