import { join, relative, sep } from 'node:path'
import type { Knowledge } from '../core/index.ts'
import { ingestPaths } from './ingest-paths.ts'
import type { IngestStore } from './ingest-store.ts'
import type { IngestSummary } from './summary.ts'
import type { TakingOptions } from './taking-options.ts'

/**
 * Brings the starter corpus of a home in step with a folder: new files are taken in, marked as starter, and
 * what an older release had brought goes. The caller decides whether it may (SITREP_STARTER).
 * @param now UTC milliseconds
 */
export async function loadStarter(
  store: IngestStore,
  knowledge: Knowledge,
  articlesDir: string,
  now: number,
  options: Pick<TakingOptions, 'read' | 'readingVersion'> = {},
): Promise<IngestSummary> {
  // Kept as in the repository: where it lies on this machine is nobody's business.
  const originOf = (path: string): string =>
    join('data', 'articles', relative(articlesDir, path)).replaceAll(sep, '/')
  const summary = await ingestPaths([articlesDir], {
    ...options,
    store,
    knowledge,
    now,
    originOf,
    starter: true,
  })
  const present = [...summary.taken, ...summary.known].map(({ article }) => article)
  // A folder that could not be read says nothing about what it holds.
  if (present.length > 0) await store.intake.keepStarter(present)
  return summary
}
