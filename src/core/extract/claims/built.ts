import type { ActorMention, Figure, PlaceMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { CompiledRule } from '../events/rule.ts'

/** A draft as its rule gives it, before the sentence is put together. */
export interface Built {
  readonly rule: CompiledRule
  readonly match: PatternMatch
  /** One draft for each place told. */
  readonly places: readonly (PlaceMention | null)[]
  readonly destination?: PlaceMention
  readonly event: Draft['event']
  readonly actors: readonly ActorMention[]
  readonly figures: readonly Figure[]
  readonly acts: readonly string[]
  readonly objects: readonly string[]
  readonly likeness?: number
}

/** A draft with the tokens it was read from. */
export interface Placed {
  readonly built: Built
  readonly draft: Draft
}
