import type { Claim, EventCode } from './claim.ts'
import type { PlaceMention } from './place.ts'
import type { TimeSpan } from './time-span.ts'

/** Claims that tell the same event. */
export interface Event {
  /** Stable: a hash of code, place and first possible day of its best-dated claim. */
  readonly id: string
  readonly event: EventCode
  readonly place: PlaceMention | null
  /** The best time among its claims: the finest, stated before borrowed. */
  readonly time: TimeSpan | null
  /** At least one; the newest known last. */
  readonly claims: readonly Claim[]
  /** How many publisher families and original speakers tell it independently. */
  readonly independent: number
  /** Ids of the articles that are counted and graded. One whose date was lent to it confirms nothing by that. */
  readonly countedArticles: readonly string[]
  readonly disputes: readonly Dispute[]
}

/** What its claims do not agree on. */
export interface Dispute {
  readonly about: 'agent' | 'holder' | 'time' | 'figure' | 'denial'
  /** Claim ids of one side and of the other. */
  readonly sides: readonly [readonly string[], readonly string[]]
}

/** The Admiralty code: the source's letter and the information's digit, judged apart. */
export interface Grade {
  readonly source: 'A' | 'B' | 'C' | 'D' | 'E' | 'F'
  readonly information: '1' | '2' | '3' | '4' | '5' | '6'
  /** Message key `grade.<reason>`. */
  readonly reason: string
}
