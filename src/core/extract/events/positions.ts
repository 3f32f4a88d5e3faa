const known = new Map<string, readonly string[]>()

/** The positions of a rule that are parted by |, in order. Rules name few lists, so each is parted once. */
export function positionsOf(positions: string): readonly string[] {
  let list = known.get(positions)
  if (list === undefined) {
    list = positions.split('|')
    known.set(positions, list)
  }
  return list
}
