import type { Knowledge } from '../../knowledge.ts'
import { nameKey } from '../../language/fold.ts'
import type { Place, PlaceKind, PlaceMention } from '../../model/index.ts'
import type { RowPlace } from './row-facts.ts'

/** A namesake farther from the row's coordinates is another place; gazetteers differ by some kilometres on one. */
const sameWithinKm = 25

const settlements: readonly PlaceKind[] = ['town', 'village', 'camp', 'district', 'area']
const areas: readonly PlaceKind[] = ['area', 'region', 'admin1', 'admin2', 'district']

/**
 * A row's place as ours, no finer than the row is sure of. A settlement is one of its name near its coordinates; a
 * division one of its name in the country. What no index knows keeps its own name and coordinates, and is filed under
 * the finest of its divisions that is known, at worst the country.
 * @param country ISO 3166-1
 */
export function bindPlace(place: RowPlace, country: string, knowledge: Knowledge): PlaceMention {
  const own = { text: place.name, country, lat: place.lat, lon: place.lon, precision: place.precision }
  const found = findNamed(place, country, knowledge)
  if (found !== undefined)
    return { ...own, id: found.id, name: found.names.en ?? place.name, country: found.country }
  const within = findDivision(place, country, knowledge)
  return { id: within?.id ?? country, name: place.name, ...own, inside: true }
}

function findNamed(place: RowPlace, country: string, knowledge: Knowledge): Place | undefined {
  const { name, precision } = place
  switch (precision) {
    case 'country':
      return knowledge.places.get(country)
    case 'exact':
    case 'near':
      // Whatever country it is filed under: a dataset's "Israel" holds Khan Younis.
      return nearest(place, [
        ...named(name, settlements, knowledge),
        ...variants(name).flatMap((one) => knowledge.gazetteer.named(one)),
      ])
    case 'area':
      return curated(name, country, areas, knowledge)[0]
    default:
      return curated(name, country, ['admin2', 'admin1'], knowledge)[0]
  }
}

/** The finest division of the row that we know; of a whole division, not that itself again. */
function findDivision(
  { admin1, admin2 }: RowPlace,
  country: string,
  knowledge: Knowledge,
): Place | undefined {
  return [admin2, admin1]
    .filter((name) => name !== '')
    .map((name) => curated(name, country, ['admin2', 'admin1'], knowledge)[0])
    .find((found) => found !== undefined)
}

function nearest({ lat, lon }: RowPlace, found: readonly Place[]): Place | undefined {
  return found
    .map((place) => ({ place, km: distanceKm(place, { lat, lon }) }))
    .filter(({ km }) => km <= sameWithinKm)
    .sort((a, b) => a.km - b.km)[0]?.place
}

/** Curated places of that name in a country, of these kinds, in the order of the kinds. */
function curated(
  name: string,
  country: string,
  kinds: readonly PlaceKind[],
  knowledge: Knowledge,
): readonly Place[] {
  return named(name, kinds, knowledge).filter((place) => place.country === country)
}

function named(name: string, kinds: readonly PlaceKind[], knowledge: Knowledge): readonly Place[] {
  const byName = indexOf(knowledge)
  const found = variants(name).flatMap((one) => byName.get(one) ?? [])
  return [...new Set(found)]
    .filter(({ kind }) => kinds.includes(kind))
    .sort((a, b) => kinds.indexOf(a.kind) - kinds.indexOf(b.kind))
}

const kindWords: ReadonlySet<string> = new Set(
  'town village city camp district province provincia region governorate state cercle municipality township commune county department prefecture zone division oblast raion area lga'.split(
    ' ',
  ),
)

/** "Mopti cercle" as it stands; then "Mopti region" as "Mopti" where no division bears the whole name. */
function variants(name: string): readonly string[] {
  const words = nameKey(name).split(' ')
  const end = words.findLastIndex((word) => !kindWords.has(word)) + 1
  const bare = words.slice(0, end).join(' ')
  const forms = bare === '' ? [] : [bare, `${bare} region`, `${bare} province`]
  return [...new Set([words.join(' '), ...forms])].filter((one) => one !== '')
}

const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly Place[]>>()

function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly Place[]> {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const byName = new Map<string, Place[]>()
  for (const place of knowledge.places.values()) {
    for (const key of new Set([...Object.values(place.names), ...place.spellings].map(nameKey))) {
      byName.set(key, [...(byName.get(key) ?? []), place])
    }
  }
  indexes.set(knowledge, byName)
  return byName
}

interface Spot {
  readonly lat: number
  readonly lon: number
}

/** Great-circle distance on a sphere of the Earth's mean radius, 6,371 km. */
export function distanceKm(a: Spot, b: Spot): number {
  const radians = (degrees: number): number => (degrees * Math.PI) / 180
  const half = (from: number, to: number): number => Math.sin(radians(to - from) / 2) ** 2
  const h = half(a.lat, b.lat) + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * half(a.lon, b.lon)
  return 2 * 6371 * Math.asin(Math.min(1, Math.sqrt(h)))
}
