import type { Matrix } from './matrix.ts'
import { minimise, type Slope } from './minimise.ts'

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
 * Logistic regression with an L2 penalty on the weights; biases are free.
 * @param strength of the loss of one row beside the penalty (the C of support vector machines)
 */
export function fitWeights(
  matrix: Matrix,
  rows: readonly number[],
  targets: Targets,
  { strength, rounds }: { readonly strength: number; readonly rounds: number },
): Fitted {
  const { classes } = targets
  const free = matrix.hashes.length * classes
  const penalty = 1 / (strength * rows.length)
  const found = minimise(
    free + classes,
    (point) => {
      const { value, gradient } = slopeAt(point, matrix, rows, targets)
      let squares = 0
      for (let i = 0; i < free; i += 1) {
        gradient[i]! += penalty * point[i]!
        squares += point[i]! * point[i]!
      }
      return { value: value + (penalty / 2) * squares, gradient }
    },
    rounds,
  )
  return { classes, weights: found.subarray(0, free), biases: found.subarray(free) }
}

/** The mean loss and its gradient; the last `classes` entries are those of the biases. */
function slopeAt(
  weights: Float64Array,
  { starts, columns, values, hashes }: Matrix,
  rows: readonly number[],
  { classes, values: wanted, exclusive }: Targets,
): Slope {
  const slope = new Float64Array(weights.length)
  let loss = 0
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
      const target = wanted[row * classes + c]!
      loss -= lossOf(scores[c]!, target, exclusive)
      scores[c] = (scores[c]! - target) / rows.length
      slope[biases + c]! += scores[c]!
    }
    for (let i = starts[row]!; i < starts[row + 1]!; i += 1) {
      const at = columns[i]! * classes
      for (let c = 0; c < classes; c += 1) slope[at + c]! += values[i]! * scores[c]!
    }
  }
  return { value: loss / rows.length, gradient: slope }
}

/** The logarithm of how likely a target was held to be. */
function lossOf(likelihood: number, target: number, exclusive: boolean): number {
  const sure = target === 0 ? 0 : target * Math.log(likelihood + tiny)
  return exclusive || target === 1 ? sure : sure + (1 - target) * Math.log(1 - likelihood + tiny)
}

// No logarithm of nothing.
const tiny = 1e-12

function softmax(scores: Float64Array): void {
  const top = Math.max(...scores)
  let sum = 0
  for (let c = 0; c < scores.length; c += 1) {
    scores[c] = Math.exp(scores[c]! - top)
    sum += scores[c]!
  }
  for (let c = 0; c < scores.length; c += 1) scores[c]! /= sum
}
