import type { Knowledge } from '../../knowledge.ts'
import { nameKey } from '../../language/fold.ts'
import type { Actor, ActorMention } from '../../model/index.ts'
import { countryNamed } from './country-names.ts'
import type { RowParty } from './row-facts.ts'

/** What datasets call people who bear no name, with our lexicon id and kind. */
const unnamed: readonly (readonly [name: RegExp, id: string, kind: ActorMention['kind']])[] = [
  [/^civilians?$/u, 'civilians', 'civilians'],
  [/^protesters?$/u, 'protesters', 'civilians'],
  [/^rioters?$/u, 'crowd', 'civilians'],
  [/^unidentified armed group$/u, 'armed-group', 'unnamed'],
  [/^unidentified gang$/u, 'gangs', 'unnamed'],
  [/^private security forces$/u, 'security-forces', 'unnamed'],
]

/** Short names that no text may be searched for, and that mean one party in a dataset. */
const short: Readonly<Record<string, string>> = { is: 'islamic-state' }

/** Forces that datasets name by their country, with the part of our id: `ml-army`. */
const forces: readonly (readonly [name: RegExp, part: string])[] = [
  [/^military forces of (.+)$/iu, 'army'],
  [/^police forces of (.+)$/iu, 'police'],
  [/^government of (.+)$/iu, 'government'],
]

/**
 * A row's party as ours where we know its name, else as the row names it.
 * @param country ISO 3166-1: of several of one name, the one that acts there is meant
 */
export function bindParty(
  { name, role, kind }: RowParty,
  country: string,
  knowledge: Knowledge,
): ActorMention {
  const known = findActor(name, country, knowledge)
  if (known !== undefined) return { id: known.id, name: known.name, text: name, role, kind: known.kind }
  const common = unnamed.find(([words]) => words.test(bareName(name).toLowerCase()))
  if (common !== undefined) {
    return { id: `unnamed:${common[1]}`, name, text: bareName(name), role, kind: common[2] }
  }
  return { id: `text:${name}`, name, text: name, role, kind }
}

function findActor(name: string, country: string, knowledge: Knowledge): Actor | undefined {
  const { actors } = knowledge
  // "Military Forces of Mali (2020-) Gendarmerie": a branch of it, and the name says which.
  const bare = bareName(name)
  for (const [words, part] of forces) {
    const of = words.exec(bare)?.[1]
    const code = of === undefined ? undefined : countryNamed(of, knowledge)
    const found = code === undefined ? undefined : actors.get(`${code.toLowerCase()}-${part}`)
    if (found !== undefined) return found
  }
  const meant = actors.get(short[nameKey(bare)] ?? '')
  if (meant !== undefined) return meant
  const byName = indexOf(knowledge)
  for (const key of namesIn(name)) {
    const found = byName.get(key) ?? []
    const here = found.find((actor) => actor.countries.includes(country))
    if (here !== undefined || found.length > 0) return here ?? found[0]
  }
  return undefined
}

/** "JNIM: Group for … (Mali)": the whole, what stands before the colon, after it, and in brackets. */
function namesIn(name: string): readonly string[] {
  const bare = bareName(name)
  const parts = [
    name,
    bare,
    ...bare.split(/:\s/u),
    ...[...bare.matchAll(/\(([^()]+)\)/gu)].map((found) => found[1]!),
  ]
  return [...new Set(parts.map(nameKey))].filter((key) => key.length > 1)
}

/** Without the years and countries that ACLED puts behind: "Civilians (Mali)", "Military Forces of Mali (2020-2021)". */
function bareName(name: string): string {
  const years = name.replace(/ ?\(\d{4}-(?:\d{4})?\)/gu, '').trim()
  const bracket = years.endsWith(')') ? years.lastIndexOf(' (') : -1
  const bare = bracket < 0 ? years : years.slice(0, bracket)
  return unnamed.some(([words]) => words.test(bare.toLowerCase())) ? bare : years
}

const indexes = new WeakMap<Knowledge, ReadonlyMap<string, readonly Actor[]>>()

function indexOf(knowledge: Knowledge): ReadonlyMap<string, readonly Actor[]> {
  const known = indexes.get(knowledge)
  if (known !== undefined) return known
  const byName = new Map<string, Actor[]>()
  for (const actor of knowledge.actors.values()) {
    for (const key of new Set([actor.name, ...Object.values(actor.names), ...actor.aliases].map(nameKey))) {
      byName.set(key, [...(byName.get(key) ?? []), actor])
    }
  }
  indexes.set(knowledge, byName)
  return byName
}
