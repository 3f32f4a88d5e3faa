import type { Messages } from '../core/index.ts'
import { ingestPaths } from '../ingest/ingest-paths.ts'
import type { IngestSummary } from '../ingest/summary.ts'
import { openCorpus } from './house.ts'
import { showProgress } from './progress.ts'
import { openReaders, readAhead } from './reading-pool.ts'
import { type Status, status } from './report-error.ts'
import { dataFolder, type Setup } from './setup.ts'

/** `sitrep ingest`: takes in what it can, says what it could not, and why. */
export async function ingest(
  paths: readonly string[],
  options: { readonly json?: boolean },
  setup: Setup,
): Promise<Status> {
  const room = await openCorpus(setup)
  const readers = await openReaders(dataFolder, setup.config.overlay)
  try {
    const progress = await showProgress(setup.messages('cli.ingest.progress'))
    const summary = await ingestPaths(paths, {
      store: room.store,
      knowledge: room.knowledge,
      readingVersion: room.version,
      now: room.now(),
      read: readers.read,
      ahead: readAhead,
      onProgress: progress.show,
    }).finally(progress.end)
    for (const { article, error } of summary.failed) setup.log.error({ article, error }, 'reading failed')
    const words =
      options.json === true ? JSON.stringify(asData(summary, setup.messages)) : say(summary, setup.messages)
    process.stdout.write(`${words}\n`)
    if (summary.failed.length > 0) return status.ours
    return summary.refused.length > 0 ? status.refused : status.answered
  } finally {
    await readers.close()
    await room.close()
  }
}

/** Counts first, then one line for each thing that needs a look. */
function say(summary: IngestSummary, messages: Messages): string {
  const { taken, changed, tables, known, refused, unread, failed } = summary
  const rows = tables.reduce((sum, table) => sum + table.refused, 0)
  const counts = { taken: taken.length, known: known.length, refused: refused.length - rows }
  // Of datasets alone there is nothing to say about articles.
  const articles = tables.length === 0 || Object.values(counts).some((count) => count > 0)
  return [
    ...(articles ? [messages('cli.ingest.summary', counts)] : []),
    ...tables.map((table) =>
      messages('cli.ingest.table', {
        ...table,
        dataset: messages(`dataset.${table.dataset}`),
        version: table.version || 'none',
      }),
    ),
    ...changed.map(({ origin }) => messages('cli.ingest.changed', { origin })),
    ...unread.map(({ origin, reason, language }) =>
      messages(`cli.ingest.unread-${reason}`, { origin, language: nameOf(language, messages) }),
    ),
    ...failed.map(({ origin, article }) =>
      messages('cli.ingest.failed', { origin, article: article ?? '–' }),
    ),
    ...refused.map((one) =>
      messages('cli.ingest.refused', { origin: one.origin, why: messages(one.code, one.details) }),
    ),
  ].join('\n')
}

function nameOf(language: string, messages: Messages): string {
  if (language === 'und') return messages('cli.ingest.language-unknown')
  return new Intl.DisplayNames(messages.language, { type: 'language' }).of(language) ?? language
}

function asData({ failed, refused, ...rest }: IngestSummary, messages: Messages): object {
  return {
    ...rest,
    refused: refused.map(({ origin, code, details }) => ({ origin, code, reason: messages(code, details) })),
    failed: failed.map(({ origin, article }) => ({ origin, article: article ?? null })),
  }
}
