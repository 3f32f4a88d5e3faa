import type { LearnedFile } from '../../src/core/extract/learned/learned-model.ts'
import type { EventCode } from '../../src/core/model/index.ts'
import type { Fitted } from './fit-weights.ts'

/** Weights as bytes: what is left out by that is far less than what one more page would change. */
export function packModel(
  source: string,
  hashes: Uint32Array,
  families: { readonly names: LearnedFile['families']; readonly fitted: Fitted },
  events: { readonly names: readonly EventCode[]; readonly fitted: Fitted },
): LearnedFile {
  const parts = [families.fitted, events.fitted]
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
    source,
    families: families.names,
    events: events.names,
    scales: scales.map(rounded),
    biases: parts.flatMap(({ biases }) => [...biases].map(rounded)),
    features: bytes.toString('base64'),
    weights: Buffer.from(cells.buffer).toString('base64'),
  }
}

const rounded = (value: number): number => Number(value.toPrecision(6))

function scalesOf({ classes, weights }: Fitted): readonly number[] {
  return Array.from({ length: classes }, (_, c) => {
    let most = 0
    for (let i = c; i < weights.length; i += classes) most = Math.max(most, Math.abs(weights[i]!))
    return most / 127 || 1
  })
}
