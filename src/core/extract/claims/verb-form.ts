/** What a verb form is, grammatically. */
export type FormTag = 'pp' | 'pres' | 'past' | 'subj' | 'subjpast' | 'fut' | 'cond' | 'inf' | 'ger'

/** A reading of a word as a form of a verb. */
export interface VerbForm {
  readonly lemma: string
  readonly tag: FormTag
  /** With its accents. */
  readonly exact: string
}
