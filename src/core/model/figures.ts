import type { ArticleHead, Dataset } from './article.ts'
import type { Age } from './briefing.ts'
import type { Claim, Measure } from './claim.ts'
import type { Statement } from './statement.ts'

/** What a dataset counts, added up over its rows: each row is an event of its own. */
export interface DatasetTotal {
  readonly dataset: Dataset
  /** Of the rows added up, each once, ascending. */
  readonly versions: readonly string[]
  readonly measure: Measure
  readonly low: number
  readonly best: number
  readonly high: number
  /** Parts of the total by whose they are, as the rows name them, most first; they are in the total already. */
  readonly parts: readonly { readonly who: string; readonly count: number }[]
  /** The rows, those with the most first. */
  readonly rows: readonly Claim[]
  /** First and last possible local date of any row. */
  readonly earliest: string
  readonly latest: string
}

/** Numbers of people at a place in a time, ready to be put into words. */
export interface FiguresBriefing {
  /** Rows that lie wholly in the time asked about. */
  readonly totals: readonly DatasetTotal[]
  /** Rows that may lie in it or before or after. */
  readonly perhaps: readonly DatasetTotal[]
  /** Events that articles give numbers of, newest first; rows that tell the same event stand beside them. */
  readonly events: readonly Statement[]
  /** Reports that a number is not known. */
  readonly unknowns: readonly Statement[]
  /** How many events are left out at the end. */
  readonly older: number
  readonly age: Age
  readonly articles: readonly ArticleHead[]
}
