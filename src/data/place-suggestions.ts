import type { Gazetteer, Place, Suggestion } from '../core/vocabulary.ts'
import { nameKey } from '../core/vocabulary.ts'
import { indexNames, type PlaceNames } from './place-names.ts'
import type { RankedPlace } from './ranked-place.ts'

/** More buttons than five are no help. */
const mostSuggestions = 5

/** "did you mean": names near a misspelt one, those we know much of first. */
export function suggestNear(
  name: string,
  curated: PlaceNames,
  corpus: readonly Place[],
  gazetteer: Gazetteer,
  places: ReadonlyMap<string, Place>,
): readonly Suggestion[] {
  const key = nameKey(name.split(',')[0] ?? '')
  const known = [...indexNames(corpus).near(key), ...curated.near(key)].sort(
    (a, b) => a.distance - b.distance,
  )
  const found = new Map(known.map(({ place }) => [place.id, place]))
  for (const place of found.size < mostSuggestions ? gazetteer.near(key, mostSuggestions) : [])
    found.set(place.id, place)
  const suggestions = [...found.values()].map((place) => suggestOne(place, places))
  // A curated place stands in the gazetteer too: the same label twice is no choice.
  return [...new Map(suggestions.map((one) => [one.label, one])).values()].slice(0, mostSuggestions)
}

/** "Name, Region, Country", and the command that asks for exactly that place. */
export function suggestOne(place: RankedPlace, places: ReadonlyMap<string, Place>): Suggestion {
  const name = place.names.en ?? place.id
  const country = places.get(place.country)?.names.en ?? place.country
  // "northern Mali" says its country itself.
  const parts = name.includes(country) ? [name] : [name, place.division ?? '', country]
  const label = parts.filter((part) => part !== '').join(', ')
  return { label, command: `/situation ${label}` }
}
