import type { Argument, PlaceFinder } from '../command.ts'
import {
  displayNames,
  eventCodes,
  formatWeekday,
  type Knowledge,
  type Messages,
  nameKey,
  parseClock,
  zoneNames,
} from '../core/index.ts'
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
    case 'clock':
      return completeClock(prefix, limit)
    case 'days':
      return completeDays(prefix, language, messages, limit)
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

/** Whole hours of the day from the morning on, or the quarters of the hour that is typed. */
function completeClock(prefix: string, limit: number): readonly Completion[] {
  const typed = parseClock(prefix) ?? parseClock(`${prefix.trim()}h`)
  const hours = Array.from({ length: 24 }, (_, i) => String((i + 6) % 24).padStart(2, '0'))
  const offered =
    typed === undefined
      ? hours.map((hour) => `${hour}:00`)
      : [typed, ...['00', '15', '30', '45'].map((minute) => `${typed.slice(0, 2)}:${minute}`)]
  return [...new Set(offered)].slice(0, limit).map((clock) => ({ label: clock, value: clock }))
}

/** What stands for several days, then each day; behind a comma only days. */
function completeDays(
  prefix: string,
  language: string,
  messages: Messages | undefined,
  limit: number,
): readonly Completion[] {
  const [, before = '', typed = ''] = /^(.*,\s*)?([^,]*)$/su.exec(prefix) ?? []
  const several = ['daily', 'weekdays', 'weekend', 'weekly'].map((word) => ({
    label: messages?.(`days.${word}`) ?? word,
    value: word,
  }))
  const days = [1, 2, 3, 4, 5, 6, 7].map((day) => ({
    label: before + formatWeekday(day, { language }),
    value: before + formatWeekday(day, { language }),
  }))
  const key = nameKey(typed)
  return [...(before === '' ? several : []), ...days]
    .filter(({ label, value }) =>
      [label, value].some((one) => nameKey(one.slice(before.length)).startsWith(key)),
    )
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
