import type { Dataset } from './article.ts'

/** What the corpus holds. Counts are of articles unless named otherwise. */
export interface Coverage {
  readonly articles: number
  readonly claims: number
  /** Rows of datasets, most first; they are counted among the claims and not among the articles. */
  readonly rows: readonly { readonly dataset: Dataset; readonly rows: number }[]
  /** By publisher, most first; undefined: no publisher known. */
  readonly publishers: readonly { readonly publisher: string | undefined; readonly articles: number }[]
  readonly languages: readonly { readonly language: string; readonly articles: number }[]
  /** Kept and not read, by reason and language. */
  readonly unread: readonly {
    readonly reason: string
    readonly language: string
    readonly articles: number
  }[]
  /** First and last possible local dates of events, null in an empty corpus. */
  readonly earliest: string | null
  readonly latest: string | null
  /** UTC milliseconds of the last article taken in, null: none yet. */
  readonly lastIngestAt: number | null
  /** True while the corpus is the starter corpus only. */
  readonly starter: boolean
  /** Captures refused so far, by reason code. */
  readonly refused: readonly { readonly reason: string; readonly count: number }[]
}
