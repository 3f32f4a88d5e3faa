import type { PlaceMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { eventFamilies } from './families.ts'
import { pairHash, withPairs, wordHashes } from './feature-hash.ts'
import type { PlaceCandidate, PlacesSeen } from './place-candidates.ts'
import type { Sighting } from './sightings.ts'

/** A statement, and what was settled of those before it. */
export interface Placing {
  readonly draft: Draft
  /** Index of its sentence. */
  readonly at: number
  /** Where the statement before it was, and where the last of its family. */
  readonly before: PlaceMention | null
  readonly alike: PlaceMention | null
}

/** What tells of a place whether a statement is told of it: hashes of features. */
export const placeFeatures = (
  seen: PlacesSeen,
  placing: Placing,
  candidate: PlaceCandidate,
): readonly number[] =>
  hashesOf(placing, [...standing(seen, placing, candidate), ...meaning(seen, placing, candidate)])

/** What tells that no place is told at all. */
export function nowhereFeatures({ candidates }: PlacesSeen, placing: Placing): readonly number[] {
  const here = candidates.filter(({ seen }) => seen.some(({ at }) => at === placing.at))
  return hashesOf(placing, [
    'nowhere',
    crowdOf(here),
    ...(placing.draft.place === null ? ['chosen'] : []),
    ...(placing.before === null ? ['told-before'] : []),
    ...(placing.draft.likeness === undefined ? [] : ['likely']),
  ])
}

function hashesOf({ draft }: Placing, words: readonly string[]): readonly number[] {
  const family = eventFamilies.findIndex((events) => events.includes(draft.event))
  const own = wordHashes('w', words)
  const [about] = wordHashes('e', [`family-${family}`])
  return [...withPairs(own), ...own.map((one) => pairHash(one, about!))]
}

const crowdOf = (places: readonly PlaceCandidate[]): string => `here-${Math.min(3, places.length)}`

/** How it stands to the statement's words. */
function standing(seen: PlacesSeen, { draft, at }: Placing, { place, seen: own }: PlaceCandidate): string[] {
  const around = seen.candidates.filter((one) => one.seen.some((sighting) => sighting.at === at))
  const here = around.flatMap((one) => one.seen.filter((sighting) => sighting.at === at))
  const mine = here.filter((one) => one.place.id === place.id)
  const match = draft.found?.match ?? { from: 0, to: 0 }
  const far = ({ from, to }: Sighting): number =>
    from >= match.to ? from - match.to : Math.max(0, match.from - to)
  const crowd = crowdOf(around)
  if (mine.length > 0) {
    const [nearest] = mine.toSorted((a, b) => far(a) - far(b))
    const rank = here.filter((one) => one.place.id !== place.id && far(one) < far(nearest!)).length
    const order = here.findIndex((one) => one.place.id === place.id)
    return [
      'in-sentence',
      crowd,
      `role-${nearest!.role}`,
      `prep-${nearest!.prep}`,
      nearest!.from >= match.to ? 'behind' : 'before',
      `far-${bucket(far(nearest!), [1, 3, 6, 11])}`,
      `rank-${Math.min(3, rank)}`,
      `order-${Math.min(3, order)}`,
      nearest!.wide ? 'wide' : 'town',
    ]
  }
  const { country } = seen
  const last = own.findLast((one) => one.at < at)
  const nearest = last ?? own[0]
  if (nearest === undefined) return ['never', crowd, place.id === country?.id ? 'its-country' : 'elsewhere']
  const since = new Set(
    seen.candidates
      .filter((one) => one.place.id !== place.id)
      .filter((one) => one.seen.some((other) => !other.wide && other.at < at && isAfter(other, nearest)))
      .map((one) => one.place.id),
  )
  const paragraphs = seen.settings[at]!.paragraph - seen.settings[nearest.at]!.paragraph
  return [
    last === undefined
      ? `ahead-${bucket(nearest.at - at, [2, 4])}`
      : `back-${bucket(at - nearest.at, [2, 3, 5, 9])}`,
    crowd,
    `role-${nearest.role}`,
    `prep-${nearest.prep}`,
    `since-${Math.min(4, since.size)}`,
    `paragraphs-${Math.max(-1, Math.min(3, paragraphs))}`,
    nearest.wide ? 'wide' : 'town',
  ]
}

const isAfter = (one: Sighting, other: Sighting): boolean =>
  one.at > other.at || (one.at === other.at && one.from > other.from)

/** What it is to the article, and to what was settled without it. */
function meaning(
  { first, most, settings }: PlacesSeen,
  { draft, before, alike }: Placing,
  { place, seen }: PlaceCandidate,
): string[] {
  const chosen = draft.place
  return [
    `seen-${Math.min(4, seen.length)}`,
    ...(place.id === place.country ? ['country'] : []),
    ...(place.id === first ? ['first'] : []),
    ...(place.id === most ? ['most'] : []),
    ...(seen.some(({ at }) => !settings[at]!.isBody) ? ['title'] : []),
    ...(chosen === null
      ? ['none-chosen']
      : place.id === chosen.id
        ? ['chosen']
        : place.country === chosen.country
          ? ['of-its-country']
          : ['abroad']),
    ...(place.id === before?.id ? ['told-before'] : []),
    ...(place.id === alike?.id ? ['told-alike'] : []),
    ...(draft.background ? ['background'] : []),
    ...(draft.likeness === undefined ? [] : ['likely']),
  ]
}

const bucket = (value: number, bounds: readonly number[]): number => {
  const at = bounds.findIndex((bound) => value < bound)
  return at < 0 ? bounds.length : at
}
