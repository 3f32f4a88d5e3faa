import type { Place } from '../core/index.ts'
import { indexNames, type PlaceNames } from './place-names.ts'

/** A place that claims name, and in how many. */
export interface CorpusPlace {
  readonly id: string
  readonly claims: number
}

/** The places of the corpus, most named first. */
export interface CorpusPlaces {
  all(): readonly Place[]
  /** Those with a name that begins so, most named first. */
  beginning(prefix: string): readonly Place[]
}

/** Reads the list anew whenever another one is given, and keeps what it made of the last. */
export function createCorpusPlaces(
  read: () => readonly CorpusPlace[],
  byId: (id: string) => Place | undefined,
): CorpusPlaces {
  let source: readonly CorpusPlace[] | undefined
  let places: readonly Place[] = []
  let names: PlaceNames = indexNames([])
  const refresh = (): void => {
    const now = read()
    if (now === source) return
    source = now
    places = [...now]
      .sort((a, b) => b.claims - a.claims)
      .map(({ id }) => byId(id))
      .filter((place) => place !== undefined)
    names = indexNames(places)
  }
  return {
    all: () => {
      refresh()
      return places
    },
    beginning: (prefix) => {
      refresh()
      const found = new Set(names.beginning(prefix))
      return places.filter((place) => found.has(place))
    },
  }
}
