import type { PlaceMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { likelihoodsOf } from './choice-model.ts'
import { eventFamilies } from './families.ts'
import type { Weights } from './packed-weights.ts'
import { type PlaceCandidate, type PlacesSeen, placesSeen } from './place-candidates.ts'
import { nowhereFeatures, type Placing, placeFeatures } from './place-features.ts'
import { scenesSet } from './scenes-set.ts'
import type { Sightings } from './sightings.ts'
import type { JudgedPlace, Watch } from './watch.ts'

/**
 * Where what an article tells was. A place that its sentence names is as the rules say; one that is carried over from other
 * sentences is another of those where that is likelier, and a country a town that the sentence names.
 * @param country the one that it speaks of most
 */
export function withLikelyPlaces(
  drafts: readonly Draft[],
  sightings: Sightings,
  country: PlaceMention | undefined,
  { model, watch }: { readonly model: Weights | undefined; readonly watch: Watch | undefined },
): readonly Draft[] {
  if (model === undefined && watch?.places === undefined) return drafts
  const seen = placesSeen(sightings, country)
  const scenes = scenesSet(sightings)
  const told: Draft[] = []
  for (const draft of drafts) {
    const at = sentenceOf(draft, seen)
    const judged = judge(draft, at, seen, told)
    watch?.places?.(draft, judged)
    const stays = model === undefined || watch?.places !== undefined || judged.length === 0
    // Where a sentence shortly before has set the scene, the rules have it.
    const isSet = draft.place !== null && scenes[at] === draft.place.id
    told.push(
      stays || isSet ? draft : moved(draft, judged, [...told, ...drafts.slice(told.length + 1)], model),
    )
  }
  return told
}

function judge(draft: Draft, at: number, seen: PlacesSeen, told: readonly Draft[]): readonly JudgedPlace[] {
  if (at < 0) return []
  const placing = placingOf(draft, at, told)
  const places = candidatesOf(seen, placing).map((one) => ({
    place: one.place,
    names: namesOf(one),
    isHere: one.seen.some(({ at }) => at === placing.at),
    features: placeFeatures(seen, placing, one),
  }))
  return [...places, { place: null, names: [], isHere: false, features: nowhereFeatures(seen, placing) }]
}

function placingOf(draft: Draft, at: number, told: readonly Draft[]): Placing {
  const family = eventFamilies.find((events) => events.includes(draft.event))
  return {
    draft,
    at,
    before: told.at(-1)?.place ?? null,
    alike: told.findLast(({ event }) => family?.includes(event))?.place ?? null,
  }
}

/** Index of the sentence that a statement was read from, -1 where it is none that was seen. */
function sentenceOf(draft: Draft, { settings }: PlacesSeen): number {
  const start = draft.found?.start ?? draft.start
  return settings.findIndex((one) => start >= one.start && start < one.end)
}

const namesOf = ({ place, seen }: PlaceCandidate): readonly string[] => [
  ...new Set([place.name, place.text, ...seen.map((one) => one.place.text)]),
]

// In places of other sentences: those named last before it.
const remembered = 6

function candidatesOf(seen: PlacesSeen, { at, draft }: Placing): readonly PlaceCandidate[] {
  const here = seen.candidates.filter((one) => one.seen.some((sighting) => sighting.at === at))
  const lastBefore = (one: PlaceCandidate): number =>
    one.seen.findLast((sighting) => sighting.at < at)?.at ?? -1
  const others = seen.candidates
    .filter((one) => !here.includes(one))
    .toSorted((a, b) => lastBefore(b) - lastBefore(a))
  const candidates = [...here, ...others.slice(0, remembered)]
  const add = (place: PlaceMention | null | undefined): void => {
    if (place == null || candidates.some((one) => one.place.id === place.id)) return
    candidates.push(seen.candidates.find((one) => one.place.id === place.id) ?? { place, seen: [] })
  }
  add(draft.place)
  add(seen.country)
  return candidates
}

function moved(
  draft: Draft,
  judged: readonly JudgedPlace[],
  others: readonly Draft[],
  model: Weights,
): Draft {
  const own = draft.place?.id
  const at = judged.find(({ place }) => place?.id === own)
  if (own === undefined || at === undefined || at.isHere || draft.event === 'coup') return draft
  const isWide = own === draft.place!.country
  // "Strikes hit X and Y": each is told of once.
  const beside = others.filter((one) => one.start === draft.start && one.event === draft.event)
  const free = judged.filter(
    (one) =>
      one === at || (one.isHere === isWide && beside.every(({ place }) => place?.id !== one.place?.id)),
  )
  const [likelihoods] = likelihoodsOf(model, free)
  const chosen = free.indexOf(at)
  const best = likelihoods!.indexOf(Math.max(...likelihoods!))
  const place = free[best]?.place
  if (place == null || place.id === place.country || likelihoods![best]! < likelihoods![chosen]! * ahead)
    return draft
  return { ...draft, place }
}

// How much likelier another place must be.
const ahead = 1.6
