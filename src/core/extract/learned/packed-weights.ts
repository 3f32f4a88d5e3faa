/** Weights of features as they stand in a file: what of them matters fits into a byte each. */
export interface PackedWeights {
  /** Hashes of features, base64 of little-endian unsigned 32-bit numbers. */
  readonly features: string
  /** A row a feature, a column a class: base64 of signed bytes, to be multiplied by the column's scale. */
  readonly weights: string
  /** One a column. */
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

/** The same, ready. */
export interface Weights {
  /** The row of a feature's hash. */
  readonly rows: ReadonlyMap<number, number>
  readonly cells: Int8Array
  readonly scales: readonly number[]
  readonly biases: readonly number[]
}

/** @throws {RangeError} when the weights do not fit features and columns */
export function unpackWeights({ features, weights, scales, biases }: PackedWeights): Weights {
  const bytes = Buffer.from(features, 'base64')
  const cells = Buffer.from(weights, 'base64')
  const count = bytes.length / hashBytes
  if (cells.length !== count * scales.length || biases.length !== scales.length)
    throw new RangeError(`${count} features, ${scales.length} columns, ${cells.length} weights`)
  const rows = new Map<number, number>()
  for (let row = 0; row < count; row += 1) rows.set(bytes.readUInt32LE(row * hashBytes), row)
  return { rows, cells: new Int8Array(cells.buffer, cells.byteOffset, cells.length), scales, biases }
}

const hashBytes = 4

/** How often each known feature stands in what is judged, evened out so that length does not count. */
export interface Evidence {
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

/** @param hashes of features, as often as they stand there */
export function evidenceOf({ rows }: Weights, hashes: Iterable<number>): Evidence {
  const counts = new Map<number, number>()
  for (const hash of hashes) {
    const row = rows.get(hash)
    if (row !== undefined) counts.set(row, (counts.get(row) ?? 0) + 1)
  }
  const values = [...counts.values()].map((count) => 1 + Math.log(count))
  const length = Math.hypot(...values) || 1
  return { rows: [...counts.keys()], values: values.map((value) => value / length) }
}

/** What speaks for a column, over 0 for more likely than not where each column is judged by itself. */
export function scoreOf(
  { cells, scales, biases }: Weights,
  { rows, values }: Evidence,
  column: number,
): number {
  let sum = 0
  for (let i = 0; i < rows.length; i += 1) sum += values[i]! * cells[rows[i]! * scales.length + column]!
  return sum * scales[column]! + biases[column]!
}
