import type { Fitted } from './fit-weights.ts'
import type { Matrix } from './matrix.ts'
import { minimise, type Slope } from './minimise.ts'

/** Rows of which one is to be chosen: half-open, and which of them are right. */
export interface Choice {
  readonly from: number
  readonly to: number
  readonly right: readonly number[]
}

/**
 * Weights by which the right one of several rows scores highest: a conditional logit (McFadden 1974) with an L2 penalty;
 * where several are right, any of them will do. Choices without a right one teach nothing.
 * @param strength of the loss of one choice beside the penalty
 */
export function fitChoice(
  matrix: Matrix,
  choices: readonly Choice[],
  { strength, rounds }: { readonly strength: number; readonly rounds: number },
): Fitted {
  const taught = choices.filter(({ right }) => right.length > 0)
  const penalty = 1 / (strength * taught.length)
  const weights = minimise(
    matrix.hashes.length,
    (point) => {
      const { value, gradient } = slopeAt(point, matrix, taught)
      let squares = 0
      for (let i = 0; i < point.length; i += 1) {
        gradient[i]! += penalty * point[i]!
        squares += point[i]! * point[i]!
      }
      return { value: value + (penalty / 2) * squares, gradient }
    },
    rounds,
  )
  return { classes: 1, weights, biases: new Float64Array(1) }
}

/** The mean loss and its gradient. */
function slopeAt(
  weights: Float64Array,
  { starts, columns, values }: Matrix,
  choices: readonly Choice[],
): Slope {
  const gradient = new Float64Array(weights.length)
  let loss = 0
  for (const { from, to, right } of choices) {
    const scores = new Float64Array(to - from)
    for (let row = from; row < to; row += 1)
      for (let i = starts[row]!; i < starts[row + 1]!; i += 1)
        scores[row - from]! += values[i]! * weights[columns[i]!]!
    const top = Math.max(...scores)
    const odds = scores.map((score) => Math.exp(score - top))
    const all = odds.reduce((a, b) => a + b, 0)
    const good = right.reduce((sum, row) => sum + odds[row - from]!, 0)
    loss -= Math.log(good / all)
    for (let row = from; row < to; row += 1) {
      const share = odds[row - from]! / all - (right.includes(row) ? odds[row - from]! / good : 0)
      for (let i = starts[row]!; i < starts[row + 1]!; i += 1)
        gradient[columns[i]!]! += (share * values[i]!) / choices.length
    }
  }
  return { value: loss / choices.length, gradient }
}
