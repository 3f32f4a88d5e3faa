import type { Phrase } from '../actors/phrase.ts'

/** A slot that was found: the phrases coordinated in it, or a pronoun to be bound by the document. */
export interface SlotFound {
  readonly phrases: readonly Phrase[]
  readonly pronoun?: string
  /** The position it was found at. */
  readonly position: string
}
