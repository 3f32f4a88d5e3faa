/**
 * The first few things with a name that begins so; takes as long as the names that begin so are many, and sorts none.
 * @param rows in the order of their keys
 * @param limit more than 0
 * @param rankOf lowest first; undefined: not offered. Two rows of one rank are of one thing
 * @returns each thing once, by the best of its names
 */
export function firstBeginning<Row extends { readonly key: string; readonly thing: object }>(
  rows: readonly Row[],
  prefix: string,
  limit: number,
  rankOf: (row: Row) => number | undefined,
): readonly Row['thing'][] {
  const best: Row['thing'][] = []
  const ranks: number[] = []
  for (let i = lowerBound(rows, prefix); i < rows.length && rows[i]!.key.startsWith(prefix); i += 1) {
    const rank = rankOf(rows[i]!)
    if (rank === undefined || (ranks.length >= limit && rank >= ranks.at(-1)!)) continue
    const { thing } = rows[i]!
    const same = best.indexOf(thing)
    if (same >= 0 && ranks[same]! <= rank) continue
    // Whoever moves up leaves its own place; else the last one goes.
    const gone = same >= 0 ? same : ranks.length >= limit ? limit - 1 : -1
    if (gone >= 0) {
      best.splice(gone, 1)
      ranks.splice(gone, 1)
    }
    let at = ranks.length
    while (at > 0 && ranks[at - 1]! > rank) at -= 1
    best.splice(at, 0, thing)
    ranks.splice(at, 0, rank)
  }
  return best
}

/** Puts names in the order that `firstBeginning` needs. */
export function byKey(a: { readonly key: string }, b: { readonly key: string }): number {
  return a.key < b.key ? -1 : a.key > b.key ? 1 : 0
}

function lowerBound(rows: readonly { readonly key: string }[], prefix: string): number {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.key < prefix) low = middle + 1
    else high = middle
  }
  return low
}
