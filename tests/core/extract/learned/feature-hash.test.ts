import { expect, test } from 'vitest'
import {
  featureHash,
  pairHash,
  withPairs,
  wordHashes,
} from '../../../../src/core/extract/learned/feature-hash.ts'

test('a hash is FNV-1a over kind and words', () => {
  // "a:" and "w:foobar" by the reference of draft-eastlake-fnv: each letter xored in, then multiplied by 16777619.
  const fnv = (text: string) => {
    let hash = 2_166_136_261n
    for (const letter of text) hash = ((hash ^ BigInt(letter.charCodeAt(0))) * 16_777_619n) % 2n ** 32n
    return Number(hash)
  }
  expect(featureHash('w', 'foobar')).toBe(fnv('w:foobar'))
  expect(featureHash('q', 'took', 'town')).toBe(fnv('q:took town'))
})

test('kinds of features do not meet', () => {
  expect(featureHash('w', 'war')).not.toBe(featureHash('c', 'war'))
})

test('two features are told by their order, and pairs of them do not meet', () => {
  const words = wordHashes(
    'w',
    Array.from({ length: 100 }, (_, i) => `word-${i}`),
  )
  expect(pairHash(words[0]!, words[1]!)).not.toBe(pairHash(words[1]!, words[0]!))
  const all = withPairs(words)
  expect(all.length).toBe(100 + (100 * 99) / 2)
  expect(new Set(all).size).toBe(all.length)
  expect(all.every((hash) => Number.isInteger(hash) && hash >= 0 && hash < 2 ** 32)).toBe(true)
})

test('what is remembered is what is worked out', () => {
  expect(wordHashes('w', ['war', 'war'])).toEqual([featureHash('w', 'war'), featureHash('w', 'war')])
})
