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
  /** How many feeds are polled, and those of them that fail. */
  readonly feeds: { readonly count: number; readonly failing: readonly FailingFeed[] }
  /** Articles that could not be taken in and are kept to be tried again. */
  readonly quarantined: number
  /** Captures refused so far, by reason code. */
  readonly refused: readonly { readonly reason: string; readonly count: number }[]
}

/** A feed that did not answer well the last time. */
export interface FailingFeed {
  /** Its title, else its host. */
  readonly name: string
  /** UTC milliseconds when it last answered well, null: never. */
  readonly okAt: number | null
  /** A message key `refused.<…>`, and what fills it. */
  readonly code: string
  readonly details: Readonly<Record<string, string>>
}
