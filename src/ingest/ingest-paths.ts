import { ingestTable } from './datasets/ingest-table.ts'
import { isTable } from './datasets/open-table.ts'
import { localDisk } from './disk.ts'
import { ingestFeedFile, isFeedFile } from './feed-file.ts'
import type { IngestOptions } from './ingest-options.ts'
import type { Taking } from './ingest-store.ts'
import { createLaterSummary, type LaterSummary } from './later-summary.ts'
import { listFiles } from './list-files.ts'
import { prepareFile } from './prepare-file.ts'
import { createSummary, type IngestSummary } from './summary.ts'
import { takeBatch } from './take-batch.ts'

/** So many articles to a transaction: few enough that other processes hardly wait. */
const batchSize = 32

/**
 * Takes files, folders and what stands at web addresses in. What cannot be is refused, each for its own reason;
 * nothing stops the rest but a store that fails.
 */
export async function ingestPaths(paths: readonly string[], options: IngestOptions): Promise<IngestSummary> {
  const summary = createSummary()
  const { disk = localDisk } = options
  const listed = await listFiles(paths, disk)
  options.onListed?.(listed.length)
  const isInterrupted = (): boolean => options.signal?.aborted === true
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
    if (isInterrupted()) {
      summary.left(listed.length - index)
      break
    }
    if ('size' in entry && isTable(entry.origin)) {
      while (reading.length > 0) await settleOldest()
      await flush()
      await ingestTable(entry, options, summary)
      if (!isInterrupted()) continue
      // It may have ended before its last row.
      summary.left(listed.length - index)
      break
    }
    const { openOnline, onProgress } = options
    const isAddress = 'isAddress' in entry
    if (openOnline && (isAddress || ('size' in entry && (await isFeedFile(entry.origin, disk))))) {
      while (reading.length > 0) await settleOldest()
      await flush()
      const { origin } = entry
      const show = (done: number, total: number, at: string): void =>
        onProgress?.({ done: index + done, total: listed.length - 1 + total, origin: at })
      if (isAddress) await (await openOnline()).take(origin, summary, show)
      else await ingestFeedFile(entry, { ...options, disk }, summary, show)
      onProgress?.({ done: index + 1, total: listed.length, origin })
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
