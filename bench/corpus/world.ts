import type { Actor, Knowledge, Place } from '../../src/core/index.ts'
import { createRandom, createZipf, type Random, shuffled } from './random.ts'

/** Where things happen in a generated corpus, and who does them. */
export interface World {
  /** Every place but countries, the most told of first. */
  readonly places: readonly Place[]
  /** Countries of these places, the most told of first. */
  readonly countries: readonly Place[]
  actorsOf(country: string): readonly Actor[]
  /** Other places of the same region, or of the same country where it has none. */
  neighboursOf(place: Place): readonly Place[]
}

/** How uneven: the first place has about six claims of a hundred. */
export const unevenness = 0.95

/** Lays out the places of our own data: their names, regions and parties are real, what happens there is not. */
export function layOutWorld(knowledge: Knowledge): World {
  const random = createRandom('world')
  const all = [...knowledge.places.values()].filter(({ kind }) => kind !== 'country')
  const places = shuffled(all, random)
  const regionOf = ({ parents, country }: Place): string => parents[0] ?? country
  const byRegion = Map.groupBy(places, regionOf)
  const byCountry = Map.groupBy([...knowledge.actors.values()], ({ countries }) => countries[0] ?? '')
  const weights = new Map<string, number>()
  for (const [rank, { country }] of places.entries())
    weights.set(country, (weights.get(country) ?? 0) + 1 / (rank + 1) ** unevenness)
  return {
    places,
    countries: [...weights]
      .sort((a, b) => b[1] - a[1])
      .flatMap(([country]) => knowledge.places.get(country) ?? []),
    actorsOf: (country) => byCountry.get(country) ?? [],
    neighboursOf: (place) => byRegion.get(regionOf(place)) ?? [place],
  }
}

/** Draws places as they are told of, and as people ask for them: one in ten asks for a country. */
export function createPlacePicker(world: World, random: Random): { told(): Place; asked(): Place } {
  const place = createZipf(world.places.length, unevenness, random)
  const country = createZipf(world.countries.length, unevenness, random)
  return {
    told: () => world.places[place()]!,
    asked: () => (random.chance(0.1) ? world.countries[country()]! : world.places[place()]!),
  }
}
