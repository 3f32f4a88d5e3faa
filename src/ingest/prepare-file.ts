import { DataError, type Intake } from '../core/index.ts'
import { decodeBytes, sha256 } from './decode-file.ts'
import { localDisk } from './disk.ts'
import type { IngestOptions } from './ingest-options.ts'
import type { IngestStore, Taking } from './ingest-store.ts'
import type { Listed } from './list-files.ts'
import { loadFile } from './load-file.ts'
import { readIntake } from './read-intake.ts'
import { type Refusal, RefusedError } from './refused-error.ts'
import { isPage, isPageName, refuseByName } from './sniff.ts'
import type { FileSummary } from './summary.ts'

/** Loads, decodes and reads one file, outside any transaction; undefined when it is refused, known or fails. */
export async function prepareFile(
  entry: Listed,
  options: IngestOptions,
  summary: FileSummary,
): Promise<Taking | undefined> {
  const { store, starter = false, originOf = (path: string) => path } = options
  const origin = originOf(entry.origin)
  try {
    const bytes = await loadBytes(entry, options)
    const known = await store.intake.articleOfBytes(sha256(bytes), { starter })
    if (known === undefined) {
      const decoded = await decode(bytes, entry.origin, options)
      const intake = { ...decoded, origin, ...(starter && { starter }) }
      return await readIntake(intake, bytes, options, summary)
    }
    summary.known(origin, known)
  } catch (error) {
    if (error instanceof DataError) throw error
    if (error instanceof RefusedError) {
      const refusal = { origin, code: error.code, details: error.details }
      summary.refused(refusal)
      await noteRefusal(refusal, store, options.now)
    }
    // A fault of ours in one file; were it the store's, it would come up again with the next batch.
    else summary.failed(origin, '', error)
  }
  return undefined
}

/** A saved page is read as one from the web. */
async function decode(bytes: Uint8Array, path: string, { openOnline }: IngestOptions): Promise<Intake> {
  return openOnline !== undefined && isPage(path, bytes)
    ? (await openOnline()).savedPage(bytes, path)
    : decodeBytes(bytes, path)
}

async function loadBytes(
  entry: Listed,
  { disk = localDisk, openOnline }: IngestOptions,
): Promise<Uint8Array> {
  if ('refused' in entry) throw entry.refused
  if ('isAddress' in entry) throw new RefusedError('refused.url')
  if (openOnline === undefined || !isPageName(entry.origin)) refuseByName(entry.origin)
  return loadFile(entry, disk)
}

async function noteRefusal(
  { origin, code, details }: Refusal,
  store: IngestStore,
  at: number,
): Promise<void> {
  // A mistyped path is no capture that the corpus lacks.
  if (code === 'refused.missing' || code === 'refused.url') return
  await store.intake.refuse(origin, code.slice('refused.'.length), { details, at })
}
