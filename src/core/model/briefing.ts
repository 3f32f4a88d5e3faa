import type { ArticleHead } from './article.ts'
import type { Place } from './place.ts'
import type { Statement } from './statement.ts'
import type { TimeSpan } from './time-span.ts'

/** How old the newest report is: `archive` from one limit, `stale` from a lower one. */
export interface Age {
  readonly kind: 'fresh' | 'stale' | 'archive'
  /** The newest time told, null: nothing dated. */
  readonly newest: TimeSpan | null
}

/** A number of things; `more`: there are at least so many. */
export interface Count {
  readonly count: number
  readonly more: boolean
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
  /** The same as statements, where so many are told of the place that not all were looked at. */
  readonly olderStatements: Count | undefined
  /** How many more than are listed are not known, and may not have been known then. */
  readonly moreUnknowns: number
  readonly morePerhaps: number
  readonly around: readonly Statement[]
  readonly context: readonly Statement[]
  /** As-of answers only: reports whose publication may lie after. */
  readonly perhaps: readonly Statement[]
  /** Every line of the above, in the order of reading. */
  readonly lines: readonly Statement[]
  /** Articles that any line rests on, in the order of first use. */
  readonly articles: readonly ArticleHead[]
}

/** A chain of dated events. */
export interface TimelineBriefing {
  readonly dated: readonly Statement[]
  /** Events whose time is not known at all. */
  readonly undated: readonly Statement[]
  readonly rest: TimelineRest
  readonly articles: readonly ArticleHead[]
}

/** What a page of a timeline leaves to others, in statements; absent: nothing. */
export interface TimelineRest {
  /** Before its first day. */
  readonly earlier?: Count
  /** Of its first day itself, where that alone has more than a page holds. */
  readonly ofFirstDay?: Count
  /** Of no closely known time. */
  readonly vague?: Count
}
