import { DataError, type Intake, type Reading } from '../core/index.ts'
import { canonicalAddress } from './canonical-address.ts'
import { sha256 } from './decode-file.ts'
import { detectLanguage } from './detect-language.ts'
import type { Taking } from './ingest-store.ts'
import type { FileSummary } from './summary.ts'
import type { ReadingOptions } from './taking-options.ts'

/** Finds the language of a decoded text, unless it was given, and reads it. What cannot be read is kept all the same. */
export async function readIntake(
  decoded: Intake,
  bytes: Uint8Array,
  options: ReadingOptions,
  summary: Pick<FileSummary, 'failed'>,
): Promise<Taking> {
  const { knowledge, now, detect = detectLanguage, readingVersion } = options
  const read = options.read ?? (await import('../core/pipeline.ts')).readArticle
  const version = readingVersion === undefined ? {} : { readingVersion }
  let intake = decoded
  try {
    intake = { ...decoded, ...lineageOf(decoded), language: decoded.language ?? (await detect(decoded.text)) }
    const reading = await read(intake, knowledge, now)
    return { reading, capture: { intake, bytes, capturedAt: now }, ...version }
  } catch (error) {
    // A wrong file under data/ is nobody's article: it stops the program.
    if (error instanceof DataError) throw error
    const reading = emptyReading(intake, now)
    summary.failed(intake.origin, reading.article.id, error)
    return { reading, capture: { intake, bytes, capturedAt: now }, ...version, failed: true }
  }
}

/** What has an address is a version of whatever else comes in under it. */
export function lineageOf({ url, starter }: Intake): { readonly lineage?: string } {
  const address = url === undefined || starter === true ? undefined : canonicalAddress(url)
  return address === undefined ? {} : { lineage: `page:${address}` }
}

function emptyReading(intake: Intake, fetchedAt: number): Reading {
  const {
    rawSha256: _raw,
    published: _published,
    publishedFrom: _from,
    starter = false,
    language = 'und',
    ...rest
  } = intake
  const hash = sha256(intake.text)
  const article = { ...rest, id: `a${hash.slice(0, 16)}`, sha256: hash, language, fetchedAt, starter }
  return { article: { ...article, unread: 'no-claim' }, claims: [], times: [] }
}
