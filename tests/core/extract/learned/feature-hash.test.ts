import { expect, test } from 'vitest'
import { featureHash } from '../../../../src/core/extract/learned/feature-hash.ts'

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
