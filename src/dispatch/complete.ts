import type { Argument, PlaceFinder } from '../command.ts'
import { type Actor, type Knowledge, nameKey, zoneNames } from '../core/index.ts'
import type { Completion } from './dispatcher.ts'

/** Offers values for an argument, from memory. */
export function completeArgument(
  argument: Argument,
  prefix: string,
  language: string,
  knowledge: Knowledge,
  places: PlaceFinder,
  limit: number,
): readonly Completion[] {
  switch (argument.kind) {
    case 'place':
      return completePlaces(prefix, language, places, limit)
    case 'place-or-actor':
      return [...completePlaces(prefix, language, places, limit), ...completeActors(prefix, knowledge)].slice(
        0,
        limit,
      )
    case 'zone':
      return completeZones(prefix, limit)
    case 'choice':
      return (argument.choices ?? [])
        .filter((one) => one.startsWith(prefix))
        .map((one) => ({ label: one, value: one }))
    default:
      return []
  }
}

function completePlaces(
  prefix: string,
  language: string,
  places: PlaceFinder,
  limit: number,
): readonly Completion[] {
  return places.complete(prefix, limit).map((place) => {
    const name = place.names[language] ?? place.names.en ?? place.id
    const country = new Intl.DisplayNames(language, { type: 'region' }).of(place.country) ?? place.country
    return { label: place.kind === 'country' ? name : `${name}, ${country}`, value: name }
  })
}

function completeActors(prefix: string, knowledge: Knowledge): readonly Completion[] {
  const key = nameKey(prefix)
  if (key === '') return []
  const begins = (actor: Actor): boolean =>
    [actor.name, ...actor.aliases].some((name) => nameKey(name).startsWith(key))
  return [...knowledge.actors.values()]
    .filter(begins)
    .map((actor) => ({ label: actor.name, value: actor.name }))
}

/** The words that design knows come first, then IANA names that hold the typed words. */
function completeZones(prefix: string, limit: number): readonly Completion[] {
  const typed = prefix.toLowerCase()
  const words = ['jerusalem', 'local', 'utc'].filter((word) => word.startsWith(typed))
  const named = zoneNames().filter((name) =>
    name.toLowerCase().replaceAll('_', ' ').includes(typed.replaceAll('_', ' ')),
  )
  return [...words, ...named].slice(0, limit).map((name) => ({ label: name, value: name }))
}
