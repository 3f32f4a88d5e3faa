import type { FormTag } from '../claims/verb-form.ts'

/** A verb with its auxiliaries, as far as rules need it. */
export interface VerbGroup {
  /** Tokens, half-open; auxiliaries included. */
  readonly from: number
  readonly to: number
  readonly tag: FormTag
  readonly passive: boolean
  /** A participle without auxiliary: "abattus chez eux", "kidnapped in Bajaur". */
  readonly bare: boolean
  readonly reflexive: boolean
  readonly negated: boolean
  readonly conditional: boolean
  readonly future: boolean
  readonly pluperfect: boolean
  readonly infinitive: boolean
  readonly modal: boolean
}
