import type { PlaceFinder } from '../command.ts'
import { type Knowledge, nameKey, type Place, UserError } from '../core/vocabulary.ts'
import { chooseByWeight, isInside } from './choose-place.ts'
import { type CorpusPlace, createCorpusPlaces } from './corpus-places.ts'
import { indexNames, type PlaceNames } from './place-names.ts'
import { suggestNear, suggestOne } from './place-suggestions.ts'

/** Finds curated places without an index of all. */
export interface PlaceLookUp {
  /** Places that have this name or spelling. */
  named(key: string): readonly Place[]
  /** Ids of places that lie in it. */
  inside(id: string): readonly string[]
}

/**
 * Finds places for commands: curated ones and countries first, then the world's.
 * @param corpusPlaces places that claims name, most first; read anew each time, so that it may grow
 * @param lookUp for one answer; without it, all curated places are indexed at once, for many
 */
export function createPlaceFinder(
  knowledge: Knowledge,
  corpusPlaces: () => readonly CorpusPlace[] = () => [],
  lookUp?: PlaceLookUp,
): PlaceFinder {
  const { places, gazetteer } = knowledge
  const curated = lookUp === undefined ? indexNames(places.values()) : lookingUp(lookUp, places)
  const insideOf = lookUp?.inside ?? indexParents(places.values())
  const byId = (id: string): Place | undefined => places.get(id) ?? gazetteer.byId(id)
  const corpus = createCorpusPlaces(corpusPlaces, byId)

  /** Curated places of that name; without one, the world's. `within`: region and country, where the person gave them. */
  const candidates = (name: string, within: readonly string[]): readonly Place[] => {
    const fits = (place: Place): boolean => within.every((part) => isInside(place, part, places))
    const known = curated.named(nameKey(name)).filter(fits)
    if (known.length > 0) return known
    const found = gazetteer.named(name).filter(fits)
    // One that is ours under a spelling that only GeoNames knows comes before its namesakes.
    const ours = found.filter(({ id }) => places.has(id))
    return ours.length > 0 ? ours : found
  }

  const search = (name: string): readonly Place[] => {
    // Some names hold commas or the name of a country.
    const whole = curated.named(nameKey(name))
    if (whole.length > 0) return whole
    const parts = name.split(',').map((part) => part.trim())
    const [first = '', ...within] = parts.filter((part) => part !== '')
    const found = candidates(first, within)
    if (found.length > 0 || within.length > 0) return found
    // "kidal mali": the last words may be a country.
    const words = name.trim().split(/\s+/u)
    for (let i = words.length - 1; i > 0; i -= 1) {
      const country = words.slice(i).join(' ')
      if (!curated.named(nameKey(country)).some(({ kind }) => kind === 'country')) continue
      const there = candidates(words.slice(0, i).join(' '), [country])
      if (there.length > 0) return there
    }
    return []
  }

  /** Which of these the corpus tells most of: the list alone says it, without a place made of each of its rows. */
  const mostTold = (found: readonly Place[]): Place | undefined => {
    if (found.length < 2) return undefined
    const ids = new Map(found.map((place) => [place.id, place]))
    const listed = corpusPlaces()
    const first =
      listed.find(({ id }) => ids.has(id))?.id ??
      // What was read before we had an entry of our own stands under the gazetteer's id.
      listed
        .map(({ id }) => (id.startsWith('gn-') ? byId(id)?.id : undefined))
        .find((id) => id && ids.has(id))
    return first === undefined ? undefined : ids.get(first)
  }

  const find = async (name: string): Promise<Place> => {
    const exact = byId(name.trim())
    if (exact !== undefined) return exact
    const found = search(name)
    if (found.length === 0) {
      throw new UserError(
        'unknown-place',
        { name },
        suggestNear(name, curated, corpus.all(), gazetteer, places),
      )
    }
    const chosen = chooseByWeight(found, mostTold(found))
    if (chosen.length === 1) return chosen[0]!
    throw new UserError(
      'ambiguous-place',
      { name },
      chosen.slice(0, 5).map((place) => suggestOne(place, places)),
    )
  }

  return {
    find,
    byId: async (id) => byId(id),
    within: async (id) => [
      ...new Set([
        id,
        ...insideOf(id),
        ...corpus
          .all()
          .filter(({ parents }) => parents.includes(id))
          .map((place) => place.id),
      ]),
    ],
    complete: (prefix, limit) => {
      const key = nameKey(prefix)
      const told = corpus.beginning(key, limit)
      if (told.length >= limit) return told
      return [...new Set([...told, ...curated.beginning(key, limit)])].slice(0, limit)
    },
    zoneOf: knowledge.zoneOf,
  }
}

/** Only what comes near a name, or begins like it, needs all of them. */
function lookingUp(lookUp: PlaceLookUp, places: ReadonlyMap<string, Place>): PlaceNames {
  let all: PlaceNames | undefined
  const index = (): PlaceNames => {
    all ??= indexNames(places.values())
    return all
  }
  return {
    named: (key) => indexNames(lookUp.named(key)).named(key),
    near: (key) => index().near(key),
    beginning: (...asked) => index().beginning(...asked),
  }
}

function indexParents(places: Iterable<Place>): (id: string) => readonly string[] {
  const inside = new Map<string, string[]>()
  for (const place of places) {
    for (const parent of place.parents) inside.set(parent, [...(inside.get(parent) ?? []), place.id])
  }
  return (id) => inside.get(id) ?? []
}
