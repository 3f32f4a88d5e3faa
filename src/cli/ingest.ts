import { ingestPaths } from '../ingest/ingest-paths.ts'
import { openCorpus } from './house.ts'
import { type OnlineRoom, openOnline } from './open-online.ts'
import { showProgress } from './progress.ts'
import type { Status } from './report-error.ts'
import { saySummary, summaryAsData, summaryStatus } from './say-summary.ts'
import type { Setup } from './setup.ts'

/** `sitrep ingest`: takes in what it can, says what it could not, and why. */
export async function ingest(
  paths: readonly string[],
  options: { readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const { messages, log } = setup
  const room = await openCorpus(setup)
  let online: OnlineRoom | undefined
  try {
    const progress = await showProgress(messages('cli.ingest.progress'))
    const summary = await ingestPaths(paths, {
      store: room.store,
      knowledge: room.knowledge,
      readingVersion: room.version,
      now: room.now(),
      onProgress: progress.show,
      openOnline: async () => {
        online ??= await openOnline(setup, room)
        return (await import('../ingest/web/online.ts')).createOnline(online)
      },
    }).finally(progress.end)
    for (const { article, error } of summary.failed) log.error({ article, error }, 'reading failed')
    const words =
      options.json === true ? JSON.stringify(summaryAsData(summary, messages)) : saySummary(summary, messages)
    process.stdout.write(`${words}\n`)
    return summaryStatus(summary)
  } finally {
    await online?.close()
    await room.close()
  }
}
