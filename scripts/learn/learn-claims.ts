import type { ChoiceFile } from '../../src/core/extract/learned/choice-model.ts'
import type { ChoiceExample } from './choice-example.ts'
import { fitWeights } from './fit-weights.ts'
import { matrixOf } from './matrix.ts'
import { packWeights } from './pack-weights.ts'

// In statements.
const rarest = 3
const settings = { strength: 3, rounds: 150 }

/** How likely what the program reads is what a careful reader would. */
export function learnClaims(examples: readonly ChoiceExample[], source: string): ChoiceFile {
  const matrix = matrixOf(
    examples.map(({ features }) => features),
    rarest,
  )
  const values = Float64Array.from(examples.map(({ isRight: [right] }) => Number(right)))
  const rows = examples.map((_, row) => row)
  const fitted = fitWeights(matrix, rows, { classes: 1, exclusive: false, values }, settings)
  return { source, ...packWeights(matrix.hashes, [fitted]) }
}
