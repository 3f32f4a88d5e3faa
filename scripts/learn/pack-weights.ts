import type { PackedWeights } from '../../src/core/extract/learned/packed-weights.ts'
import type { Fitted } from './fit-weights.ts'

/**
 * Weights as bytes, columns of several models side by side, without the features that say little of anything: what that
 * leaves out is far less than one more page would change, and takes a quarter of the room.
 * @param least the weight that one of a feature's columns must have to be kept, of 127
 */
export function packWeights(hashes: Uint32Array, parts: readonly Fitted[], least = 0): PackedWeights {
  const columns = parts.reduce((sum, { classes }) => sum + classes, 0)
  const scales = parts.flatMap(scalesOf)
  const cells = new Int8Array(hashes.length * columns)
  for (let row = 0; row < hashes.length; row += 1) {
    let column = 0
    for (const { classes, weights } of parts)
      for (let c = 0; c < classes; c += 1, column += 1)
        cells[row * columns + column] = Math.round(weights[row * classes + c]! / scales[column]!)
  }
  const kept = [...hashes.keys()].filter((row) =>
    cells.subarray(row * columns, (row + 1) * columns).some((cell) => Math.abs(cell) >= least),
  )
  const bytes = Buffer.alloc(kept.length * 4)
  const told = Buffer.alloc(kept.length * columns)
  for (const [i, row] of kept.entries()) {
    bytes.writeUInt32LE(hashes[row]!, i * 4)
    told.set(cells.subarray(row * columns, (row + 1) * columns), i * columns)
  }
  return {
    scales: scales.map(rounded),
    biases: parts.flatMap(({ biases }) => [...biases].map(rounded)),
    features: bytes.toString('base64'),
    weights: told.toString('base64'),
  }
}

const rounded = (value: number): number => Number(value.toPrecision(6))

// The greatest of a signed byte.
const most = 127

function scalesOf({ classes, weights }: Fitted): readonly number[] {
  return Array.from({ length: classes }, (_, c) => {
    let top = 0
    for (let i = c; i < weights.length; i += classes) top = Math.max(top, Math.abs(weights[i]!))
    return top / most || 1
  })
}
