import { ingestPaths } from '../ingest/ingest-paths.ts'
import { openCorpus } from './house.ts'
import { type OnlineRoom, openOnline } from './open-online.ts'
import { showProgress } from './progress.ts'
import { openReaders, readAhead } from './reading-pool.ts'
import type { Status } from './report-error.ts'
import { saySummary, summaryAsData, summaryStatus } from './say-summary.ts'
import { dataFolder, type Setup } from './setup.ts'
import { watchSignals } from './signals.ts'

/** `sitrep ingest`: takes in what it can, says what it could not, and why. */
export async function ingest(
  paths: readonly string[],
  options: { readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const { messages, log } = setup
  const signals = watchSignals()
  const interrupted = new AbortController()
  void signals.received.then(() => interrupted.abort())
  const room = await openCorpus(setup)
  let online: Promise<OnlineRoom> | undefined
  const readers = await openReaders({
    dataFolder,
    overlay: setup.config.overlay,
    gazetteers: await room.store.gazetteers.all(),
  })
  try {
    const progress = await showProgress(messages('cli.ingest.progress'), setup.shell)
    const summary = await ingestPaths(paths, {
      store: room.store,
      knowledge: room.knowledge,
      readingVersion: room.version,
      now: room.now(),
      read: readers.read,
      ahead: readAhead,
      signal: interrupted.signal,
      onListed: readers.expect,
      onProgress: progress.show,
      openOnline: async () => {
        // Asked for by several files at a time.
        online ??= openOnline(setup, room)
        return (await import('../ingest/web/online.ts')).createOnline(await online)
      },
    }).finally(progress.end)
    for (const { article, error } of summary.failed) log.error({ article, error }, 'reading failed')
    const words =
      options.json === true ? JSON.stringify(summaryAsData(summary, messages)) : saySummary(summary, messages)
    setup.shell.stdout.write(`${words}\n`)
    return summaryStatus(summary)
  } finally {
    signals.release()
    await (await online)?.close()
    await readers.close()
    await room.close()
  }
}
