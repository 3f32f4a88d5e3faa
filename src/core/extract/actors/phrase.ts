import type { Actor, Place } from '../../model/index.ts'
import type { PersonNoun } from '../claims/language-data.ts'
import type { Amount } from '../figures/amount.ts'

/** A noun phrase of a sentence: who, where or what. Token indices are half-open. */
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
  readonly amount?: Amount
  actor?: Actor
  /** Other parties of that name, the first included. */
  readonly namesakes?: readonly Actor[]
  readonly person?: PersonNoun
  readonly object?: { readonly id: string; readonly kind: string }
  /** Candidates of a name of places, curated or of the gazetteer. */
  readonly places: readonly Place[]
  /** Set for "la ville", "the town". */
  readonly settlement: boolean
  /** Set for a name that neither actors nor places know. */
  readonly proper?: string
  readonly nation?: string
  readonly seat?: string
  /** "des éléments de": part of the actor. */
  readonly partial: boolean
  /** Right after a verb without a preposition: an object. */
  readonly afterVerb: boolean
  /** The phrase that follows it with "de", "of". */
  of?: Phrase
}
