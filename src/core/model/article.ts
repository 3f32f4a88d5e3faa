import type { Stamp, TimeSpan } from './time-span.ts'

/** What came in from outside, decoded, before it was read. */
export interface Intake {
  /** The text as given; every offset counts UTF-16 code units of it. */
  readonly text: string
  /** SHA-256 (hex) of the raw bytes of this capture. */
  readonly rawSha256: string
  readonly title?: string
  readonly publisher?: string
  /** Who wrote it, as the page names them. */
  readonly author?: string
  readonly url?: string
  /** A publication date or instant given beside the text (front matter, --published), ISO 8601. */
  readonly published?: string
  /** Where a page or a feed gave its publication; without it a person or a file did. */
  readonly publishedFrom?: GivenDate
  /** BCP 47, when given beside the text. */
  readonly language?: string
  /** Where it came from: a path or an address. */
  readonly origin: string
  /** The publications its facts are retold from, for the starter corpus. */
  readonly retoldFrom?: readonly string[]
  /** True for the starter corpus: a demonstration, never above F6. */
  readonly starter?: boolean
  /** `page:<canonical address>`: what comes in under the same one is a version of the same article. */
  readonly lineage?: string
  /** Set for the row of a dataset: its text is that row, a line a column. */
  readonly row?: DatasetRow
}

/** Which row of which dataset. */
export interface DatasetRow {
  readonly dataset: Dataset
  /** As the publisher counts its releases ("23.1"), or the day of the row's own stamp; '' when nothing tells it. */
  readonly version: string
  /** The dataset's own id of the row, the same in every version. */
  readonly id: string
}

/** Datasets whose rows can be read. */
export type Dataset = 'acled' | 'ucdp-ged'

/** A publication date that a page or a feed gives beside its text. */
export interface GivenDate {
  /** The mark it was found by: JSON-LD, a meta element, a time element, the item of a feed. */
  readonly mark: 'jsonld' | 'meta' | 'time' | 'feed'
  /** As found. */
  readonly text: string
  /**
   * What it can mean, ascending: dates or instants, ISO 8601. Several where day and month can be swapped; then
   * `published` is not set, and all of them are kept open.
   */
  readonly readings: readonly string[]
}

/** One article as kept. */
export interface Article {
  /** `a` and the first 16 hex digits of the SHA-256 of its text. */
  readonly id: string
  /** SHA-256 (hex) of its text in UTF-8. */
  readonly sha256: string
  readonly title?: string
  readonly text: string
  /** BCP 47; `und` when not known. */
  readonly language: string
  readonly publisher?: string
  /** Who wrote it, as the page names them. */
  readonly author?: string
  readonly url?: string
  /** When it was published, undefined when nothing can be concluded. */
  readonly published?: TimeSpan
  readonly stamp?: Stamp
  /** UTC milliseconds: when we took it in. */
  readonly fetchedAt: number
  readonly origin: string
  readonly retoldFrom?: readonly string[]
  readonly starter: boolean
  readonly row?: DatasetRow
  /** Publishers that a dataset's row was coded from: a row and its source are one. */
  readonly codedFrom?: readonly string[]
  /** What became known of it after it was taken in, oldest first; absent when nothing did. */
  readonly marks?: readonly Mark[]
  /** Id of the first article of the same wire text: copies are one source. Absent where none came before it. */
  readonly copyOf?: string
  /** Why it yielded nothing; null when it was read. */
  readonly unread: Unread | null
}

/**
 * What became known of an article. superseded: another version of it came in; restored: this one came in again.
 * withdrawn, corrected: by its publisher. held: the operator keeps it back; released: no longer.
 */
export interface Mark {
  readonly mark: 'superseded' | 'restored' | 'withdrawn' | 'corrected' | 'held' | 'released'
  /** UTC milliseconds: when it became known to us. */
  readonly at: number
  /** In the operator's words. */
  readonly reason?: string
  /** Of superseded: id of the version that took its place. */
  readonly by?: string
  /** Of superseded: last possible local date of that version's publication, where it says one. */
  readonly publishedBy?: string
}

/**
 * language: one we have no pack for. no-claim: read, and no conflict statement found. history: all that it states is of
 * wars before those of today.
 */
export type Unread = 'language' | 'no-claim' | 'history'

/** An article without its text: all that an answer says of it. */
export type ArticleHead = Omit<Article, 'text'>
