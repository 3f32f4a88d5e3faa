import { fold } from '../../language/fold.ts'
import type { Actor, Landmark, Place } from '../../model/index.ts'
import { addDays, daysBetween } from '../../time/calendar.ts'
import { PhraseIndex } from './phrase-index.ts'
import type { ResolveInput } from './resolve-input.ts'

/** A name in a text that leads to landmarks: a cue, a place's or a party's. */
export interface LandmarkName {
  readonly part: 'cue' | 'place' | 'party'
  /** The cue itself, or the id of the place or actor. */
  readonly id: string
}

/** The landmarks by what leads to them. */
export interface LandmarkIndex {
  readonly names: PhraseIndex<LandmarkName>
  readonly byCue: ReadonlyMap<string, readonly Landmark[]>
  /** Places whose name tells them: of a country only the overthrow of its state. */
  readonly byPlaceName: ReadonlyMap<string, readonly Landmark[]>
  /** By their place ids, whatever they are. */
  readonly byPlace: ReadonlyMap<string, readonly Landmark[]>
  /** By MM-DD and by MM of their days. */
  readonly byDate: ReadonlyMap<string, readonly Landmark[]>
  /** The longest word of each of a landmark's cues and places, folded: without one of them in a text it is not told. */
  readonly namesOf: (landmark: Landmark) => readonly string[]
}

const known = new WeakMap<readonly Landmark[], LandmarkIndex>()

/** The index of the input's landmarks, made once for a list. */
export function landmarkIndexOf(input: ResolveInput): LandmarkIndex {
  let index = known.get(input.landmarks)
  if (index === undefined) {
    index = createIndex(input)
    known.set(input.landmarks, index)
  }
  return index
}

function createIndex({ landmarks, places, actors }: ResolveInput): LandmarkIndex {
  const names = new PhraseIndex<LandmarkName>()
  const table = (): Map<string, Landmark[]> => new Map()
  const [byCue, byPlaceName, byPlace, byDate] = [table(), table(), table(), table()]
  const parties = new Set<string>()
  for (const landmark of landmarks) {
    for (const cue of landmark.cues) {
      if (!byCue.has(cue)) names.add(cue, { part: 'cue', id: cue })
      put(byCue, cue, landmark)
    }
    for (const id of landmark.places) {
      put(byPlace, id, landmark)
      const place = places?.get(id)
      if (place === undefined || (place.kind === 'country' && landmark.event !== 'coup')) continue
      if (!byPlaceName.has(id)) names.addAll(namesOfPlace(place), { part: 'place', id })
      put(byPlaceName, id, landmark)
    }
    for (const id of [...landmark.agents, ...landmark.targets]) {
      const actor = actors?.get(id)
      if (actor === undefined || parties.has(id)) continue
      parties.add(id)
      names.addAll(namesOfActor(actor), { part: 'party', id })
    }
    const dates = daysOf(landmark).flatMap((day) => [day.slice(5), day.slice(5, 7)])
    for (const date of new Set([...dates, landmark.earliest.slice(5, 7), landmark.latest.slice(5, 7)]))
      put(byDate, date, landmark)
  }
  const longestWords = new WeakMap<Landmark, readonly string[]>()
  const namesOf = (landmark: Landmark): readonly string[] => {
    let found = longestWords.get(landmark)
    if (found === undefined) {
      const told = landmark.places.flatMap((id) =>
        byPlaceName.has(id) ? [...namesOfPlace(places!.get(id)!)] : [],
      )
      found = [...new Set([...landmark.cues, ...told].map(longestWord))]
      longestWords.set(landmark, found)
    }
    return found
  }
  return { names, byCue, byPlaceName, byPlace, byDate, namesOf }
}

function longestWord(name: string): string {
  const words = fold(name.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? ['']
  return words.reduce((a, b) => (b.length > a.length ? b : a))
}

function put(table: Map<string, Landmark[]>, key: string, landmark: Landmark): void {
  const list = table.get(key)
  if (list === undefined) table.set(key, [landmark])
  else list.push(landmark)
}

const namesOfPlace = ({ names, spellings }: Place): ReadonlySet<string> =>
  new Set([...Object.values(names), ...spellings])

const namesOfActor = ({ names, aliases }: Actor): ReadonlySet<string> =>
  new Set([...Object.values(names).map(withoutArticle), ...aliases])

const withoutArticle = (name: string): string => name.replace(/^(?:the |le |la |les |l['’])/u, '')

/** Longer ones are periods: naming their days would make anything agree. */
const longestLandmarkDays = 31

const days = new WeakMap<Landmark, readonly string[]>()

/** The days of a landmark, in order; [] when it is a long period. */
export function daysOf(landmark: Landmark): readonly string[] {
  let found = days.get(landmark)
  if (found === undefined) {
    found = daysBetweenEnds(landmark)
    days.set(landmark, found)
  }
  return found
}

function daysBetweenEnds({ earliest, latest }: Landmark): readonly string[] {
  const count = daysBetween(earliest, latest) + 1
  if (count > longestLandmarkDays) return []
  return Array.from({ length: count }, (_, i) => addDays(earliest, i))
}
