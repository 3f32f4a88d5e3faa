import { type Gazetteer, type Place, remembering } from '../core/vocabulary.ts'
import type { Entry } from './entry.ts'

/**
 * Answers with our own entry where the gazetteer has the same place: "Tesalit", a spelling only GeoNames knows, is
 * then `ml-tessalit`, at which all else about the town is filed. An entry is the same place when its source is that
 * row of GeoNames and nothing else ("GeoNames 2449893", not "…, the well of").
 * @param ofRow gives our entry for a row of GeoNames
 */
export function preferCurated(gazetteer: Gazetteer, ofRow: (row: string) => Place | undefined): Gazetteer {
  const ours = (id: string): Place | undefined => ofRow(id.slice('gn-'.length))
  const prefer = (place: Place): Place => ours(place.id) ?? place
  return {
    named: remembering(2_000, (name) => gazetteer.named(name).map(prefer)),
    near: (name, limit) => gazetteer.near(name, limit).map(prefer),
    byId: (id) => ours(id) ?? gazetteer.byId(id),
  }
}

/** Our entries by the row of GeoNames that is their source. */
export function rowsOf(
  entries: readonly Entry[],
  places: ReadonlyMap<string, Place>,
): ReadonlyMap<string, Place> {
  const ours = new Map<string, Place>()
  for (const { value } of entries) {
    const row = /^GeoNames (\d+)$/u.exec(String(value.source))?.[1]
    if (row !== undefined) ours.set(row, places.get(value.id as string)!)
  }
  return ours
}
