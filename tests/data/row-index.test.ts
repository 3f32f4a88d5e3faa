import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createRowIndex } from '../../src/data/row-index.ts'

test('finds every row by its number and no other, before and after it has made an index', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.integer({ min: 1, max: 0xffffff }), { maxLength: 60 }), (numbers) => {
      const rowOf = createRowIndex(numbers.length, (row) => numbers[row]!)
      for (let round = 0; round < 2; round += 1) {
        for (const [row, number] of numbers.entries()) expect(rowOf(number)).toBe(row)
        for (let i = 0; i < 10; i += 1) expect(rowOf(0x1000000 + i)).toBe(-1)
      }
    }),
  )
})
