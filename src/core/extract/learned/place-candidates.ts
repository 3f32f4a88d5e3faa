import type { PlaceMention } from '../../model/index.ts'
import type { Sighting, Sightings } from './sightings.ts'

/** A place where a statement may be told to have been, and where the article names it. */
export interface PlaceCandidate {
  readonly place: PlaceMention
  readonly seen: readonly Sighting[]
}

/** What an article's places are to one another: looked up once for all its statements. */
export interface PlacesSeen extends Pick<Sightings, 'settings'> {
  readonly candidates: readonly PlaceCandidate[]
  /** Ids: the town that a text names first, and the one that it names most often. */
  readonly first: string | undefined
  readonly most: string | undefined
  /** The country that it speaks of most. */
  readonly country: PlaceMention | undefined
}

/** Each place that an article names, once. */
export function placesSeen({ all, settings }: Sightings, country: PlaceMention | undefined): PlacesSeen {
  const seen = new Map<string, Sighting[]>()
  for (const one of all) {
    const known = seen.get(one.place.id)
    if (known === undefined) seen.set(one.place.id, [one])
    else known.push(one)
  }
  const candidates = [...seen.values()].map((list) => ({ place: list[0]!.place, seen: list }))
  const towns = candidates.filter(({ seen: [one] }) => !one!.wide && one!.role !== 'dateline')
  return {
    candidates,
    settings,
    country,
    first: towns[0]?.place.id,
    most: towns.toSorted((a, b) => b.seen.length - a.seen.length)[0]?.place.id,
  }
}
