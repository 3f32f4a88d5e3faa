import { fold, type Knowledge, nameKey, type Place } from '../core/vocabulary.ts'
import type { DataFolder, Entry } from './entry.ts'
import { readEntries, readFolder } from './entry.ts'
import { openLeanFolder } from './lean-folder.ts'
import { LeanMap } from './lean-map.ts'
import { checkActor } from './load-actors.ts'
import {
  type ImportedGazetteers,
  loadKnowledge,
  noneImported,
  openedOnFirstUse,
  openGazetteers,
} from './load-knowledge.ts'
import { loadLandmarks } from './load-landmarks.ts'
import { answerLanguages, loadLearned, loadPacks } from './load-packs.ts'
import { checkPlace } from './load-places.ts'
import { loadPublishers } from './load-publishers.ts'
import type { PlaceLookUp } from './place-finder.ts'
import { preferCurated } from './prefer-curated.ts'
import { createZoneFinder } from './zone-of-place.ts'

const everything = { has: () => true }

/**
 * What one answer needs of data/: a handful of places and actors out of thousands. Each is checked when it is asked
 * for; what goes through all of them (reading an article, a suggestion) gets `loadKnowledge`, checked as a whole. An
 * operator's own entries can take ours away, which only the whole tells.
 * @throws {DataError} naming file and entry
 */
export function openKnowledge(
  dataDir: string,
  overlayDir?: string,
  imported: ImportedGazetteers = noneImported,
): { readonly knowledge: Knowledge; readonly lookUp?: PlaceLookUp } {
  if (overlayDir !== undefined) return { knowledge: loadKnowledge(dataDir, overlayDir, imported) }
  const data: DataFolder = { path: dataDir, name: 'data' }
  const languages = answerLanguages(dataDir)
  const whole = once(() => loadKnowledge(dataDir, undefined, imported))
  const placeFiles = once(() => openLeanFolder(data, 'places'))
  const actorFiles = once(() => openLeanFolder(data, 'actors'))
  const places = new LeanMap<Place>(
    (id) => checked(placeFiles().entry(id), (entry) => checkPlace(entry, languages)),
    () => whole().places,
  )
  const actors = new LeanMap(
    (id) => checked(actorFiles().entry(id), (entry) => checkActor(entry, languages, places, everything)),
    () => whole().actors,
  )
  const landmarks = once(() =>
    loadLandmarks(readFolder(data, 'chronology'), languages, everything, everything),
  )
  const ofRow = (row: string): Place | undefined => {
    const source = `GeoNames ${row}`
    const entry = placeFiles()
      .mentioning(source)
      .find(({ value }) => value.source === source)
    return entry === undefined ? undefined : places.get(entry.value.id as string)
  }
  const placesOf = (entries: readonly Entry[]): readonly Place[] =>
    entries.map(({ value }) => places.get(value.id as string)!)
  const knowledge: Knowledge = {
    packs: loadPacks(dataDir),
    learned: loadLearned(dataDir),
    places,
    actors,
    get landmarks() {
      return landmarks()
    },
    get leaders() {
      return whole().leaders
    },
    publishers: loadPublishers(readEntries(data, 'publishers.json')),
    gazetteer: openedOnFirstUse(imported, (others) => preferCurated(openGazetteers(dataDir, others), ofRow)),
    zoneOf: createZoneFinder(),
  }
  const lookUp: PlaceLookUp = {
    named: (key) =>
      placesOf(
        placeFiles()
          .where(holding(key))
          .filter(({ value }) => isNamed(value, key)),
      ),
    inside: (id) =>
      placesOf(
        placeFiles()
          .mentioning(id)
          .filter(({ value }) => Array.isArray(value.parents) && value.parents.includes(id)),
      ).map((place) => place.id),
  }
  return { knowledge, lookUp }
}

/** Whether a text may hold a name of this key: it has every word of it, or letters written by their number. */
function holding(key: string): (text: string) => boolean {
  const words = key.split(' ')
  return (text) => {
    if (text.includes('\\u')) return true
    const folded = fold(text.normalize('NFC')).replaceAll('œ', 'oe').replaceAll('æ', 'ae')
    return words.every((word) => folded.includes(word))
  }
}

function isNamed({ names, spellings }: Entry['value'], key: string): boolean {
  const all = [...Object.values(names ?? {}), ...(Array.isArray(spellings) ? spellings : [])]
  return all.some((name) => typeof name === 'string' && nameKey(name) === key)
}

function checked<Value>(entry: Entry | undefined, check: (entry: Entry) => Value): Value | undefined {
  return entry === undefined ? undefined : check(entry)
}

function once<Value>(make: () => Value): () => Value {
  let made: { readonly value: Value } | undefined
  return () => {
    made ??= { value: make() }
    return made.value
  }
}
