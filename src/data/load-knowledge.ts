import { createHash } from 'node:crypto'
import { getCompileCacheDir } from 'node:module'
import { resolve } from 'node:path'
import { type Gazetteer, type Keep, type Knowledge, keepNothing, type Place } from '../core/vocabulary.ts'
import { type DataFolder, type Entry, readEntries, readFolder } from './entry.ts'
import { createGazetteer, gazetteerOf } from './gazetteer.ts'
import { keepInFiles } from './keep-in-files.ts'
import { layerGazetteers } from './layered-gazetteer.ts'
import { loadActors } from './load-actors.ts'
import { loadLandmarks } from './load-landmarks.ts'
import { loadLeaders } from './load-leaders.ts'
import { answerLanguages, loadLearned, loadPacks } from './load-packs.ts'
import { loadPlaces } from './load-places.ts'
import { byName, loadPublishers } from './load-publishers.ts'
import { byId, type KeyOf, layOver } from './overlay.ts'
import { preferCurated, rowsOf } from './prefer-curated.ts'
import { stateOfFiles } from './state-of-files.ts'
import { createZoneFinder } from './zone-of-place.ts'

/** Where the compiled index of the world's places lies, below the data folder. */
export const gazetteerFile = 'places/gazetteer.bin'

/**
 * Reads and checks all of data/, with an operator's own entries over ours; as long as no file has changed, what an
 * earlier start made of it. Language packs and the gazetteer are opened when they are first used.
 * @param overlayDir the operator's folder (SITREP_DATA): places/, actors/, leaders/, chronology/, publishers.json
 * @param imported gazetteers that the operator imported into the home
 * @throws {DataError} naming file and entry
 */
export function loadKnowledge(
  dataDir: string,
  overlayDir?: string,
  imported: ImportedGazetteers = noneImported,
): Knowledge {
  const keep = keepBesideCode(dataDir, overlayDir)
  const { places, actors, landmarks, leaders, publishers, ofRow } = keep('entries', () =>
    checkEntries(dataDir, overlayDir),
  )
  return {
    packs: loadPacks(dataDir, keep),
    learned: loadLearned(dataDir),
    places,
    actors,
    landmarks,
    leaders,
    publishers,
    gazetteer: openedOnFirstUse(imported, (others) =>
      preferCurated(openGazetteers(dataDir, others), (row) => ofRow.get(row)),
    ),
    zoneOf: createZoneFinder(),
    keep,
  }
}

/** All that entries tell: as it is kept, what was checked is not checked again. */
interface Entries extends Pick<Knowledge, 'places' | 'actors' | 'landmarks' | 'leaders' | 'publishers'> {
  /** Our places by the row of GeoNames that is their source. */
  readonly ofRow: ReadonlyMap<string, Place>
}

/** @throws {DataError} naming file and entry */
function checkEntries(dataDir: string, overlayDir: string | undefined): Entries {
  const ours: DataFolder = { path: dataDir, name: 'data' }
  const theirs = overlayDir === undefined ? undefined : { path: overlayDir, name: 'SITREP_DATA' }
  const merge = (read: (data: DataFolder) => readonly Entry[], keyOf: KeyOf = byId): readonly Entry[] =>
    layOver(read(ours), theirs === undefined ? [] : read(theirs), keyOf)

  const languages = answerLanguages(dataDir)
  const placeEntries = merge((data) => readFolder(data, 'places'))
  const places = loadPlaces(placeEntries, languages)
  // Made here, where the entries are at hand: kept for later they would take ten times as much.
  const ofRow = rowsOf(placeEntries, places)
  const actors = loadActors(
    merge((data) => readFolder(data, 'actors')),
    languages,
    places,
  )
  const landmarks = loadLandmarks(
    merge((data) => readFolder(data, 'chronology')),
    languages,
    places,
    actors,
  )
  const leaders = loadLeaders(
    merge((data) => readFolder(data, 'leaders')),
    actors,
  )
  const publishers = loadPublishers(merge((data) => readEntries(data, 'publishers.json'), byName))
  return { places, actors, landmarks, leaders, publishers, ofRow }
}

/**
 * Beside what Node keeps of compiled code, in a folder for these data folders: where nothing of that is kept, nothing of
 * this is.
 */
function keepBesideCode(dataDir: string, overlayDir: string | undefined): Keep {
  const folder = getCompileCacheDir()
  if (folder === undefined) return keepNothing
  const folders = [dataDir, ...(overlayDir === undefined ? [] : [overlayDir])].map((one) => resolve(one))
  const name = createHash('sha1').update(folders.join('\n')).digest('hex').slice(0, 16)
  return keepInFiles(`${folder}/sitrep-${name}`, stateOfFiles(folders))
}

/** Gazetteers that the operator imported, asked for when a place is looked for; another list: others hold now. */
export type ImportedGazetteers = () => readonly Uint8Array[]

const none: readonly Uint8Array[] = []

/** The operator has imported no places. */
export const noneImported: ImportedGazetteers = () => none

/** Ours, and behind it what the operator imported. */
export function openGazetteers(dataDir: string, imported: readonly Uint8Array[]): Gazetteer {
  const ours = createGazetteer(`${dataDir}/${gazetteerFile}`)
  return layerGazetteers([ours, ...imported.map((bytes) => gazetteerOf(Buffer.from(bytes)))])
}

/** The gazetteer, opened when a place is first looked for in it, and anew once others are imported. */
export function openedOnFirstUse(
  imported: ImportedGazetteers,
  open: (imported: readonly Uint8Array[]) => Gazetteer,
): Gazetteer {
  let opened: Gazetteer | undefined
  let openedOf = none
  const gazetteer = (): Gazetteer => {
    const now = imported()
    if (opened === undefined || openedOf !== now) opened = open(now)
    openedOf = now
    return opened
  }
  return {
    named: (name) => gazetteer().named(name),
    near: (name, limit) => gazetteer().near(name, limit),
    // Any other id is none of its own, and no reason to read 8 MB.
    byId: (id) => (id.startsWith('gn-') ? gazetteer().byId(id) : undefined),
  }
}
