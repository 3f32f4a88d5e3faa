import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { slips } from '../../src/data/near.ts'
import { sweep } from '../sweep.ts'

const between = (a: string, b: string, most: number): number => {
  const bytes = Buffer.from(`--${b}--`)
  return slips(Buffer.from(a), bytes, 2, bytes.length - 2, most)
}

/** The definition of optimal string alignment distance, written without care for time. */
function plainDistance(a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => [i, ...Array<number>(b.length).fill(0)])
  for (let j = 0; j <= b.length; j += 1) table[0]![j] = j
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1
      let cost = Math.min(table[i - 1]![j]! + 1, table[i]![j - 1]! + 1, table[i - 1]![j - 1]! + same)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, table[i - 2]![j - 2]! + 1)
      }
      table[i]![j] = cost
    }
  }
  return table[a.length]![b.length]!
}

describe('slips between two names', () => {
  it.each([
    ['kidal', 'kidal', 0],
    ['kidle', 'kidal', 2],
    ['kdial', 'kidal', 1],
    ['tesalit', 'tessalit', 1],
    ['gao', 'bamako', 4],
  ])('of %s and %s are %i', (a, b, expected) => {
    expect(between(a, b, 3)).toBe(expected)
  })

  it('are what the definition says, up to the most that is asked for', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', ' '), minLength: 1, maxLength: 12 })
    fc.assert(
      fc.property(word, word, fc.integer({ min: 1, max: 3 }), (a, b, most) => {
        expect(between(a, b, most)).toBe(Math.min(plainDistance(a, b), most + 1))
      }),
      sweep(3000),
    )
  })
})
