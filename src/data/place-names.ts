import { nameKey, type Place, type PlaceKind } from '../core/index.ts'
import { forgiven, slips } from './near.ts'

/** Known places by name. */
export interface PlaceNames {
  /** Places of exactly this name or spelling: the most likely kind first. */
  named(key: string): readonly Place[]
  /** Places with a name that begins so, or that is near to it: nearest first. */
  near(key: string): readonly { readonly place: Place; readonly distance: number }[]
  /** Places with a name that begins so; names before spellings, towns before regions. */
  beginning(prefix: string): readonly Place[]
}

/** Who says "Kidal" means the town; who means its region says so. */
const likelihood: readonly PlaceKind[] = [
  'town',
  'village',
  'camp',
  'district',
  'country',
  'area',
  'admin2',
  'region',
  'admin1',
]

interface NameRow {
  readonly key: string
  readonly bytes: Buffer
  readonly place: Place
  readonly rank: number
}

/** Indexes a few thousand places in memory. */
export function indexNames(places: Iterable<Place>): PlaceNames {
  const byKey = new Map<string, Place[]>()
  const rows: NameRow[] = []
  for (const place of places) {
    const usual = new Set(Object.values(place.names).map(nameKey))
    const rank = likelihood.indexOf(place.kind)
    for (const key of new Set([...usual, ...place.spellings.map(nameKey)])) {
      const same = byKey.get(key)
      if (same === undefined) byKey.set(key, [place])
      else same.push(place)
      rows.push({
        key,
        bytes: Buffer.from(key),
        place,
        rank: usual.has(key) ? rank : rank + likelihood.length,
      })
    }
  }
  for (const same of byKey.values()) if (same.length > 1) same.sort(byLikelihood)
  const byRank = (a: NameRow, b: NameRow): number => a.rank - b.rank || (a.key < b.key ? -1 : 1)
  rows.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.rank - b.rank))

  return {
    named: (key) => byKey.get(key) ?? [],
    beginning: (prefix) => [
      ...new Set(
        startingWith(rows, prefix)
          .sort(byRank)
          .map(({ place }) => place),
      ),
    ],
    near: (key) => {
      const bytes = Buffer.from(key)
      // Longer ones are no misspelt name; `slips` has room for no more.
      if (bytes.length < 3 || bytes.length > 40) return []
      const most = forgiven(bytes.length)
      const found = new Map<Place, number>()
      for (const row of rows) {
        if (Math.abs(row.bytes.length - bytes.length) > most && !row.key.startsWith(key)) continue
        // With the first letter wrong one more slip makes another name: "kidle" is Kidal, not Idleb.
        const allowed = row.bytes[0] === bytes[0] ? most : 1
        const distance = row.key.startsWith(key) ? 1 : slips(bytes, row.bytes, 0, row.bytes.length, allowed)
        if (distance <= allowed && distance < (found.get(row.place) ?? Infinity))
          found.set(row.place, distance)
      }
      return [...found]
        .map(([place, distance]) => ({ place, distance }))
        .sort((a, b) => a.distance - b.distance)
    },
  }
}

/** Of rows in the order of their keys, those whose key begins so: completion looks at no others. */
export function startingWith<Row extends { readonly key: string }>(
  rows: readonly Row[],
  prefix: string,
): Row[] {
  let low = 0
  let high = rows.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (rows[middle]!.key < prefix) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < rows.length && rows[end]!.key.startsWith(prefix)) end += 1
  return rows.slice(low, end)
}

function byLikelihood(a: Place, b: Place): number {
  return likelihood.indexOf(a.kind) - likelihood.indexOf(b.kind)
}
