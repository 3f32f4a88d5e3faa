import { fold } from '../../language/fold.ts'
import { keepNothing } from '../../language/keep.ts'
import { numbersOf, packWords, type WordNumbers } from '../../language/word-numbers.ts'
import type { Actor, Landmark, Place } from '../../model/index.ts'
import { addDays, daysBetween } from '../../time/calendar.ts'
import { firstWordsOf, type Phrase, PhraseIndex } from './phrase-index.ts'
import type { ResolveInput } from './resolve-input.ts'

/** A name in a text that leads to landmarks: a cue, a place's or a party's. */
export interface LandmarkName {
  readonly part: 'cue' | 'place' | 'party'
  /** The cue itself, or the id of the place or actor. */
  readonly id: string
}

/** Landmarks by what leads to them; [] where nothing does. */
interface LandmarkTable {
  get(key: string): readonly Landmark[]
}

/** The landmarks by what leads to them. */
export interface LandmarkIndex {
  readonly names: PhraseIndex<LandmarkName>
  readonly byCue: LandmarkTable
  /** Places whose name tells them: of a country only the overthrow of its state. */
  readonly byPlaceName: LandmarkTable
  /** By their place ids, whatever they are. */
  readonly byPlace: LandmarkTable
  /** By MM-DD and by MM of their days. */
  readonly byDate: LandmarkTable
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

/** What of the index is kept: landmarks are named by their places in the list. */
interface PackedLandmarks {
  readonly phrases: readonly Phrase<LandmarkName>[]
  readonly firsts: WordNumbers
  readonly byCue: WordNumbers
  readonly byPlaceName: WordNumbers
  readonly byPlace: WordNumbers
  readonly byDate: WordNumbers
}

function createIndex(input: ResolveInput): LandmarkIndex {
  const { landmarks, places, keep = keepNothing } = input
  const packed = keep('landmark-index', () => packLandmarks(input))
  const table = (numbers: WordNumbers): LandmarkTable => ({
    get: (key) => Array.from(numbersOf(numbers, key), (i) => landmarks[i]!),
  })
  const byPlaceName = table(packed.byPlaceName)
  const longestWords = new WeakMap<Landmark, readonly string[]>()
  const namesOf = (landmark: Landmark): readonly string[] => {
    let found = longestWords.get(landmark)
    if (found === undefined) {
      const told = landmark.places.flatMap((id) =>
        byPlaceName.get(id).length > 0 ? [...namesOfPlace(places!.get(id)!)] : [],
      )
      found = [...new Set([...landmark.cues, ...told].map(longestWord))]
      longestWords.set(landmark, found)
    }
    return found
  }
  return {
    names: new PhraseIndex(packed.phrases, packed.firsts),
    byCue: table(packed.byCue),
    byPlaceName,
    byPlace: table(packed.byPlace),
    byDate: table(packed.byDate),
    namesOf,
  }
}

function packLandmarks({ landmarks, places, actors }: ResolveInput): PackedLandmarks {
  const phrases = new Map<string, readonly Phrase<LandmarkName>[]>()
  const add = (part: LandmarkName['part'], id: string, names: Iterable<string>): void => {
    const meaning = { part, id }
    if (!phrases.has(`${part}:${id}`))
      phrases.set(
        `${part}:${id}`,
        Array.from(names, (name) => [name, meaning]),
      )
  }
  const pairs = (): [string, number][] => []
  const [byCue, byPlaceName, byPlace, byDate] = [pairs(), pairs(), pairs(), pairs()]
  for (const [i, landmark] of landmarks.entries()) {
    for (const cue of landmark.cues) {
      add('cue', cue, [cue])
      byCue.push([cue, i])
    }
    for (const id of landmark.places) {
      byPlace.push([id, i])
      const place = places?.get(id)
      if (place === undefined || (place.kind === 'country' && landmark.event !== 'coup')) continue
      add('place', id, namesOfPlace(place))
      byPlaceName.push([id, i])
    }
    for (const id of [...landmark.agents, ...landmark.targets]) {
      const actor = actors?.get(id)
      if (actor !== undefined) add('party', id, namesOfActor(actor))
    }
    const dates = daysOf(landmark).flatMap((day) => [day.slice(5), day.slice(5, 7)])
    for (const date of new Set([...dates, landmark.earliest.slice(5, 7), landmark.latest.slice(5, 7)]))
      byDate.push([date, i])
  }
  const all = [...phrases.values()].flat()
  return {
    phrases: all,
    firsts: firstWordsOf(all),
    byCue: packWords(byCue),
    byPlaceName: packWords(byPlaceName),
    byPlace: packWords(byPlace),
    byDate: packWords(byDate),
  }
}

function longestWord(name: string): string {
  const words = fold(name.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? ['']
  return words.reduce((a, b) => (b.length > a.length ? b : a))
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
