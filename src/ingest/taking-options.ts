import type { Intake, Knowledge, Reading } from '../core/index.ts'
import type { LanguageDetector } from './detect-language.ts'
import type { IngestStore } from './ingest-store.ts'

/** Reads one article: core's `readArticle`, here or on another core, but in tests. */
export type ArticleReader = (
  intake: Intake,
  knowledge: Knowledge,
  fetchedAt: number,
) => Reading | Promise<Reading>

/** What any article is taken in with, wherever it comes from. */
export interface TakingOptions {
  readonly store: IngestStore
  readonly knowledge: Knowledge
  readonly read?: ArticleReader
  /** Version of data and rules; without it the one that `ensureReadings` last brought the home to. */
  readonly readingVersion?: string
}

/** What one article is read with. */
export interface ReadingOptions extends TakingOptions {
  /** UTC milliseconds: when everything of this run counts as taken in. */
  readonly now: number
  readonly detect?: LanguageDetector
}
