import type { Intake, Knowledge, Reading } from '../core/index.ts'
import { ingestTable } from './datasets/ingest-table.ts'
import { isTable } from './datasets/open-table.ts'
import type { LanguageDetector } from './detect-language.ts'
import { type Disk, localDisk } from './disk.ts'
import type { IngestStore, Taking } from './ingest-store.ts'
import { createLaterSummary, type LaterSummary } from './later-summary.ts'
import { listFiles } from './list-files.ts'
import { prepareFile } from './prepare-file.ts'
import { createSummary, type IngestSummary } from './summary.ts'
import { takeBatch } from './take-batch.ts'
import type { Online } from './web/online.ts'

export { maxTextBytes } from './max-text-bytes.ts'

/** So many articles to a transaction: few enough that other processes hardly wait. */
const batchSize = 32

/** Reads one article: core's `readArticle`, here or on another core, but in tests. */
export type ArticleReader = (
  intake: Intake,
  knowledge: Knowledge,
  fetchedAt: number,
) => Reading | Promise<Reading>

export interface IngestOptions {
  readonly store: IngestStore
  readonly knowledge: Knowledge
  /** UTC milliseconds: when everything of this run counts as taken in. */
  readonly now: number
  /** After each file, taken or not. */
  readonly onProgress?: (progress: IngestProgress) => void
  readonly read?: ArticleReader
  /** How many files may be read at a time. Default 1. */
  readonly ahead?: number
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
 * Takes files, folders and what stands at web addresses in. What cannot be is refused, each for its own reason;
 * nothing stops the rest but a store that fails.
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const summary = createSummary()
  const listed = await listFiles(paths, options.disk ?? localDisk)
  let batch: Taking[] = []
  const flush = async (): Promise<void> => {
    await takeBatch(batch, options.store.intake, summary)
    batch = []
  }
  const reading: {
    readonly index: number
    readonly file: Promise<Taking | undefined>
    readonly notes: LaterSummary
  }[] = []
  const settleOldest = async (): Promise<void> => {
    const { index, file, notes } = reading.shift()!
    const taking = await file
    notes.writeTo(summary)
    if (taking !== undefined) batch.push(taking)
    if (batch.length >= batchSize) await flush()
    options.onProgress?.({ done: index + 1, total: listed.length, origin: listed[index]!.origin })
  }
  for (const [index, entry] of listed.entries()) {
    if ('size' in entry && isTable(entry.origin)) {
      while (reading.length > 0) await settleOldest()
      await flush()
      await ingestTable(entry, options, summary)
      continue
    }
    if ('isAddress' in entry && options.openOnline !== undefined) {
      while (reading.length > 0) await settleOldest()
      await flush()
      const { origin } = entry
      const show = (done: number, total: number, at: string): void =>
        options.onProgress?.({ done: index + done, total: listed.length - 1 + total, origin: at })
      await (await options.openOnline()).take(origin, summary, show)
      options.onProgress?.({ done: index + 1, total: listed.length, origin })
      continue
    }
    const notes = createLaterSummary()
    const file = prepareFile(entry, options, notes)
    // Where one before it fails nobody comes to ask for this one.
    file.catch(() => undefined)
    reading.push({ index, file, notes })
    if (reading.length >= (options.ahead ?? 1)) await settleOldest()
  }
  while (reading.length > 0) await settleOldest()
  await flush()
  return summary.finished()
}
