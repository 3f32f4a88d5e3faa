import { nameKey, type Place } from '../core/vocabulary.ts'
import type { RankedPlace } from './ranked-place.ts'

/**
 * A namesake in another country is worth asking about from a tenth of the largest one's people: Tripoli of Lebanon
 * (a fifth of Libya's) is, Paris in Texas is not.
 */
const comparable = 0.1

/**
 * The place meant, or those among which only the person can choose: one the corpus names before all others; then the
 * most likely kind, the most populous.
 * @param found places of one name, most likely first, at least one
 * @param told the one that the corpus tells most of, undefined: of none
 */
export function chooseByWeight(found: readonly Place[], told: Place | undefined): readonly Place[] {
  const [first] = found as [Place]
  if (told !== undefined) return [told]
  const rivals = found.slice(1).filter((place) => place.country !== first.country && rivalsOf(first, place))
  return [first, ...onePerCountry(rivals)]
}

function rivalsOf(first: RankedPlace, other: RankedPlace): boolean {
  // Curated places have no population, and never stand beside others: those of one kind can be taken for each other.
  if (first.population === undefined || other.population === undefined) return first.kind === other.kind
  return other.population >= comparable * first.population
}

function onePerCountry(places: readonly Place[]): readonly Place[] {
  const seen = new Set<string>()
  return places.filter(({ country }) => {
    const isNew = !seen.has(country)
    seen.add(country)
    return isNew
  })
}

/**
 * Whether a place lies in what the person named after it: a country, a region, a division.
 * @param known curated places and countries by id
 */
export function isInside(place: RankedPlace, name: string, known: ReadonlyMap<string, Place>): boolean {
  const key = nameKey(name)
  if (nameKey(place.country) === key || nameKey(place.division ?? '') === key) return true
  return place.parents.some((id) => {
    const parent = known.get(id)
    if (parent === undefined) return false
    const names = [...Object.values(parent.names), ...parent.spellings].map(nameKey)
    // "Kidal, Kidal, Mali": a region is also called by the name of its seat.
    return names.some((one) => one === key || one === `${key} region` || one === `region de ${key}`)
  })
}
