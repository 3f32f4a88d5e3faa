/** How finely a time is known. `range` is a span that no calendar unit names. */
export type Precision =
  | 'minute'
  | 'hour'
  | 'daypart'
  | 'day'
  | 'week'
  | 'month'
  | 'season'
  | 'quarter'
  | 'year'
  | 'decade'
  | 'century'
  | 'range'

/**
 * What a time rests on. stated: the text says it whole. relative: counted from a known publication.
 * landmark: a dated fact of data/chronology. corroborated: another article. document: only the bounds
 * that the document itself sets (stamp, moment it was taken in). unknown: nothing.
 */
export type Basis = 'stated' | 'relative' | 'landmark' | 'corroborated' | 'document' | 'unknown'

/** One step of the reasoning behind a time: a message key `why.<code>` and what fills it. */
export interface Reason {
  readonly code: string
  /** Values for the message: ISO dates under names ending in Date, landmark ids under `landmark`, else words. */
  readonly details: Readonly<Record<string, string>>
}

/** When something was, as finely as known and no finer. */
export interface TimeSpan {
  /** First possible local date (YYYY-MM-DD) or instant (…Z), null: no lower bound is known. */
  readonly earliest: string | null
  /** Last possible local date or instant, null: no upper bound is known. */
  readonly latest: string | null
  readonly precision: Precision
  readonly basis: Basis
  /** TIMEX3 value, with X for what is not known (XXXX-WXX-5), null when the text gives no expression. */
  readonly value: string | null
  /** The few dates it can be, ascending, when it is one of some days of the range (a Friday of March). */
  readonly candidates?: readonly string[]
  /** True for "vers", "mi-", "around". */
  readonly approximate?: boolean
  /** True when the span is filled by the whole of a state ("since mid-January") rather than holding one event. */
  readonly lasting?: boolean
  /** The words in the article, '' when there are none. */
  readonly text: string
  /** Why these bounds, in the order of the reasoning. Empty only for a date stated whole. */
  readonly why: readonly Reason[]
  /** Set while an answer is made, never kept: other articles' claims were looked at to narrow it. */
  readonly lent?: Lent
}

/** What a time was before other articles narrowed it, and by what. */
export interface Lent {
  /** The time as its own article gives it. */
  readonly own: TimeSpan | null
  /** Ids of the claims that the narrowing rests on; with these alone it comes out the same. */
  readonly claims: readonly string[]
}

/** A moment printed on a page by whatever printed or fetched it. It bounds publication from above and sets nothing else. */
export interface Stamp {
  /** The stamp as printed. */
  readonly text: string
  /** Its readings, earliest first; several when day and month can be swapped or its zone's letters mean several. */
  readonly readings: readonly StampReading[]
}

export interface StampReading {
  /** UTC instant, YYYY-MM-DDTHH:MM:SSZ. */
  readonly instant: string
  /** The IANA zone the stamp names; UTC when it names none, or one that is not known: then the instant is the latest. */
  readonly zone: string
}
