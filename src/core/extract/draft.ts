import type { Claim } from '../model/index.ts'
import type { Lasting } from './claims/lasting-time.ts'
import type { PatternMatch } from './events/match-pattern.ts'

/** A statement read from its sentence, before the document's dates are worked out. */
export interface Draft extends Omit<Claim, 'id' | 'article' | 'time'> {
  /** Index into the document's time expressions of the one that tells when, null when none does. */
  readonly when: number | null
  /** How its time is meant, where that is not what the expression says by itself: on it, or from it until now. */
  readonly turn?: 'on' | 'since'
  /** How long it went on, from the day that is told or, where it was over then, up to it. */
  readonly lasting?: Lasting
  /** True when it has been going on from what was told before until now ("have since fled"), of no time said. */
  readonly sinceThen?: true
  /** True when that expression only tells when somebody said so: it was by then. */
  readonly dayOfTelling?: true
  /** The words it was read from, and where their sentence starts: a denial is of what another sentence told. */
  readonly found?: { readonly match: PatternMatch; readonly start: number }
  /** True for a state that is said to go on ("reste", "toujours", "remains", "still"). */
  readonly continuing: boolean
  /** True when told as background: a relative clause, a pluperfect, "depuis": earlier than the main news. */
  readonly background: boolean
  /** True when it is what another time is counted from ("two days after …"): it has no day in common with what is told beside it. */
  readonly apart?: true
  /** Index of the expression that counts from it. */
  readonly countedBy?: number
  /** True for a town that is told to be retaken, which is no taking told beside it. */
  readonly again?: true
  /** Set for "has done", of no time said; not for French, whose only past it is. */
  readonly perfect?: true
  /** True for what a careful reader would hardly have found: it has its say in when other things were, and is not told. */
  readonly doubted?: true
  /** Grammatical time of its verb, as far as seen. */
  readonly tense: 'past' | 'present' | 'future' | 'none'
}
