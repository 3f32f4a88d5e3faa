import type { Actor, Place } from '../../model/index.ts'
import type { PersonNoun } from '../claims/person-noun.ts'
import type { Amount } from '../figures/amount.ts'

/**
 * A noun phrase of a sentence: who, where or what. Token indices are half-open. Every field is there, unset or not:
 * phrases of one shape are read several times as fast.
 */
export interface Phrase {
  readonly from: number
  to: number
  /** First token of its content, articles and numbers left out. */
  readonly head: number
  readonly type: 'actor' | 'place' | 'object' | 'thing' | 'pronoun'
  /** The preposition before it, '' for none; `prepAt` is its token. */
  readonly prep: string
  readonly prepAt: number
  /** Its article or other determiner, '' for none. */
  readonly det: string
  readonly amount: Amount | undefined
  actor: Actor | undefined
  /** Other parties of that name, the first included. */
  readonly namesakes: readonly Actor[] | undefined
  readonly person: PersonNoun | undefined
  /** Whose a thing is, told by a word beside it and its token: "an army convoy", "positions rebelles". */
  readonly owner: { readonly noun: PersonNoun; readonly at: number } | undefined
  readonly object: { readonly id: string; readonly kind: string } | undefined
  /** Candidates of a name of places, curated or of the gazetteer. */
  readonly places: readonly Place[]
  /** Set for "la ville", "the town". */
  readonly settlement: boolean
  /** Set for a name that neither actors nor places know. */
  readonly proper: string | undefined
  readonly nation: string | undefined
  readonly seat: string | undefined
  /** "des éléments de": part of the actor. */
  readonly partial: boolean
  /** Right after a verb without a preposition: an object. */
  readonly afterVerb: boolean
  /** The leader whom it names, once the article's leaders are settled. */
  leads: Led | undefined
  /** The phrase that follows it with "de", "of". */
  of: Phrase | undefined
}

/** A leader named in a phrase. Token indices are half-open. */
export interface Led {
  /** Whom he leads; undefined where he leads nobody on the article's day. */
  readonly party: Actor | undefined
  /** His usual name. */
  readonly name: string
  readonly from: number
  readonly to: number
  /** Whether the phrase names him and nobody else: "Haftar", not "Haftar fighters". */
  readonly himself: boolean
}
