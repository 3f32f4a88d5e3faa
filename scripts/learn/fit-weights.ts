import type { Matrix } from './matrix.ts'

/** Weights of a linear model: `weights[feature * classes + class]`, and a bias a class. */
export interface Fitted {
  readonly classes: number
  readonly weights: Float64Array
  readonly biases: Float64Array
}

/** What rows are to be: `target[row * classes + class]`, 0 or 1. */
export interface Targets {
  readonly classes: number
  readonly values: Float64Array
  /** Rows are of one class each (softmax); else of any number of them (a logistic function a class). */
  readonly exclusive: boolean
}

/**
 * Logistic regression with an L2 penalty, by Nesterov's accelerated gradient. Rows have length one, so the slope of the
 * mean loss is bounded and the step need not be searched for; the same input gives the same weights.
 * @param strength of the loss of one row beside the penalty (the C of support vector machines)
 */
export function fitWeights(
  matrix: Matrix,
  rows: readonly number[],
  targets: Targets,
  { strength, rounds }: { readonly strength: number; readonly rounds: number },
): Fitted {
  const { classes } = targets
  const features = matrix.hashes.length
  const penalty = 1 / (strength * rows.length)
  // Rows of length one with the bias beside them have length √2: their square doubles the bound.
  const step = 1 / ((targets.exclusive ? 1 : 1 / 4) * 2 + penalty)
  const size = (features + 1) * classes
  let weights = new Float64Array(size)
  let ahead = new Float64Array(size)
  let momentum = 1
  for (let round = 0; round < rounds; round += 1) {
    const slope = slopeAt(ahead, matrix, rows, targets)
    const next = new Float64Array(size)
    const following = (1 + Math.sqrt(1 + 4 * momentum * momentum)) / 2
    const push = (momentum - 1) / following
    const leap = new Float64Array(size)
    for (let i = 0; i < size; i += 1) {
      const shrunk = i < features * classes ? penalty * ahead[i]! : 0
      next[i] = ahead[i]! - step * (slope[i]! + shrunk)
      leap[i] = next[i]! + push * (next[i]! - weights[i]!)
    }
    ;[weights, ahead, momentum] = [next, leap, following]
  }
  return {
    classes,
    weights: weights.subarray(0, features * classes),
    biases: weights.subarray(features * classes),
  }
}

/** The gradient of the mean loss; the last `classes` entries are those of the biases. */
function slopeAt(
  weights: Float64Array,
  { starts, columns, values, hashes }: Matrix,
  rows: readonly number[],
  { classes, values: wanted, exclusive }: Targets,
): Float64Array {
  const slope = new Float64Array(weights.length)
  const scores = new Float64Array(classes)
  const biases = hashes.length * classes
  for (const row of rows) {
    for (let c = 0; c < classes; c += 1) scores[c] = weights[biases + c]!
    for (let i = starts[row]!; i < starts[row + 1]!; i += 1) {
      const at = columns[i]! * classes
      for (let c = 0; c < classes; c += 1) scores[c]! += values[i]! * weights[at + c]!
    }
    if (exclusive) softmax(scores)
    else for (let c = 0; c < classes; c += 1) scores[c] = 1 / (1 + Math.exp(-scores[c]!))
    for (let c = 0; c < classes; c += 1) {
      scores[c] = (scores[c]! - wanted[row * classes + c]!) / rows.length
      slope[biases + c]! += scores[c]!
    }
    for (let i = starts[row]!; i < starts[row + 1]!; i += 1) {
      const at = columns[i]! * classes
      for (let c = 0; c < classes; c += 1) slope[at + c]! += values[i]! * scores[c]!
    }
  }
  return slope
}

function softmax(scores: Float64Array): void {
  const top = Math.max(...scores)
  let sum = 0
  for (let c = 0; c < scores.length; c += 1) {
    scores[c] = Math.exp(scores[c]! - top)
    sum += scores[c]!
  }
  for (let c = 0; c < scores.length; c += 1) scores[c]! /= sum
}
