import type { Argument, PlaceFinder } from '../command.ts'
import { displayNames, eventCodes, type Knowledge, type Messages, nameKey, zoneNames } from '../core/index.ts'
import { actorsBeginning } from './actor-names.ts'
import type { Completion } from './dispatcher.ts'

/** Offers values for an argument, from memory. */
export function completeArgument(
  argument: Argument,
  prefix: string,
  language: string,
  messages: Messages | undefined,
  knowledge: Knowledge,
  places: PlaceFinder,
  limit: number,
): readonly Completion[] {
  switch (argument.kind) {
    case 'place':
      return completePlaces(prefix, language, places, limit)
    case 'place-or-actor': {
      const found = completePlaces(prefix, language, places, limit)
      if (found.length >= limit) return found
      return [...found, ...completeActors(prefix, knowledge, limit - found.length)]
    }
    case 'actor':
      return completeActors(prefix, knowledge, limit)
    case 'event':
      return completeEvents(prefix, messages, limit)
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
    const country = displayNames(language, 'region').of(place.country) ?? place.country
    return { label: place.kind === 'country' ? name : `${name}, ${country}`, value: name }
  })
}

function completeActors(prefix: string, knowledge: Knowledge, limit: number): readonly Completion[] {
  return actorsBeginning(prefix, limit, knowledge).map(({ name }) => ({ label: name, value: name }))
}

/** Codes with what they are called; a part of either may be typed. */
function completeEvents(
  prefix: string,
  messages: Messages | undefined,
  limit: number,
): readonly Completion[] {
  const key = nameKey(prefix)
  const nobody = { agents: 'none', targets: 'none', objects: 'none', acts: 'none', destination: 'none' }
  return eventCodes
    .map((code) => ({ label: messages?.(`event.${code}`, nobody) ?? code, value: code }))
    .filter(({ label, value }) => nameKey(label).includes(key) || nameKey(value).includes(key))
    .slice(0, limit)
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
