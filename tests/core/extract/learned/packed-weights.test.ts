import { expect, test } from 'vitest'
import { fitWeights } from '../../../../scripts/learn/fit-weights.ts'
import { matrixOf } from '../../../../scripts/learn/matrix.ts'
import { packWeights } from '../../../../scripts/learn/pack-weights.ts'
import {
  evidenceOf,
  rowOf,
  scoreOf,
  unpackWeights,
} from '../../../../src/core/extract/learned/packed-weights.ts'

// Rows of two classes: 7 speaks for the second, 9 for neither.
const rows = [
  [1, 7],
  [2, 7, 9],
  [1, 7, 7],
  [1, 9],
  [2, 9],
  [1, 2],
]
const wanted = [1, 1, 1, 0, 0, 0]

const learned = () => {
  const matrix = matrixOf(rows, 1)
  const targets = { classes: 1, exclusive: false, values: Float64Array.from(wanted) }
  const all = rows.map((_, row) => row)
  return packWeights(matrix.hashes, [fitWeights(matrix, all, targets, { strength: 100, rounds: 100 })])
}

test('what is learned tells apart what it was learned from, also when packed', () => {
  const weights = unpackWeights(learned())
  const found = rows.map((row) => Number(scoreOf(weights, evidenceOf(weights, row), 0) > 0))
  expect(found).toEqual(wanted)
})

test('features that were never seen say nothing', () => {
  const weights = unpackWeights(learned())
  const known = scoreOf(weights, evidenceOf(weights, [7]), 0)
  expect(scoreOf(weights, evidenceOf(weights, [7, 123_456]), 0)).toBe(known)
  expect(scoreOf(weights, evidenceOf(weights, []), 0)).toBe(weights.biases[0])
})

test('the same rows give the same weights', () => {
  expect(learned()).toEqual(learned())
})

test('weights that do not fit their features are refused', () => {
  const packed = learned()
  expect(() => unpackWeights({ ...packed, scales: [...packed.scales, 1] })).toThrow(RangeError)
})

test('rows are the same whether they are found at once or searched for', () => {
  const [quick, slow] = [unpackWeights(learned(), true), unpackWeights(learned())]
  for (const hash of [0, 1, 2, 3, 7, 8, 9, 2 ** 32 - 1]) expect(rowOf(quick, hash)).toBe(rowOf(slow, hash))
})
