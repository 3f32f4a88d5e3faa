import type { PackedWeights } from '../../src/core/extract/learned/packed-weights.ts'
import type { Fitted } from './fit-weights.ts'

/** Weights as bytes, columns of several models side by side: what that leaves out is far less than one more page would change. */
export function packWeights(hashes: Uint32Array, parts: readonly Fitted[]): PackedWeights {
  const columns = parts.reduce((sum, { classes }) => sum + classes, 0)
  const scales = parts.flatMap(scalesOf)
  const cells = new Int8Array(hashes.length * columns)
  for (let row = 0; row < hashes.length; row += 1) {
    let column = 0
    for (const { classes, weights } of parts)
      for (let c = 0; c < classes; c += 1, column += 1)
        cells[row * columns + column] = Math.round(weights[row * classes + c]! / scales[column]!)
  }
  const bytes = Buffer.alloc(hashes.length * 4)
  for (const [i, hash] of hashes.entries()) bytes.writeUInt32LE(hash, i * 4)
  return {
    scales: scales.map(rounded),
    biases: parts.flatMap(({ biases }) => [...biases].map(rounded)),
    features: bytes.toString('base64'),
    weights: Buffer.from(cells.buffer).toString('base64'),
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
