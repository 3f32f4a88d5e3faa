import type { Knowledge } from '../knowledge.ts'
import type { Action, Block, CitedSource, Span } from '../model/index.ts'
import type { Citer } from './citer.ts'
import type { Wording } from './wording.ts'

/** An answer's content, before dispatch adds its clock line. */
export interface Page {
  readonly label: readonly Span[]
  readonly blocks: readonly Block[]
  readonly actions: readonly Action[]
  readonly cited: readonly CitedSource[]
}

/** What every renderer needs. */
export interface PageContext {
  readonly wording: Wording
  readonly knowledge: Knowledge
  readonly citer: Citer
  /** IANA zone of the answer. */
  readonly zone: string
  /** Local date of asking in that zone, YYYY-MM-DD. */
  readonly today: string
  /** UTC milliseconds: the moment of asking. */
  readonly now: number
}
