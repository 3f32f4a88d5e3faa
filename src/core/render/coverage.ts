import { listPhrases } from '../language/elide.ts'
import type { Messages } from '../language/messages.ts'
import type { Block, Coverage } from '../model/index.ts'
import { formatDay, formatInstant } from '../time/format.ts'
import { languageName } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'

/** "Corpus: 12 articles, 3 outlets, French and English; events from … to …". */
export function coverageLine(coverage: Coverage, messages: Messages): string {
  const { language } = messages
  if (coverage.articles === 0 && coverage.rows.length === 0) return messages('coverage.empty')
  const rows = rowWords(coverage, messages)
  if (coverage.articles === 0) {
    return messages('coverage.line-rows', { rows, span: spanWords(coverage, messages) ?? 'none' })
  }
  const names = coverage.languages.map((one) => languageName(one.language, language))
  const details = {
    articles: coverage.articles,
    outlets: countOutlets(coverage),
    languages: listPhrases(language, names),
  }
  const span = spanWords(coverage, messages)
  const words =
    span === undefined
      ? messages('coverage.line-undated', details)
      : messages('coverage.line', { ...details, span })
  return rows === '' ? words : `${words} ${messages('coverage.datasets', { rows })}`
}

/** "UCDP GED (1,000 rows) and ACLED (40 rows)"; '' when there are none. */
function rowWords({ rows }: Coverage, messages: Messages): string {
  const words = rows.map(({ dataset, rows: count }) =>
    messages('coverage.dataset', { dataset: messages(`dataset.${dataset}`), count }),
  )
  return words.length === 0 ? '' : listPhrases(messages.language, words)
}

/** "from 17 January 2012 to 30 March 2012"; undefined when nothing is dated. */
function spanWords({ earliest, latest }: Coverage, messages: Messages): string | undefined {
  if (earliest === null || latest === null) return undefined
  const { language } = messages
  return messages('coverage.span', {
    from: formatDay(earliest, { language }),
    to: formatDay(latest, { language }),
  })
}

/** Articles that were kept and not read, as sentences: by language where that is why, else all together. */
export function unreadWords({ unread }: Coverage, messages: Messages): readonly string[] {
  const byLanguage = unread.filter((one) => one.reason === 'language')
  const others = Map.groupBy(
    unread.filter((one) => one.reason !== 'language'),
    (one) => one.reason,
  )
  return [
    ...byLanguage.map(({ language, articles }) =>
      messages('gap.unread-language', {
        count: articles,
        language: languageName(language, messages.language),
      }),
    ),
    ...[...others].map(([reason, all]) => {
      const count = all.reduce((sum, one) => sum + one.articles, 0)
      return messages(gaps[reason] ?? 'gap.unread-claims', { count })
    }),
  ]
}

/** Starter articles are one family, whatever they are retold from. */
function countOutlets({ starter, publishers }: Coverage): number {
  return starter ? 1 : publishers.length
}

/** The whole of what the corpus holds and does not. @param zoneData version of the IANA zone data */
export function renderCoverage(
  held: Coverage,
  messages: Messages,
  zone: string,
  zoneData: string,
): readonly Block[] {
  const blocks: Block[] = [heading(messages('coverage.title'), 1)]
  if (held.articles === 0 && held.rows.length === 0)
    blocks.push(line({ kind: 'gap', text: messages('coverage.empty') }))
  else blocks.push(...describeHeld(held, messages, zone))
  const unread = unreadWords(held, messages)
  if (unread.length > 0) {
    blocks.push(
      heading(messages('coverage.unread')),
      ...unread.map((words) => item({ kind: 'gap', text: words })),
    )
  }
  if (held.refused.length > 0) {
    const refused = held.refused
      .map(({ reason, count }) => `${messages(`refused-name.${reason}`)} ${count}`)
      .join(', ')
    blocks.push(line(text(messages('coverage.refused', { refused }))))
  }
  blocks.push(
    ...describeFeeds(held, messages, zone),
    line(text(messages('coverage.zone-data', { version: zoneData }), 'muted')),
  )
  return blocks
}

/** Feeds, those that fail with the reason, and what is in quarantine. */
function describeFeeds({ feeds, quarantined }: Coverage, messages: Messages, zone: string): readonly Block[] {
  const { language } = messages
  if (feeds.count === 0 && quarantined === 0) return [line(text(messages('coverage.no-feeds')))]
  const failing = feeds.failing.map(({ name, okAt, code, details }) => {
    const why = messages(code, details)
    if (okAt === null) return messages('coverage.feed-never', { name, why })
    const instant = Temporal.Instant.fromEpochMilliseconds(okAt).toString()
    return messages('coverage.feed-failing', { name, why, when: formatInstant(instant, { language, zone }) })
  })
  return [
    line(text(messages('coverage.feeds', { count: feeds.count, failing: failing.length }))),
    ...failing.map((words) => item({ kind: 'gap', text: words })),
    ...(quarantined === 0 ? [] : [line(text(messages('coverage.quarantined', { count: quarantined })))]),
  ]
}

function describeHeld(held: Coverage, messages: Messages, zone: string): readonly Block[] {
  const { language } = messages
  const span = spanWords(held, messages)
  const languages = held.languages
    .map((one) =>
      messages('coverage.language', { language: languageName(one.language, language), count: one.articles }),
    )
    .join(', ')
  const blocks = [
    line(text(messages('coverage.articles', { articles: held.articles, claims: held.claims }))),
    ...(held.rows.length === 0
      ? []
      : [line(text(messages('coverage.datasets', { rows: rowWords(held, messages) })))]),
    ...(languages === '' ? [] : [line(text(messages('coverage.languages', { languages })))]),
    line(text(span === undefined ? messages('coverage.no-events') : messages('coverage.events', { span }))),
  ]
  if (held.lastIngestAt !== null) {
    const instant = Temporal.Instant.fromEpochMilliseconds(held.lastIngestAt).toString()
    blocks.push(
      line(text(messages('coverage.last-ingest', { when: formatInstant(instant, { language, zone }) }))),
    )
  }
  if (held.starter) blocks.push(line(text(messages('coverage.starter'), 'strong')))
  const outlets = held.starter
    ? [item(text(messages('coverage.outlet-starter', { count: held.articles })))]
    : held.publishers.map(({ publisher, articles }) => {
        const name = publisher ?? messages('source.no-publisher')
        return item(text(messages('coverage.outlet', { publisher: name, count: articles })))
      })
  return outlets.length === 0 ? blocks : [...blocks, heading(messages('coverage.outlets')), ...outlets]
}

const gaps: Readonly<Record<string, string>> = { failed: 'gap.unread-failed', history: 'gap.unread-history' }
