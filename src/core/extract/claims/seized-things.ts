import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { CompiledRule } from '../events/rule.ts'
import { findSlot } from '../events/slots.ts'

/** What was taken, where it is no town: "pris le palais du gouverneur", "emparés de cinquante véhicules". */
export interface SeizedThings {
  readonly objects: readonly string[]
  /** True when all of it can be carried away: such a taking is looting, and nobody holds a place by it. */
  readonly movable: boolean
}

const movable: ReadonlySet<string> = new Set([
  'vehicles',
  'weapons',
  'goods',
  'livestock',
  'money',
  'granaries',
])

/** The things that a rule of taking names at its place; undefined: a town, or nothing named. */
export function seizedThings(
  parse: Parse,
  rule: CompiledRule,
  match: PatternMatch,
): SeizedThings | undefined {
  if (rule.event !== 'taking' || rule.object !== undefined) return undefined
  const position = rule.place?.split('|')[0]?.replace('!', '')
  const phrases = findSlot(parse, match, position)?.phrases ?? []
  const isTown = phrases.some((phrase) => phrase.settlement || phrase.places.length > 0)
  const objects = [...new Set(phrases.map((phrase) => phrase.object?.id).filter((id) => id !== undefined))]
  if (isTown || objects.length === 0 || objects.includes('village')) return undefined
  return { objects, movable: objects.every((id) => movable.has(id)) }
}
