import type { Sighting, Sightings } from './sightings.ts'

/**
 * "In Timbuktu there was no battle. … The banks were looted.": for each sentence of an article the id of the town that the
 * last one to name a town opened with, in its paragraph or the one before; undefined where none did.
 */
export function scenesSet({
  all,
  settings,
}: Pick<Sightings, 'all' | 'settings'>): readonly (string | undefined)[] {
  let set: Sighting | undefined
  let next = 0
  return settings.map(({ paragraph }, at) => {
    const isNear = set !== undefined && paragraph - settings[set.at]!.paragraph <= 1
    const scene = isNear ? set!.place.id : undefined
    const towns: Sighting[] = []
    for (; all[next]?.at === at; next += 1) if (!all[next]!.wide) towns.push(all[next]!)
    if (towns.length > 0) set = towns.find(({ opens }) => opens)
    return scene
  })
}
