import { formatInstant, UserError } from '../core/index.ts'
import { createSummary } from '../ingest/summary.ts'
import { openCorpus } from './house.ts'
import { openOnline } from './open-online.ts'
import { showProgress } from './progress.ts'
import { type Status, status } from './report-error.ts'
import { saySummary, summaryAsData, summaryStatus } from './say-summary.ts'
import type { Setup } from './setup.ts'
import { withStore } from './with-store.ts'

interface QuarantineOptions {
  readonly json?: boolean
}

/** `sitrep quarantine list`: what could not be taken in, why, and how often it was tried. */
export async function listQuarantine({ json }: QuarantineOptions, setup: Setup): Promise<Status> {
  const { messages, config } = setup
  const { language } = messages
  const zone = config.zone === 'local' ? 'UTC' : config.zone
  return withStore(setup, async (store) => {
    const entries = await store.quarantine.list()
    const lines = entries.map(({ id, origin, code, details, tries, lastAt }) =>
      messages('cli.quarantine.entry', {
        id,
        origin,
        why: messages(code, details),
        tries,
        when: formatInstant(Temporal.Instant.fromEpochMilliseconds(lastAt).toString(), { language, zone }),
      }),
    )
    if (entries.length === 0) lines.push(messages('cli.quarantine.none'))
    const data = entries.map(({ item: _item, ...rest }) => ({
      ...rest,
      reason: messages(rest.code, rest.details),
    }))
    setup.shell.stdout.write(`${json === true ? JSON.stringify(data) : lines.join('\n')}\n`)
    return status.answered
  })
}

/** `sitrep quarantine retry`: tries all of it, or what is named, once more. */
export async function retryQuarantine(
  ids: readonly string[],
  { json }: QuarantineOptions,
  setup: Setup,
): Promise<Status> {
  const { messages, log } = setup
  const room = await openCorpus(setup)
  try {
    const listed = await room.store.quarantine.list()
    for (const id of ids)
      if (!listed.some((entry) => entry.id === id)) throw new UserError('quarantine-unknown', { id })
    const entries = ids.length === 0 ? listed : listed.filter(({ id }) => ids.includes(id))
    const { retryQuarantined } = await import('../ingest/web/retry-quarantined.ts')
    const online = await openOnline(setup, room)
    const summary = createSummary()
    const progress = await showProgress(messages('cli.ingest.progress'), setup.shell)
    try {
      for (const [index, entry] of entries.entries()) {
        await retryQuarantined(entry, online, summary)
        progress.show({ done: index + 1, total: entries.length })
      }
    } finally {
      progress.end()
      await online.close()
    }
    const found = summary.finished()
    for (const { article, error } of found.failed) log.error({ article, error }, 'reading failed')
    const words = json === true ? JSON.stringify(summaryAsData(found, messages)) : saySummary(found, messages)
    setup.shell.stdout.write(`${words}\n`)
    return summaryStatus(found)
  } finally {
    await room.close()
  }
}
