import { partyColumns } from '../../src/core/extract/learned/likely-parties.ts'
import type { PackedWeights } from '../../src/core/extract/learned/packed-weights.ts'
import { fitWeights } from './fit-weights.ts'
import { matrixOf } from './matrix.ts'
import { packWeights } from './pack-weights.ts'
import type { PartyExample } from './party-examples.ts'

// In candidates.
const rarest = 3
const settings = { strength: 10, rounds: 150 }

/** Who of those who are named did it, and to whom. */
export function learnParties(
  examples: readonly PartyExample[],
  source: string,
): PackedWeights & { readonly source: string } {
  const matrix = matrixOf(
    examples.map(({ features }) => features),
    rarest,
  )
  const values = Float64Array.from(
    examples.flatMap(({ role }) => partyColumns.map((column) => Number(column === role))),
  )
  const rows = examples.map((_, row) => row)
  const fitted = fitWeights(matrix, rows, { classes: partyColumns.length, exclusive: true, values }, settings)
  return { source, ...packWeights(matrix.hashes, [fitted]) }
}
