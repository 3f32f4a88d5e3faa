import { DataError, type Knowledge, type Reading } from '../core/index.ts'
import type { IngestProgress } from './ingest-options.ts'
import type { RereadStore } from './ingest-store.ts'
import { stopAtStore } from './stop-at-store.ts'
import type { FailedArticle } from './summary.ts'
import type { ArticleReader } from './taking-options.ts'

/** So many articles to a transaction: few enough that other processes hardly wait. */
const defaultBatch = 32

export interface EnsureOptions {
  readonly read?: ArticleReader
  /** How many articles go into a transaction. Default 32. */
  readonly batch?: number
  /** Whether those of a batch are read at the same time, for a reader on other cores. Default false. */
  readonly isParallel?: boolean
  /** Ends it after the batch at hand; the rest stays as it was read before. */
  readonly signal?: AbortSignal
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
  { readings: keeper }: RereadStore,
  knowledge: Knowledge,
  version: string,
  {
    read: given,
    batch: batchSize = defaultBatch,
    isParallel = false,
    signal,
    onProgress,
  }: EnsureOptions = {},
): Promise<Reread> {
  const stale = await keeper.staleArticles(version)
  // Loaded only now: most answers have nothing to read again, and rules and words take their time.
  const read = given ?? (stale.length === 0 ? undefined : (await import('../core/pipeline.ts')).readArticle)
  const failed: FailedArticle[] = []
  let reread = 0
  const replace = async (batch: readonly Reading[]): Promise<void> => {
    reread += await keeper.replaceReadings(batch, version)
  }
  const attempt = async (article: string, origin: string, work: () => unknown): Promise<void> => {
    try {
      await work()
    } catch (error) {
      stopAtStore(error)
      // A wrong file under data/ is nobody's article: it stops the program.
      if (error instanceof DataError) throw error
      failed.push({ origin, article, error })
      await keeper.noteFailure(article, version)
    }
  }
  let done = 0
  for (let start = 0; start < stale.length; start += batchSize) {
    if (signal?.aborted === true) return { reread, failed }
    const ids = stale.slice(start, start + batchSize)
    // Those that are missing were dropped by another process in between.
    const stored = [...(await keeper.intakesOf(ids))]
    const batch: { readonly article: string; readonly origin: string; readonly reading: Reading }[] = []
    const readOne = async ([article, { intake, fetchedAt }]: (typeof stored)[number]): Promise<void> => {
      const { origin } = intake
      await attempt(article, origin, async () => {
        batch.push({ article, origin, reading: await read!(intake, knowledge, fetchedAt) })
      })
      done += 1
      onProgress?.({ done, total: stale.length, origin })
    }
    if (isParallel) await Promise.all(stored.map(readOne))
    else for (const one of stored) await readOne(one)
    try {
      await replace(batch.map(({ reading }) => reading))
    } catch (error) {
      stopAtStore(error)
      // Every other cause comes up again, with its article, when they go one by one.
      for (const { article, origin, reading } of batch)
        await attempt(article, origin, () => replace([reading]))
    }
  }
  if ((await keeper.version()) !== version) await keeper.noteVersion(version)
  return { reread, failed }
}
