import type { EventCode } from '../../src/core/model/index.ts'

/** A text with the events it tells. */
export interface Page {
  readonly name: string
  readonly language: string
  readonly text: string
  /** The day or the instant that is given beside it; null where it must do without. */
  readonly published: string | null
  readonly told: readonly Told[]
}

/** An event, and where in the sentence that tells it (offset in UTF-16 code units). */
export interface Told {
  readonly event: EventCode
  readonly at: number
  /** Who did it and to whom, where that is noted too. */
  readonly agents?: readonly string[]
  readonly targets?: readonly string[]
  /** The name of where it was; null where that is not told. */
  readonly place?: string | null
}
