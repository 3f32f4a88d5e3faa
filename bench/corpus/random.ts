/** Numbers that are the same for the same seed, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number
  /** A whole number from 0 up to, not including, `limit`. */
  below(limit: number): number
  chance(probability: number): boolean
  pick<Value>(values: readonly Value[]): Value
}

/**
 * A generator of its own for each name, so that one part of the corpus does not change with another.
 * Source of the step: Marsaglia's xorshift, as in sfc32 of PractRand.
 */
export function createRandom(seed: string): Random {
  let [a, b, c, d] = [0x9e3779b9, 0x243f6a88, 0xb7e15162, 1]
  const step = (): number => {
    const t = (((a + b) | 0) + d) | 0
    d = (d + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return t >>> 0
  }
  for (const letter of seed) {
    a ^= letter.codePointAt(0)!
    step()
  }
  // What differs in one letter of the seed is far apart after so many steps.
  for (let i = 0; i < 20; i += 1) step()
  const next = (): number => step() / 2 ** 32
  return {
    next,
    below: (limit) => Math.floor(next() * limit),
    chance: (probability) => next() < probability,
    pick: (values) => values[Math.floor(next() * values.length)]!,
  }
}

/**
 * Draws ranks from 0: the first `1 / (rank + 1) ** exponent` times as often as the others.
 * @param random where it draws from
 */
export function createZipf(ranks: number, exponent: number, random: Random): () => number {
  const sums = new Float64Array(ranks)
  let sum = 0
  for (let i = 0; i < ranks; i += 1) {
    sum += 1 / (i + 1) ** exponent
    sums[i] = sum
  }
  return () => {
    const at = random.next() * sum
    let low = 0
    let high = ranks - 1
    while (low < high) {
      const middle = (low + high) >> 1
      if (sums[middle]! <= at) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Values in an order of their own. */
export function shuffled<Value>(values: readonly Value[], random: Random): readonly Value[] {
  const out = [...values]
  for (let i = out.length - 1; i > 0; i -= 1) {
    const j = random.below(i + 1)
    ;[out[i], out[j]] = [out[j]!, out[i]!]
  }
  return out
}
