import { DataError, type Knowledge } from '../core/index.ts'
import type { ArticleReader, IngestProgress } from './ingest-paths.ts'
import type { RereadStore } from './ingest-store.ts'
import type { FailedArticle } from './summary.ts'

export interface EnsureOptions {
  readonly read?: ArticleReader
  /** After each article; never called when all are up to date. */
  readonly onProgress?: (progress: IngestProgress) => void
}

/** How many articles were read again, and those that this version could not read: their former reading stays. */
export interface Reread {
  readonly reread: number
  readonly failed: readonly FailedArticle[]
}

/**
 * Reads again, from the text as kept, every article that another version of data and rules had read. Costs
 * one query when there is none. Several processes may do so at once.
 * @param version of data and rules: any text that changes when either does
 */
export async function ensureReadings(
  store: RereadStore,
  knowledge: Knowledge,
  version: string,
  { read: given, onProgress }: EnsureOptions = {},
): Promise<Reread> {
  const stale = await store.readings.staleArticles(version)
  // Loaded only now: most answers have nothing to read again, and rules and words take their time.
  const read = given ?? (stale.length === 0 ? undefined : (await import('../core/pipeline.ts')).readArticle)
  const failed: FailedArticle[] = []
  let reread = 0
  for (const [index, article] of stale.entries()) {
    const stored = await store.readings.intakeOf(article)
    // Dropped by another process in between.
    if (stored === undefined) continue
    const { intake, fetchedAt } = stored
    try {
      const reading = await read!(intake, knowledge, fetchedAt)
      if (await store.readings.replaceReading(article, reading, version)) reread += 1
    } catch (error) {
      // A wrong file under data/ is nobody's article: it stops the program.
      if (error instanceof DataError) throw error
      failed.push({ origin: intake.origin, article, error })
      await store.readings.noteFailure(article, version)
    }
    onProgress?.({ done: index + 1, total: stale.length, origin: intake.origin })
  }
  if ((await store.readings.version()) !== version) await store.readings.noteVersion(version)
  return { reread, failed }
}
