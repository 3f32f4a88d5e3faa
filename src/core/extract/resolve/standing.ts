import type { DayRange } from '../../time/timex-span.ts'
import type { Anchor } from './anchors.ts'
import type { Reading } from './read-at.ts'

/** What a telling of the past makes of an expression: a reading, `open` where its year cannot be known. */
export type Told = Reading | 'open'

/** Where the telling stands: its last date, and what the next expression is read from. */
export interface Place {
  readonly reading: Reading
  /** End of its expression. */
  readonly end: number
  readonly paragraph: number
  readonly sentence: number
  readonly yearOnly: boolean
  readonly heading: boolean
}

/** What is known where an expression stands. */
export interface Standing {
  readonly place: Place | undefined
  readonly next: Anchor | undefined
  readonly paragraph: number
  readonly sentence: number
  /** The last day of publication, where that is known: nothing told lies after it. */
  readonly until?: string
}

/** A year or a part of one ("late 1914"). */
export const isYear = ({ value }: Reading): boolean => /^\d{4}$/u.test(value)

/** Paragraphs back to the last date; Infinity without one. */
export const apartOf = ({ place, paragraph }: Standing): number =>
  place === undefined ? Number.POSITIVE_INFINITY : paragraph - place.paragraph

/** A date of the next section says nothing of this one's. */
export function isBefore(reading: DayRange, next: Anchor | undefined, { paragraph }: Standing): boolean {
  return next === undefined || reading.earliest <= next.latest || next.paragraph > paragraph + 1
}
