import { type Gazetteer, type Place, remembering } from '../core/index.ts'
import type { Entry } from './entry.ts'

/**
 * Answers with our own entry where the gazetteer has the same place: "Tesalit", a spelling only GeoNames knows, is
 * then `ml-tessalit`, at which all else about the town is filed. An entry is the same place when its source is that
 * row of GeoNames and nothing else ("GeoNames 2449893", not "…, the well of").
 */
export function preferCurated(
  gazetteer: Gazetteer,
  entries: readonly Entry[],
  places: ReadonlyMap<string, Place>,
): Gazetteer {
  const ours = new Map<string, Place>()
  for (const { value } of entries) {
    const row = /^GeoNames (\d+)$/u.exec(String(value.source))?.[1]
    if (row !== undefined) ours.set(`gn-${row}`, places.get(value.id as string)!)
  }
  const prefer = (place: Place): Place => ours.get(place.id) ?? place
  return {
    named: remembering(2_000, (name) => gazetteer.named(name).map(prefer)),
    near: (name, limit) => gazetteer.near(name, limit).map(prefer),
    byId: (id) => ours.get(id) ?? gazetteer.byId(id),
  }
}
