/** What is to be judged as rows of weights of features, in compressed rows; every row has length one. */
export interface Matrix {
  /** Hash of each column's feature, ascending. */
  readonly hashes: Uint32Array
  /** Where each row's entries begin; one more than there are rows. */
  readonly starts: Uint32Array
  readonly columns: Uint32Array
  readonly values: Float64Array
}

/** @param features of each row, as often as they stand there @param rarest in how many rows one must stand to count */
export function matrixOf(features: readonly (readonly number[])[], rarest: number): Matrix {
  const counted = features.map(countHashes)
  const sentences = new Map<number, number>()
  for (const counts of counted)
    for (const hash of counts.keys()) sentences.set(hash, (sentences.get(hash) ?? 0) + 1)
  const kept = [...sentences].filter(([, count]) => count >= rarest).map(([hash]) => hash)
  const hashes = Uint32Array.from(kept).sort()
  const columnOf = new Map([...hashes].map((hash, column) => [hash, column]))
  const starts = [0]
  const columns: number[] = []
  const values: number[] = []
  for (const counts of counted) {
    const row = [...counts].flatMap(([hash, count]) => {
      const column = columnOf.get(hash)
      return column === undefined ? [] : [[column, 1 + Math.log(count)] as const]
    })
    const length = Math.hypot(...row.map(([, value]) => value)) || 1
    for (const [column, value] of row.sort(([a], [b]) => a - b)) {
      columns.push(column)
      values.push(value / length)
    }
    starts.push(columns.length)
  }
  return {
    hashes,
    starts: Uint32Array.from(starts),
    columns: Uint32Array.from(columns),
    values: Float64Array.from(values),
  }
}

function countHashes(hashes: readonly number[]): ReadonlyMap<number, number> {
  const counts = new Map<number, number>()
  for (const hash of hashes) counts.set(hash, (counts.get(hash) ?? 0) + 1)
  return counts
}
