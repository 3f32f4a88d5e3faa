import { DataError } from '../../errors.ts'
import { eventCodes, type Measure } from '../../model/index.ts'
import type { ClaimLanguage } from '../claims/language-data.ts'
import { type Link, linkPattern } from './link-pattern.ts'
import { parsePattern } from './pattern.ts'

/** Events that only the parties decide: see resolve-event.ts. */
export const openEvents = [
  'taking',
  'assault',
  'killing',
  'slaying',
  'wounding',
  'prevailing',
  'toll',
  'sending',
] as const

/** Where a party or place stands, seen from the words of the pattern; several parted by |, the first found counts. */
export type Position = string

/** What one example must give; fields left out are not compared, null: no claim. */
export interface RuleExample {
  readonly text: string
  readonly expect: {
    readonly event: string
    readonly place?: string | null
    readonly agents?: readonly string[]
    readonly supporters?: readonly string[]
    readonly targets?: readonly string[]
    readonly stance?: string
    readonly speaker?: string
    readonly figures?: readonly (readonly [Measure, number, number | null])[]
    readonly destination?: string
    readonly acts?: readonly string[]
    readonly objects?: readonly string[]
  } | null
}

/** A rule of events-<family>.json. The notation of patterns is explained in pattern.ts. */
export interface EventRule {
  readonly id: string
  readonly event: string
  readonly pattern: string
  /** Of a verb in the active voice; passives are turned by the engine. */
  readonly agent?: Position
  readonly target?: Position
  readonly supporter?: Position
  readonly place?: Position
  readonly destination?: Position
  /** Further places of the same claim ("avec les localités de A et B"). */
  readonly also?: Position
  /** What is done to things: their lexicon ids. */
  readonly object?: Position
  readonly act?: string
  /** The measure of the people counted at `counted`. */
  readonly measure?: Measure
  readonly counted?: Position
  readonly stance?: string
  readonly speaker?: string
  /** Slots without which there is no claim: agent, target, place, object, counted, side (an armed party). */
  readonly needs?: readonly string[]
  /** active, passive, bare, reflexive: only in this voice. */
  readonly voice?: string
  readonly continuing?: boolean
  /** It only adds to another event of its sentence. */
  readonly adds?: boolean
  /** What is done with the dead: where their killing is told beside it, it tells them again. */
  readonly again?: boolean
  /** Somebody comes in, to hold a place or only to do something there. */
  readonly arrival?: boolean
  readonly examples: readonly RuleExample[]
}

/** A rule with its pattern parsed. */
export interface CompiledRule extends EventRule {
  /** Its pattern; null for one that is empty. */
  readonly start: Link | null
  /** Its place among all: of two equal the earlier counts. */
  readonly order: number
  /** What it needs, each with the others that serve as well. */
  readonly needed: readonly (readonly string[])[]
}

const compiled = new WeakMap<ClaimLanguage, readonly CompiledRule[]>()

/** The rules of a language in the order of the files. @throws {DataError} naming file and rule */
export function eventRules(language: ClaimLanguage): readonly CompiledRule[] {
  const known = compiled.get(language)
  if (known !== undefined) return known
  const seen = new Set<string>()
  const made = [...language.eventRules].flatMap(([family, rules]) => {
    const file = `data/languages/${language.code}/claims/events-${family}.json`
    if (!Array.isArray(rules)) throw new DataError(file, 'no rules')
    return (rules as readonly EventRule[]).map((rule) => {
      const problem = problemOf(rule, seen)
      if (problem !== undefined) throw new DataError(file, `rule ${rule.id}: ${problem}`)
      const order = seen.size
      seen.add(rule.id)
      try {
        const needed = (rule.needs ?? []).map((need) => need.split('|'))
        const start = linkPattern(parsePattern(rule.pattern, language.eventWords, language.code))
        return ofOneShape({ ...rule, order, needed, start })
      } catch (error) {
        throw new DataError(file, `rule ${rule.id}: ${(error as Error).message}`, { cause: error })
      }
    })
  })
  compiled.set(language, made)
  return made
}

/** Every field is there, unset or not: rules of one shape are read several times as fast. */
function ofOneShape(rule: CompiledRule): CompiledRule {
  const all: Readonly<Record<keyof CompiledRule, unknown>> = {
    id: rule.id,
    event: rule.event,
    pattern: rule.pattern,
    agent: rule.agent,
    target: rule.target,
    supporter: rule.supporter,
    place: rule.place,
    destination: rule.destination,
    also: rule.also,
    object: rule.object,
    act: rule.act,
    measure: rule.measure,
    counted: rule.counted,
    stance: rule.stance,
    speaker: rule.speaker,
    needs: rule.needs,
    voice: rule.voice,
    continuing: rule.continuing,
    adds: rule.adds,
    again: rule.again,
    arrival: rule.arrival,
    examples: rule.examples,
    start: rule.start,
    order: rule.order,
    needed: rule.needed,
  }
  return all as CompiledRule
}

function problemOf(rule: EventRule, seen: ReadonlySet<string>): string | undefined {
  if (typeof rule.id !== 'string' || typeof rule.pattern !== 'string') return 'needs id and pattern'
  if (seen.has(rule.id)) return 'its id is taken'
  if (!Array.isArray(rule.examples) || rule.examples.length === 0) return 'has no example'
  const codes: readonly string[] = [...eventCodes, ...openEvents]
  return codes.includes(rule.event) ? undefined : `unknown event ${rule.event}`
}
