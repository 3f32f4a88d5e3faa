import type { EventCode } from '../../model/index.ts'

/** data/languages/<code>/claims/learned.json: weights of features, as `npm run learn` wrote them. */
export interface LearnedFile {
  /** What it was learned from and how. */
  readonly source: string
  /** Columns: the families of events, each by its first; then the events. */
  readonly families: readonly (readonly EventCode[])[]
  readonly events: readonly EventCode[]
  /** One a column. */
  readonly scales: readonly number[]
  readonly biases: readonly number[]
  /** Hashes of features, base64 of little-endian unsigned 32-bit numbers. */
  readonly features: string
  /** A row a feature, a column a class: base64 of signed bytes, to be multiplied by the column's scale. */
  readonly weights: string
}

/** The weights, ready. */
export interface LearnedModel extends Omit<LearnedFile, 'features' | 'weights'> {
  /** The row of a feature's hash. */
  readonly rows: ReadonlyMap<number, number>
  readonly weights: Int8Array
}

/** Unpacks the weights. @throws {RangeError} when they do not fit the features and columns */
export function unpackModel({ features, weights, ...file }: LearnedFile): LearnedModel {
  const bytes = Buffer.from(features, 'base64')
  const cells = Buffer.from(weights, 'base64')
  const columns = file.families.length + file.events.length
  const count = bytes.length / hashBytes
  if (cells.length !== count * columns || file.scales.length !== columns || file.biases.length !== columns)
    throw new RangeError(`${count} features and ${columns} columns, ${cells.length} weights`)
  const rows = new Map<number, number>()
  for (let row = 0; row < count; row += 1) rows.set(bytes.readUInt32LE(row * hashBytes), row)
  return { ...file, rows, weights: new Int8Array(cells.buffer, cells.byteOffset, cells.length) }
}

const hashBytes = 4
