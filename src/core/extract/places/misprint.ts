import type { Knowledge } from '../../knowledge.ts'
import { nameKey } from '../../language/fold.ts'
import type { Place } from '../../model/index.ts'
import { isOneEditAway } from './one-edit.ts'

// Shorter names have too many neighbours one letter away.
const shortest = 5

/** The one curated place of a country whose name is a letter away from this one; undefined when none or several are. */
export function curatedNear(
  name: string,
  country: string | undefined,
  knowledge: Knowledge,
): Place | undefined {
  const key = nameKey(name)
  if (country === undefined || key.length < shortest) return undefined
  const byLength = namesOf(knowledge, country)
  const near = new Set<Place>()
  for (const length of [key.length - 1, key.length, key.length + 1]) {
    for (const [own, place] of byLength.get(length) ?? []) if (isOneEditAway(own, key)) near.add(place)
  }
  const [first] = near
  return near.size === 1 ? first : undefined
}

/** Folded names with their places, by their length. */
type NamesByLength = ReadonlyMap<number, readonly (readonly [string, Place])[]>

const indexes = new WeakMap<Knowledge, Map<string, NamesByLength>>()

function namesOf(knowledge: Knowledge, country: string): NamesByLength {
  const byCountry = indexes.get(knowledge) ?? new Map<string, NamesByLength>()
  indexes.set(knowledge, byCountry)
  let names = byCountry.get(country)
  if (names === undefined) {
    const all = [...knowledge.places.values()]
      .filter((place) => place.country === country && place.kind !== 'country')
      .flatMap((place) => Object.values(place.names).map((name) => [nameKey(name), place] as const))
    names = Map.groupBy(all, ([name]) => name.length)
    byCountry.set(country, names)
  }
  return names
}
