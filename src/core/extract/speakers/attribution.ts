import type { Phrase } from '../actors/phrase.ts'

/** Words of a sentence that say who says so. */
export interface Attribution {
  /** Tokens of the whole attribution, half-open: they tell nothing else. */
  readonly from: number
  readonly to: number
  /** Tokens that name the speaker; empty for a pronoun. */
  readonly nameFrom: number
  readonly nameTo: number
  readonly pronoun: boolean
  /** Tokens it covers, half-open. */
  readonly coversFrom: number
  readonly coversTo: number
  readonly verb?: string
  readonly negated?: boolean
  readonly phrase?: Phrase
}
