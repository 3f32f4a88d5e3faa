import type { Article } from './article.ts'
import type { Place } from './place.ts'
import type { Statement } from './statement.ts'
import type { TimeSpan } from './time-span.ts'

/** How old the newest report is: `archive` from one limit, `stale` from a lower one. */
export interface Age {
  readonly kind: 'fresh' | 'stale' | 'archive'
  /** The newest time told, null: nothing dated. */
  readonly newest: TimeSpan | null
}

/** A place's situation, ready to be put into words. */
export interface SituationBriefing {
  readonly place: Place
  readonly asOf: string | undefined
  readonly age: Age
  readonly bottomLine: Statement | undefined
  /** Of the bottom line alone: it can be old while other events are new. */
  readonly bottomAge: Age
  readonly control: readonly Statement[]
  readonly developments: readonly Statement[]
  /** What is reported as not known ("no toll available"): findings, not silence. */
  readonly unknowns: readonly Statement[]
  /** Statements here that hold figures. */
  readonly figures: readonly Statement[]
  /** How many older developments are left to the timeline. */
  readonly older: number
  readonly around: readonly Statement[]
  readonly context: readonly Statement[]
  /** As-of answers only: reports whose publication may lie after. */
  readonly perhaps: readonly Statement[]
  /** Every line of the above, in the order of reading. */
  readonly lines: readonly Statement[]
  /** Articles that any line rests on, in the order of first use. */
  readonly articles: readonly Article[]
}

/** A chain of dated events. */
export interface TimelineBriefing {
  readonly dated: readonly Statement[]
  /** Events whose time is not known at all. */
  readonly undated: readonly Statement[]
  readonly articles: readonly Article[]
}
