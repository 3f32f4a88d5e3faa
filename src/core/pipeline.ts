import type { Knowledge } from './knowledge.ts'
import type { Article, Claim, Intake, TimeSpan } from './model/index.ts'

/** An article and everything read from it. */
export interface Reading {
  readonly article: Article
  readonly claims: readonly Claim[]
  readonly times: readonly ReadTime[]
}

/** A time expression with what was concluded of it. */
export interface ReadTime {
  readonly start: number
  readonly end: number
  readonly text: string
  readonly type: 'DATE' | 'TIME' | 'DURATION' | 'SET'
  /** TIMEX3 value, resolved as far as it can be. */
  readonly value: string
  readonly span: TimeSpan | null
}

/**
 * Reads one article: sentences, times, claims, dates.
 * @param fetchedAt UTC milliseconds: when it was taken in; nothing told as past can lie after it
 */
export function readArticle(_intake: Intake, _knowledge: Knowledge, _fetchedAt: number): Reading {
  throw new Error('not built yet')
}
