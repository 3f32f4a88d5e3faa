import type { ChoiceFile } from '../../src/core/extract/learned/choice-model.ts'
import type { ChoiceExample } from './choice-example.ts'
import { type Choice, fitChoice } from './fit-choice.ts'
import { matrixOf } from './matrix.ts'
import { packWeights } from './pack-weights.ts'

// In candidates: a feature of fewer is chance.
const rarest = 3
// Of 127.
const least = 4
const rounds = 150

/**
 * Which of several is the right one.
 * @param strength of the loss of one choice beside the penalty
 * @param source what it is learned from
 */
export function learnChoice(
  examples: readonly (readonly ChoiceExample[])[],
  strength: number,
  source: string,
): ChoiceFile {
  const rows = examples.flat()
  const matrix = matrixOf(
    rows.map(({ features }) => features),
    rarest,
  )
  const columns = rows[0]?.isRight.map((_, column) => {
    const choices: Choice[] = []
    for (const one of examples) {
      const from = choices.at(-1)?.to ?? 0
      const right = one.flatMap(({ isRight }, i) => (isRight[column] === true ? [from + i] : []))
      choices.push({ from, to: from + one.length, right })
    }
    return fitChoice(matrix, choices, { strength, rounds })
  })
  return { source, ...packWeights(matrix.hashes, columns ?? [], least) }
}
