import type { Place, PlaceKind } from '../core/vocabulary.ts'
import { checkEntry } from './check.ts'
import type { Entry } from './entry.ts'

const kinds: readonly PlaceKind[] = [
  'town',
  'village',
  'district',
  'camp',
  'area',
  'admin2',
  'admin1',
  'region',
  'country',
]

/** Checks places and countries, and gives them by id. @throws {DataError} naming file and entry */
export function loadPlaces(
  entries: readonly Entry[],
  languages: readonly string[],
): ReadonlyMap<string, Place> {
  const places = new Map<string, Place>()
  for (const entry of entries) {
    const place = checkPlace(entry, languages)
    places.set(place.id, place)
  }
  for (const entry of entries) checkParents(entry, places)
  return places
}

/** Checks one place alone, not whether its parents are known. */
export function checkPlace(entry: Entry, languages: readonly string[]): Place {
  const check = checkEntry(entry, entry.value.id as string)
  const coordinatesOf =
    entry.value.coordinatesOf === undefined ? undefined : check.oneOf('coordinatesOf', kinds)
  check.text('source')
  return {
    id: check.id,
    names: check.names('names', languages),
    spellings: check.texts('spellings'),
    kind: check.oneOf('kind', kinds),
    lat: check.number('lat', -90, 90),
    lon: check.number('lon', -180, 180),
    country: check.text('country'),
    parents: check.texts('parents', true),
    ...(coordinatesOf === undefined ? {} : { coordinatesOf }),
  }
}

/** Every parent is known, and the chain ends with the country. */
function checkParents(entry: Entry, places: ReadonlyMap<string, Place>): void {
  const check = checkEntry(entry, entry.value.id as string)
  const { id, kind, country, parents } = places.get(check.id)!
  if (places.get(country)?.kind !== 'country') check.fail(`${country} is no country`)
  const unknown = parents.find((parent) => !places.has(parent))
  if (unknown !== undefined) check.fail(`unknown parent ${unknown}`)
  if (parents.includes(id)) check.fail('is its own parent')
  if (kind === 'country' ? parents.length > 0 || country !== id : parents.at(-1) !== country) {
    check.fail(`parents do not end with ${country}`)
  }
}
