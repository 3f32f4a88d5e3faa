import type { Messages } from '../core/index.ts'
import type { IngestSummary } from '../ingest/summary.ts'
import { type Status, status } from './report-error.ts'

/** Counts first, then one line for each thing that needs a look. */
export function saySummary(summary: IngestSummary, messages: Messages): string {
  const { taken, changed, tables, known, refused, unread, failed, left } = summary
  const rows = tables.reduce((sum, table) => sum + table.refused - table.unnamed, 0)
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
    ...refused.map((one) => {
      const why = messages(one.code, one.details)
      return one.quarantined === undefined
        ? messages('cli.ingest.refused', { origin: one.origin, why })
        : messages('cli.ingest.quarantined', { origin: one.origin, why, id: one.quarantined })
    }),
    ...(left > 0 ? [messages('cli.ingest.left', { count: left })] : []),
    ...tables
      .filter(({ unnamed }) => unnamed > 0)
      .map(({ origin, unnamed }) => messages('cli.ingest.unnamed', { origin, n: unnamed })),
  ].join('\n')
}

function nameOf(language: string, messages: Messages): string {
  if (language === 'und') return messages('cli.ingest.language-unknown')
  return new Intl.DisplayNames(messages.language, { type: 'language' }).of(language) ?? language
}

/** The same as data. */
export function summaryAsData({ failed, refused, ...rest }: IngestSummary, messages: Messages): object {
  return {
    ...rest,
    refused: refused.map(({ origin, code, details, quarantined }) => ({
      origin,
      code,
      reason: messages(code, details),
      ...(quarantined !== undefined && { quarantined }),
    })),
    failed: failed.map(({ origin, article }) => ({ origin, article: article ?? null })),
  }
}

/** What a run that ends with this summary exits with. */
export function summaryStatus({ failed, refused, left }: IngestSummary): Status {
  if (failed.length > 0 || left > 0) return status.ours
  return refused.length > 0 ? status.refused : status.answered
}
