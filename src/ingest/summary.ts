import type { Article, Dataset, Unread } from '../core/index.ts'
import type { Refusal } from './refused-error.ts'

/** What became of everything that was to be taken in, each list in the order given. */
export interface IngestSummary {
  readonly taken: readonly TakenArticle[]
  /** Those of `taken` that are new versions of articles held before. */
  readonly changed: readonly TakenArticle[]
  /** Datasets, counted: their rows stand in none of the lists but `refused`. */
  readonly tables: readonly TableCount[]
  /** These bytes, or this text, had been taken in before. */
  readonly known: readonly TakenArticle[]
  readonly refused: readonly Refusal[]
  /** Those of `taken` that yielded nothing, with the reason. */
  readonly unread: readonly UnreadArticle[]
  /** Those that a fault of ours kept from being read; kept without claims where they could be decoded. */
  readonly failed: readonly FailedArticle[]
  /** Files and addresses that were left, one of them perhaps in its middle, where the run was interrupted. */
  readonly left: number
}

/** What became of the rows of one dataset. */
export interface TableCount {
  readonly origin: string
  readonly dataset: Dataset
  /** '' when nothing tells it. */
  readonly version: string
  /** Rows that were not held in any version. */
  taken: number
  /** Rows of which another version was held. */
  changed: number
  known: number
  refused: number
  /** Of the refused those that are not named one by one. */
  unnamed: number
}

export interface TakenArticle {
  readonly origin: string
  /** Article id. */
  readonly article: string
}

export interface UnreadArticle extends TakenArticle {
  readonly reason: Unread
  readonly language: string
}

export interface FailedArticle {
  readonly origin: string
  /** Article id; '' where nothing could be kept. */
  readonly article: string
  /** For the log; never shown to a person. */
  readonly error: unknown
}

/** Gathers a summary. */
export interface SummaryWriter {
  taken(origin: string, article: Article, failed: boolean, changed?: boolean): void
  /** A count to be kept up to date while the rows are taken in. */
  table(origin: string, dataset: Dataset, version: string): TableCount
  known(origin: string, article: string): void
  refused(refusal: Refusal): void
  failed(origin: string, article: string, error: unknown): void
  /** @param count files and addresses that an interrupted run has left */
  left(count: number): void
  finished(): IngestSummary
}

/** As much of it as one file needs before it is written. */
export type FileSummary = Pick<SummaryWriter, 'known' | 'refused' | 'failed'>

/** An empty summary to write in. */
export function createSummary(): SummaryWriter {
  const taken: TakenArticle[] = []
  const changed: TakenArticle[] = []
  const tables: TableCount[] = []
  const known: TakenArticle[] = []
  const refused: Refusal[] = []
  const unread: UnreadArticle[] = []
  const failed: FailedArticle[] = []
  let left = 0
  return {
    left: (count) => {
      left = count
    },
    table: (origin, dataset, version) => {
      const count = { origin, dataset, version, taken: 0, changed: 0, known: 0, refused: 0, unnamed: 0 }
      tables.push(count)
      return count
    },
    taken: (origin, { id, unread: reason, language }, hasFailed, isChanged = false) => {
      taken.push({ origin, article: id })
      if (isChanged) changed.push({ origin, article: id })
      // A failure stands in its own list; that nothing was found is not true of it.
      if (reason !== null && !hasFailed) unread.push({ origin, article: id, reason, language })
    },
    known: (origin, article) => known.push({ origin, article }),
    refused: (refusal) => refused.push(refusal),
    failed: (origin, article, error) => failed.push({ origin, article, error }),
    finished: () => ({ taken, changed, tables, known, refused, unread, failed, left }),
  }
}
