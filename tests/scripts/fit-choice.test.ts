import { expect, test } from 'vitest'
import { type Choice, fitChoice } from '../../scripts/learn/fit-choice.ts'
import { matrixOf } from '../../scripts/learn/matrix.ts'

const settings = { strength: 100, rounds: 100 }
const columnOf = (hashes: Uint32Array, hash: number): number => hashes.indexOf(hash)

test('what the right ones have and the others have not speaks for them', () => {
  // 1 stands with the right one, 2 with the others, 3 with all.
  const matrix = matrixOf(
    [
      [1, 3],
      [2, 3],
      [2, 3],
      [2, 3],
      [1, 3],
    ],
    1,
  )
  const choices: Choice[] = [
    { from: 0, to: 3, right: [0] },
    { from: 3, to: 5, right: [4] },
  ]
  const { weights } = fitChoice(matrix, choices, settings)
  const [good, bad, both] = [1, 2, 3].map((hash) => weights[columnOf(matrix.hashes, hash)]!)
  expect(good).toBeGreaterThan(1)
  expect(bad).toBeLessThan(-1)
  expect(Math.abs(both!)).toBeLessThan(0.01)
})

test('where several are right, any of them will do; where none is, nothing is learned', () => {
  const matrix = matrixOf([[1], [1], [2], [2], [3]], 1)
  const learned = fitChoice(matrix, [{ from: 0, to: 3, right: [0, 1] }], settings)
  const withOpen = fitChoice(
    matrix,
    [
      { from: 0, to: 3, right: [0, 1] },
      { from: 3, to: 5, right: [] },
    ],
    settings,
  )
  expect([...withOpen.weights]).toEqual([...learned.weights])
  expect(learned.weights[columnOf(matrix.hashes, 1)]).toBeGreaterThan(0)
})
