import { byKey, firstBeginning, nameKey, type Place, type PlaceKind } from '../core/vocabulary.ts'
import { forgiven, slips } from './near.ts'

/** Known places by name. */
export interface PlaceNames {
  /** Places of exactly this name or spelling: the most likely kind first. */
  named(key: string): readonly Place[]
  /** Places with a name that begins so, or that is near to it: nearest first. */
  near(key: string): readonly { readonly place: Place; readonly distance: number }[]
  /**
   * The first places with a name that begins so: names before spellings, towns before regions.
   * @param rankOf puts them in another order; undefined: not offered
   */
  beginning(prefix: string, limit: number, rankOf?: (place: Place) => number | undefined): readonly Place[]
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
  readonly thing: Place
  /** Its place among all rows, the likeliest first. */
  rank: number
}

/** Indexes a few thousand places in memory. */
export function indexNames(places: Iterable<Place>): PlaceNames {
  const named = new Map<string, Place[]>()
  const rows: NameRow[] = []
  for (const place of places) {
    const usual = new Set(Object.values(place.names).map(nameKey))
    const rank = likelihood.indexOf(place.kind)
    for (const key of new Set([...usual, ...place.spellings.map(nameKey)])) {
      const same = named.get(key)
      if (same === undefined) named.set(key, [place])
      else same.push(place)
      rows.push({ key, thing: place, rank: usual.has(key) ? rank : rank + likelihood.length })
    }
  }
  for (const same of named.values()) if (same.length > 1) same.sort(byLikelihood)
  rows.sort((a, b) => a.rank - b.rank || byKey(a, b))
  for (const [i, row] of rows.entries()) row.rank = i
  rows.sort(byKey)

  return {
    named: (key) => named.get(key) ?? [],
    beginning: (prefix, limit, rankOf) =>
      firstBeginning(rows, prefix, limit, ({ thing, rank }) => (rankOf === undefined ? rank : rankOf(thing))),
    near: (key) => {
      const bytes = Buffer.from(key)
      // Longer ones are no misspelt name; `slips` has room for no more.
      if (bytes.length < 3 || bytes.length > 40) return []
      const most = forgiven(bytes.length)
      const found = new Map<Place, number>()
      for (const { key: name, thing } of rows) {
        // Letters of names take one byte but for a few, and those have more of them.
        if (name.length > bytes.length + most && !name.startsWith(key)) continue
        const other = Buffer.from(name)
        if (Math.abs(other.length - bytes.length) > most && !name.startsWith(key)) continue
        // With the first letter wrong one more slip makes another name: "kidle" is Kidal, not Idleb.
        const allowed = other[0] === bytes[0] ? most : 1
        const distance = name.startsWith(key) ? 1 : slips(bytes, other, 0, other.length, allowed)
        if (distance <= allowed && distance < (found.get(thing) ?? Infinity)) found.set(thing, distance)
      }
      return [...found]
        .map(([place, distance]) => ({ place, distance }))
        .sort((a, b) => a.distance - b.distance)
    },
  }
}

function byLikelihood(a: Place, b: Place): number {
  return likelihood.indexOf(a.kind) - likelihood.indexOf(b.kind)
}
