import type { Place } from '../core/vocabulary.ts'
import { indexNames, type PlaceNames } from './place-names.ts'

/** A place that claims name, and in how many. */
export interface CorpusPlace {
  readonly id: string
  readonly claims: number
}

/** The places of the corpus, most named first. */
export interface CorpusPlaces {
  all(): readonly Place[]
  /** The first of those with a name that begins so, most named first. */
  beginning(prefix: string, limit: number): readonly Place[]
}

/**
 * Reads the list anew whenever another one is given, and keeps what it knows of places: most lists name the same ones
 * in another order.
 */
export function createCorpusPlaces(
  read: () => readonly CorpusPlace[],
  byId: (id: string) => Place | undefined,
): CorpusPlaces {
  const known = new Map<string, Place | undefined>()
  let source: readonly CorpusPlace[] | undefined
  let places: readonly Place[] = []
  let names: PlaceNames = indexNames([])
  let ranks: ReadonlyMap<Place, number> = new Map()
  const refresh = (): void => {
    const now = read()
    if (now === source) return
    source = now
    const before = known.size
    for (const { id } of now) if (!known.has(id)) known.set(id, byId(id))
    places = [...now]
      .sort((a, b) => b.claims - a.claims)
      .map(({ id }) => known.get(id))
      .filter((place) => place !== undefined)
    ranks = new Map(places.map((place, rank) => [place, rank]))
    if (known.size > before) names = indexNames([...known.values()].filter((place) => place !== undefined))
  }
  return {
    all: () => {
      refresh()
      return places
    },
    beginning: (prefix, limit) => {
      refresh()
      return names.beginning(prefix, limit, (place) => ranks.get(place))
    },
  }
}
