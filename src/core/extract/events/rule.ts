import type { Measure } from '../../model/index.ts'
import type { Link } from './link-pattern.ts'

/** Events that only the parties decide: see resolve-event.ts. */
export const openEvents = [
  'taking',
  'assault',
  'killing',
  'slaying',
  'wounding',
  'prevailing',
  'told-strike',
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
export interface CompiledRule extends Omit<EventRule, 'pattern' | 'needs' | 'examples'> {
  /** Its pattern; null for one that is empty. */
  readonly start: Link | null
  /** Its place among all: of two equal the earlier counts. */
  readonly order: number
  /** What it needs, each with the others that serve as well. */
  readonly needed: readonly (readonly string[])[]
}
