import type { Knowledge } from '../../knowledge.ts'
import { nameKey } from '../../language/fold.ts'
import type { Place } from '../../model/index.ts'

/** Names that datasets give countries and our list does not, as keys. */
const others: Readonly<Record<string, string>> = {
  'bosnia herzegovina': 'BA',
  burma: 'MM',
  'cote d ivoire': 'CI',
  'ivory coast': 'CI',
  'kingdom of eswatini': 'SZ',
  'macedonia fyr': 'MK',
  'the gambia': 'GM',
  'timor leste': 'TL',
  'east timor': 'TL',
  'united states of america': 'US',
  'yemen north yemen': 'YE',
}

const indexes = new WeakMap<Knowledge, ReadonlyMap<string, string>>()

/**
 * ISO 3166-1 code of a country by a dataset's name of it: "Mali", "DR Congo (Zaire)", "Yemen (North Yemen)"; undefined
 * when it is none. What stands in brackets is an older or other name.
 */
export function countryNamed(name: string, knowledge: Knowledge): string | undefined {
  const names = indexes.get(knowledge) ?? index(knowledge)
  indexes.set(knowledge, names)
  const bare = name.replace(/\([^()]*\)/u, '')
  const inner = /\(([^()]*)\)/u.exec(name)?.[1] ?? ''
  for (const one of [name, bare, inner]) {
    const found = one === '' ? undefined : (names.get(nameKey(one)) ?? others[nameKey(one)])
    if (found !== undefined) return found
  }
  return undefined
}

function index({ places }: Knowledge): ReadonlyMap<string, string> {
  const countries = [...places.values()].filter((place) => place.kind === 'country')
  const namesOf = ({ names, spellings }: Place): readonly string[] => [...spellings, ...Object.values(names)]
  // Usual names come last and so outweigh another country's spelling: "Congo".
  const keys = (pick: (place: Place) => readonly string[]): [string, string][] =>
    countries.flatMap((place) => pick(place).map((name): [string, string] => [nameKey(name), place.id]))
  return new Map([...keys(namesOf), ...keys(({ names }) => Object.values(names))])
}
