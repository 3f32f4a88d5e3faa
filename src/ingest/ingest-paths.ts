import type { Intake, Knowledge, Reading } from '../core/index.ts'
import { ingestTable } from './datasets/ingest-table.ts'
import { isTable } from './datasets/open-table.ts'
import type { LanguageDetector } from './detect-language.ts'
import { type Disk, localDisk } from './disk.ts'
import type { IngestStore, Taking } from './ingest-store.ts'
import { listFiles } from './list-files.ts'
import { prepareFile } from './prepare-file.ts'
import { createSummary, type IngestSummary } from './summary.ts'
import { takeBatch } from './take-batch.ts'
import type { Online } from './web/online.ts'

export { maxTextBytes } from './max-text-bytes.ts'

/** So many articles to a transaction: few enough that other processes hardly wait. */
const batchSize = 32

/** Reads one article; core's `readArticle` but in tests. */
export type ArticleReader = (intake: Intake, knowledge: Knowledge, fetchedAt: number) => Reading

export interface IngestOptions {
  readonly store: IngestStore
  readonly knowledge: Knowledge
  /** UTC milliseconds: when everything of this run counts as taken in. */
  readonly now: number
  /** After each file, taken or not. */
  readonly onProgress?: (progress: IngestProgress) => void
  readonly read?: ArticleReader
  /** Version of data and rules; without it the one that `ensureReadings` last brought the home to. */
  readonly readingVersion?: string
  /** True for the starter corpus. */
  readonly starter?: boolean
  /** How a path is kept and reported; as it is without it. */
  readonly originOf?: (path: string) => string
  readonly disk?: Disk
  readonly detect?: LanguageDetector
  /** Opens the way to the web and to saved pages when first needed; without it both are refused. */
  readonly openOnline?: () => Promise<Online>
}

export interface IngestProgress {
  readonly done: number
  readonly total: number
  readonly origin: string
  /** What is counted; files without it. */
  readonly unit?: 'bytes'
}

/**
 * Takes files, folders and what stands at web addresses in. What cannot be is refused, each for its own reason; nothing stops the rest
 * but a store that fails.
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const summary = createSummary()
  const listed = await listFiles(paths, options.disk ?? localDisk)
  let batch: Taking[] = []
  const flush = async (): Promise<void> => {
    await takeBatch(batch, options.store.intake, summary)
    batch = []
  }
  for (const [index, entry] of listed.entries()) {
    if ('size' in entry && isTable(entry.origin)) {
      await flush()
      await ingestTable(entry, options, summary)
      continue
    }
    if ('isAddress' in entry && options.openOnline !== undefined) {
      const { origin } = entry
      const show = (done: number, total: number, at: string): void =>
        options.onProgress?.({ done: index + done, total: listed.length - 1 + total, origin: at })
      await (await options.openOnline()).take(origin, summary, show)
      options.onProgress?.({ done: index + 1, total: listed.length, origin })
      continue
    }
    const taking = await prepareFile(entry, options, summary)
    if (taking !== undefined) batch.push(taking)
    if (batch.length >= batchSize) await flush()
    options.onProgress?.({ done: index + 1, total: listed.length, origin: entry.origin })
  }
  await flush()
  return summary.finished()
}
