import { nameMark } from './gazetteer-format.ts'

/** Sorted folded keys in a buffer. */
export interface KeyTable {
  readonly rows: number
  /** Rows whose key is exactly this; [] when there are none. */
  rowsOf(key: Buffer): readonly number[]
  /** A row's text: its key, and whatever follows the mark. */
  text(row: number): string
  /** Where a row's key begins in the file; of the row after the last, where all end. */
  start(row: number): number
  readonly file: Buffer
}

/** Opens a sorted table of keys. @param at where its columns lie, see gazetteer-format.ts */
export function createKeyTable(
  file: Buffer,
  at: { readonly rows: number; readonly starts: number; readonly bytes: number },
): KeyTable {
  const offset = (row: number): number => {
    const i = at.starts + 3 * row
    return at.bytes + (file[i]! | (file[i + 1]! << 8) | (file[i + 2]! << 16))
  }
  // Byte by byte: two keys differ early, and a call out of JavaScript takes longer than that.
  const compare = (row: number, key: Buffer): number => {
    const start = offset(row)
    const limit = offset(row + 1)
    for (let i = 0; ; i += 1) {
      const at = start + i
      const ended = at >= limit || file[at] === nameMark
      if (i === key.length) return ended ? 0 : 1
      if (ended) return -1
      const difference = file[at]! - key[i]!
      if (difference !== 0) return difference
    }
  }
  const rowsOf = (key: Buffer): readonly number[] => {
    let low = 0
    let high = at.rows
    while (low < high) {
      const middle = (low + high) >> 1
      if (compare(middle, key) < 0) low = middle + 1
      else high = middle
    }
    const found = []
    for (let row = low; row < at.rows && compare(row, key) === 0; row += 1) found.push(row)
    return found
  }
  return {
    file,
    rows: at.rows,
    rowsOf,
    start: offset,
    text: (row) => file.toString('utf8', offset(row), offset(row + 1)),
  }
}

/** A row and how many letters are wrong in it. */
export interface Nearness {
  readonly row: number
  readonly distance: number
}

/** How many slips are forgiven: one in a short name, where two would make another name of it. */
export function forgiven(length: number): number {
  return length <= 4 ? 1 : length <= 8 ? 2 : 3
}

/** Longer words are no misspelt name, and would make the search slow. */
const longest = 40

/**
 * Rows whose key differs from this one by few slips (a letter more, less, other, or two swapped), in no order.
 * Every row is looked at, as the first letter may be the wrong one (then it is the only slip forgiven); what cannot
 * be near is put aside by its length and its set of letters, which takes a tenth of the time of measuring it.
 */
export function findNear(table: KeyTable, key: Buffer): readonly Nearness[] {
  if (key.length < 3 || key.length > longest) return []
  const most = forgiven(key.length)
  const letters = letterSet(key)
  const { file } = table
  const found: Nearness[] = []
  let next = table.start(0)
  for (let row = 0; row < table.rows; row += 1) {
    const start = next
    next = table.start(row + 1)
    const allowed = file[start] === key[0] ? most : 1
    if (next - start < key.length - allowed) continue
    // One pass over the row's bytes, for this loop runs 300,000 times: where its key ends, and which letters it has.
    let end = start
    let set = 0
    for (; end < next; end += 1) {
      const byte = file[end]!
      if (byte === nameMark) break
      set |= 1 << (byte & 31)
    }
    const difference = end - start - key.length
    if (difference > allowed || -difference > allowed) continue
    // One slip takes at most one letter out of the set and brings one in.
    if (bits(letters ^ set) > 2 * allowed) continue
    const distance = slips(key, file, start, end, allowed)
    if (distance <= allowed) found.push({ row, distance })
  }
  return found
}

function letterSet(bytes: Buffer): number {
  let set = 0
  for (const byte of bytes) set |= 1 << (byte & 31)
  return set
}

/** How many letters a set holds: sums of pairs, of fours, of bytes. */
function bits(set: number): number {
  const pairs = set - ((set >>> 1) & 0x55555555)
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333)
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24
}

/** Three rows of the table of partial distances, reused: one search makes thousands of them. */
const rowsOfTable = [new Uint8Array(longest + 9), new Uint8Array(longest + 9), new Uint8Array(longest + 9)]

/**
 * Slips between a key and bytes of a buffer, `most + 1` when there are more: optimal string alignment distance.
 * Both at most `longest` + 8 bytes.
 */
export function slips(key: Buffer, bytes: Buffer, start: number, end: number, most: number): number {
  const width = end - start
  let [before, last, current] = rowsOfTable as [Uint8Array, Uint8Array, Uint8Array]
  for (let j = 0; j <= width; j += 1) last[j] = j
  for (let i = 1; i <= key.length; i += 1) {
    const a = key[i - 1]
    current[0] = i
    let least = i
    for (let j = 1; j <= width; j += 1) {
      const b = bytes[start + j - 1]
      let cost = Math.min(last[j]! + 1, current[j - 1]! + 1, last[j - 1]! + (a === b ? 0 : 1))
      if (i > 1 && j > 1 && a === bytes[start + j - 2] && key[i - 2] === b)
        cost = Math.min(cost, before[j - 2]! + 1)
      current[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return most + 1
    ;[before, last, current] = [last, current, before]
  }
  return Math.min(last[width]!, most + 1)
}
