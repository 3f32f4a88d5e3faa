/** So many look-ups are done by going through the column; whoever asks for more gets an index of it. */
const scansAtMost = 8

/**
 * Finds the row of a number in a column. A scan takes a millisecond, which one answer can spare; a corpus names
 * thousands of places, and gets an index in a table of its own: 2 MB, made in some milliseconds.
 * @param rows how many there are
 * @param numberAt the number of a row, above 0, no two alike
 * @returns the row, -1: no row has that number
 */
export function createRowIndex(rows: number, numberAt: (row: number) => number): (number: number) => number {
  let scans = 0
  let index: Int32Array | undefined
  const mask = 2 ** Math.ceil(Math.log2(2 * rows + 2)) - 1
  const slotOf = (number: number): number => Math.imul(number, 0x9e3779b1) & mask
  const build = (): Int32Array => {
    // Rows plus one: 0 is an empty slot.
    const table = new Int32Array(mask + 1)
    for (let row = 0; row < rows; row += 1) {
      let slot = slotOf(numberAt(row))
      while (table[slot] !== 0) slot = (slot + 1) & mask
      table[slot] = row + 1
    }
    return table
  }
  const scan = (number: number): number => {
    for (let row = 0; row < rows; row += 1) if (numberAt(row) === number) return row
    return -1
  }
  return (number) => {
    if (index === undefined && scans < scansAtMost) {
      scans += 1
      return scan(number)
    }
    index ??= build()
    for (let slot = slotOf(number); index[slot] !== 0; slot = (slot + 1) & mask) {
      if (numberAt(index[slot]! - 1) === number) return index[slot]! - 1
    }
    return -1
  }
}
