import type { ActorMention, PlaceMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'

/** Somebody who may have a part in a statement, with the features by which he is judged. */
export interface JudgedParty {
  /** Null: nobody who is named. */
  readonly mention: ActorMention | null
  /** Whether the statement's own sentence names him. */
  readonly isHere: boolean
  /** Whether the sentence tells that somebody did it at his side ("fought beside the army"), or that another deed met him. */
  readonly isAlly?: boolean
  readonly features: readonly number[]
}

/** A place where a statement may be told to have been, likewise. */
export interface JudgedPlace {
  /** Null: told of no place. */
  readonly place: PlaceMention | null
  /** As the text names it, and its usual name. */
  readonly names: readonly string[]
  /** Whether the statement's own sentence names it. */
  readonly isHere: boolean
  readonly features: readonly number[]
}

/** A statement that was read, likewise. */
export interface JudgedClaim {
  readonly draft: Draft
  readonly features: readonly number[]
}

/** Told of each statement whose parties or place are looked for: so that it can be learned who and where they are. */
export interface Watch {
  parties?(draft: Draft, judged: readonly JudgedParty[]): void
  /** Told of all statements of an article at once. */
  claims?(judged: readonly JudgedClaim[]): void
  places?(draft: Draft, judged: readonly JudgedPlace[]): void
}
