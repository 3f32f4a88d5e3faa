import type { Phrase } from '../actors/phrase.ts'

/** Tokens, half-open. */
export interface Span {
  readonly from: number
  readonly to: number
}

/** Words of a sentence that say who says so. */
export interface Attribution {
  /** Tokens of the whole attribution, half-open: they tell nothing else. */
  readonly from: number
  readonly to: number
  /** Tokens that name the speaker; empty for a pronoun. */
  readonly nameFrom: number
  readonly nameTo: number
  readonly pronoun: boolean
  /** What is added of the speaker between commas: "Keita, the mayor of Bourem, …". */
  readonly apposition?: Span
  /** The verb of saying, which may tell the event itself: "Police put the toll at six". */
  readonly verbFrom?: number
  /** Tokens it covers, half-open. Where it stands before what is said, they begin where it ends. */
  readonly coversFrom: number
  readonly coversTo: number
  readonly verb?: string
  readonly negated?: boolean
  readonly phrase?: Phrase
  /** Whom another relays: "citing police". Who relays says nothing of his own. */
  readonly cited?: boolean
  /** A name and a colon before what is said: it holds for the paragraph. */
  readonly label?: boolean
}
