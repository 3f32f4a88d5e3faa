import type { EventCode } from '../../src/core/model/index.ts'

/** A text with the events it tells, each at an offset (UTF-16 code units) in the sentence that tells it. */
export interface Page {
  readonly name: string
  readonly language: string
  readonly text: string
  readonly told: readonly { readonly event: EventCode; readonly at: number }[]
}
