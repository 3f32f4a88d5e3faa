import { type Intake, type Knowledge, type Reading, readArticle } from '../core/index.ts'
import { decodeFile, sha256 } from './decode-file.ts'
import { detectLanguage, type LanguageDetector } from './detect-language.ts'
import { type Disk, localDisk, reach } from './disk.ts'
import type { IngestStore, Taking } from './ingest-store.ts'
import { type Listed, listFiles } from './list-files.ts'
import { RefusedError } from './refused-error.ts'
import { refuseByName } from './sniff.ts'
import { createSummary, type IngestSummary, type SummaryWriter } from './summary.ts'
import { takeBatch } from './take-batch.ts'

/** Of the raw bytes: 5 MB is a thousand pages, beyond any article. */
export const maxTextBytes = 5_000_000

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
  /** How a path is kept; as it is without it. */
  readonly originOf?: (path: string) => string
  readonly disk?: Disk
  readonly detect?: LanguageDetector
}

export interface IngestProgress {
  readonly done: number
  readonly total: number
  readonly origin: string
}

/**
 * Takes files and folders in. What cannot be is refused, each for its own reason; nothing stops the rest
 * but a store that fails.
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const { store, disk = localDisk } = options
  const summary = createSummary()
  const listed = await listFiles(paths, disk)
  let batch: Taking[] = []
  const flush = async (): Promise<void> => {
    await takeBatch(batch, store.intake, summary)
    batch = []
  }
  for (const [index, entry] of listed.entries()) {
    const taking = await prepare(entry, options, summary)
    if (taking !== undefined) batch.push(taking)
    if (batch.length >= batchSize) await flush()
    options.onProgress?.({ done: index + 1, total: listed.length, origin: entry.origin })
  }
  await flush()
  return summary.finished()
}

/** Reads one file, outside any transaction; undefined when it is refused or known. */
async function prepare(
  entry: Listed,
  options: IngestOptions,
  summary: SummaryWriter,
): Promise<Taking | undefined> {
  const { store, starter = false, originOf = (path: string) => path } = options
  const origin = originOf(entry.origin)
  try {
    if ('refused' in entry) throw entry.refused
    const bytes = await readBytes(entry.origin, entry.size, options.disk ?? localDisk)
    const known = await store.intake.articleOfBytes(sha256(bytes), { starter })
    if (known !== undefined) {
      summary.known(origin, known)
      return undefined
    }
    const decoded = await decodeFile(bytes, entry.origin, options.detect ?? detectLanguage)
    const intake = { ...decoded, origin, ...(starter && { starter }) }
    return readIntake(intake, bytes, options, summary)
  } catch (error) {
    if (!(error instanceof RefusedError)) throw error
    summary.refused({ origin, code: error.code, details: error.details })
    // A mistyped path is no capture that the corpus lacks.
    if (error.code !== 'refused.missing' && error.code !== 'refused.url') {
      const reason = error.code.slice('refused.'.length)
      await store.intake.refuse(origin, reason, { details: error.details, at: options.now })
    }
    return undefined
  }
}

async function readBytes(path: string, size: number, disk: Disk): Promise<Uint8Array> {
  refuseByName(path)
  if (size === 0) throw new RefusedError('refused.empty')
  if (size > maxTextBytes) throw tooLarge(size)
  // One more than may be: the file can have grown since.
  const bytes = await reach(disk.read(path, maxTextBytes + 1))
  if (bytes.length > maxTextBytes) throw tooLarge(bytes.length)
  return bytes
}

function tooLarge(size: number): RefusedError {
  const megabytes = (size / 1_000_000).toFixed(1)
  return new RefusedError('refused.too-large', { megabytes, limit: String(maxTextBytes / 1_000_000) })
}

function readIntake(
  intake: Intake,
  bytes: Uint8Array,
  options: IngestOptions,
  summary: SummaryWriter,
): Taking {
  const { knowledge, now, read = readArticle, readingVersion } = options
  const taking = {
    capture: { intake, bytes, capturedAt: now },
    ...(readingVersion !== undefined && { readingVersion }),
  }
  try {
    return { ...taking, reading: read(intake, knowledge, now) }
  } catch (error) {
    const reading = emptyReading(intake, now)
    summary.failed(intake.origin, reading.article.id, error)
    return { ...taking, reading, failed: true }
  }
}

/** What is kept of an article that could not be read. */
export function emptyReading(intake: Intake, fetchedAt: number): Reading {
  const { rawSha256: _raw, published: _published, starter = false, language = 'und', ...rest } = intake
  const hash = sha256(intake.text)
  const id = `a${hash.slice(0, 16)}`
  return {
    article: { ...rest, id, sha256: hash, language, fetchedAt, starter, unread: 'no-claim' },
    claims: [],
    times: [],
  }
}
