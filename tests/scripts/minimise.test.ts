import { expect, test } from 'vitest'
import { minimise } from '../../scripts/learn/minimise.ts'

test('finds the foot of a long narrow valley', () => {
  // Least at (3, -2); a hundred times as steep across as along.
  const found = minimise(
    2,
    ([x = 0, y = 0]) => ({
      value: 50 * (x - 3) ** 2 + 0.5 * (y + 2) ** 2,
      gradient: Float64Array.of(100 * (x - 3), y + 2),
    }),
    100,
  )
  expect(found[0]).toBeCloseTo(3, 3)
  expect(found[1]).toBeCloseTo(-2, 3)
})

test('stays where nothing is to be gained', () => {
  const found = minimise(1, () => ({ value: 4, gradient: Float64Array.of(0) }), 10)
  expect([...found]).toEqual([0])
})
