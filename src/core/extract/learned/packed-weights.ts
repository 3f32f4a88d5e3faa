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
  /** The hash of each row's feature, ascending. */
  readonly hashes: Uint32Array
  /** Where a hash is found at once: row + 1 in slots by the hash's last bits, 0 for none; empty where it is searched for. */
  readonly slots: Int32Array
  readonly cells: Int8Array
  readonly scales: readonly number[]
  readonly biases: readonly number[]
  /** Room to count rows in, all 0 between two uses: a table for each sentence would cost more than all else. */
  readonly counts: Uint16Array
}

/**
 * @param quick whether rows are to be found at once, which takes a few bytes a feature
 * @throws {RangeError} when the weights do not fit features and columns
 */
export function unpackWeights({ features, weights, scales, biases }: PackedWeights, quick = false): Weights {
  const bytes = Buffer.from(features, 'base64')
  const cells = Buffer.from(weights, 'base64')
  const count = bytes.length / hashBytes
  if (cells.length !== count * scales.length || biases.length !== scales.length)
    throw new RangeError(`${count} features, ${scales.length} columns, ${cells.length} weights`)
  const hashes = Uint32Array.from({ length: count }, (_, row) => bytes.readUInt32LE(row * hashBytes))
  return {
    hashes,
    slots: quick ? slotsOf(hashes) : new Int32Array(0),
    cells: new Int8Array(cells.buffer, cells.byteOffset, cells.length),
    scales,
    biases,
    counts: new Uint16Array(count),
  }
}

const hashBytes = 4

/** Half of the slots stay empty at least. */
function slotsOf(hashes: Uint32Array): Int32Array {
  const slots = new Int32Array(2 ** Math.ceil(Math.log2(2 * hashes.length + 1)))
  const last = slots.length - 1
  for (const [row, hash] of hashes.entries()) {
    let slot = hash & last
    while (slots[slot] !== 0) slot = (slot + 1) & last
    slots[slot] = row + 1
  }
  return slots
}

/** The row of a feature's hash; undefined for one that was never seen. */
export function rowOf({ hashes, slots }: Weights, hash: number): number | undefined {
  if (slots.length > 0) {
    const last = slots.length - 1
    for (let slot = hash & last; slots[slot] !== 0; slot = (slot + 1) & last)
      if (hashes[slots[slot]! - 1] === hash) return slots[slot]! - 1
    return undefined
  }
  let [from, to] = [0, hashes.length]
  while (from < to) {
    const middle = (from + to) >>> 1
    if (hashes[middle]! < hash) from = middle + 1
    else to = middle
  }
  return hashes[from] === hash ? from : undefined
}

/** How often each known feature stands in what is judged, evened out so that length does not count. */
export interface Evidence {
  readonly rows: readonly number[]
  readonly values: readonly number[]
}

/** @param hashes of features, as often as they stand there */
export function evidenceOf(weights: Weights, hashes: readonly number[]): Evidence {
  return evidenceOfRows(
    weights,
    hashes.map((hash) => rowOf(weights, hash)).filter((row) => row !== undefined),
  )
}

/** @param found rows of features, as often as they stand there */
export function evidenceOfRows({ counts }: Weights, found: readonly number[]): Evidence {
  const rows: number[] = []
  for (const row of found) {
    if (counts[row] === 0) rows.push(row)
    counts[row]! += 1
  }
  let squares = 0
  const values = rows.map((row) => {
    const count = counts[row]!
    counts[row] = 0
    const value = count === 1 ? 1 : 1 + Math.log(count)
    squares += value * value
    return value
  })
  const length = Math.sqrt(squares) || 1
  return { rows, values: values.map((value) => value / length) }
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

/** The same for the first columns, all at once. */
export function scoresOf(
  { cells, scales, biases }: Weights,
  { rows, values }: Evidence,
  columns: number,
): readonly number[] {
  const sums = new Float64Array(columns)
  for (let i = 0; i < rows.length; i += 1) {
    const [value, from] = [values[i]!, rows[i]! * scales.length]
    for (let column = 0; column < columns; column += 1) sums[column]! += value * cells[from + column]!
  }
  return Array.from(sums, (sum, column) => sum * scales[column]! + biases[column]!)
}
