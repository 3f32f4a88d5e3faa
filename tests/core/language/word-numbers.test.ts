import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { numbersOf, packWords } from '../../../src/core/language/word-numbers.ts'

describe('words and their numbers, packed', () => {
  test('give what was put in, in its order, and nothing of other words', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', 'œ', ' '), maxLength: 4 })
    fc.assert(
      fc.property(fc.array(fc.tuple(word, fc.nat(1_000))), fc.array(word), (pairs, others) => {
        const packed = structuredClone(packWords(pairs))
        for (const asked of [...pairs.map(([one]) => one), ...others])
          expect([...numbersOf(packed, asked)]).toEqual(
            pairs.filter(([one]) => one === asked).map(([, number]) => number),
          )
      }),
    )
  })

  test('are none of no pairs', () => {
    expect(numbersOf(packWords([]), 'kidal')).toHaveLength(0)
  })
})
