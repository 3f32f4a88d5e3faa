import type { ArticleHead, Block, Coverage, Statement } from '../model/index.ts'
import { formatInstant } from '../time/format.ts'
import { coverageLine } from './coverage.ts'
import { renderDates } from './dates-section.ts'
import type { Page, PageContext } from './page.ts'
import { renderSources, renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { renderStatement } from './statement.ts'

/** What has become of one event, ready to be put into words. */
export interface ChangeLine {
  readonly kind: 'new' | 'changed' | 'withdrawn'
  readonly now: Statement | undefined
  readonly before: Statement | undefined
  readonly what: readonly string[]
}

export interface ChangesQuestion {
  readonly title: string
  /** UTC milliseconds. */
  readonly since: number
  /** True when more has changed than was looked at. */
  readonly more: boolean
}

/** What has changed as a page: new, changed, withdrawn. */
export function renderChanges(
  changes: readonly ChangeLine[],
  { title, since, more }: ChangesQuestion,
  articles: readonly ArticleHead[],
  coverage: Coverage,
  context: PageContext,
): Page {
  const { wording, citer, zone } = context
  const { messages, language } = wording
  const when = formatInstant(Temporal.Instant.fromEpochMilliseconds(since).toString(), { language, zone })
  const blocks: Block[] = [heading(title, 1), line(text(messages('new.since', { when })))]
  if (changes.length === 0) blocks.push(line({ kind: 'gap', text: messages('new.nothing') }))
  for (const kind of ['new', 'changed', 'withdrawn'] as const) {
    const these = changes.filter((change) => change.kind === kind)
    if (these.length === 0) continue
    blocks.push(heading(messages(`new.${kind}`, { count: these.length })))
    blocks.push(...these.map((change) => renderChange(change, context)))
  }
  if (more) blocks.push(item({ kind: 'gap', text: messages('new.more') }))
  const told = changes.map(({ now, before }) => now ?? before).filter((one) => one !== undefined)
  const dates = renderDates(told, articles, context)
  if (dates.length > 0) blocks.push(heading(messages('situation.dates')), ...dates)
  const sources = renderSources(articles, told, context)
  if (sources.length > 0) blocks.push(heading(messages('situation.sources')), ...sources)
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')), ...renderSourcesAge(articles, context))
  const isStarter = articles.some((article) => article.starter)
  return {
    label: isStarter ? [text(messages('label.starter'), 'strong')] : [],
    blocks,
    actions: [],
    cited: citer.cited,
  }
}

/** One change as a line: what is told of it, and what of it has changed. */
export function renderChange({ now, before, what }: ChangeLine, context: PageContext): Block {
  const { messages, list } = context.wording
  const told = now ?? before
  if (told === undefined) return item({ kind: 'gap', text: messages('notice.held') })
  const spans = renderStatement(told, context)
  if (what.length === 0) return item(...spans)
  const words = list(what.map((one) => messages(`new.what.${one}`)))
  return item(...spans, text(messages('new.what', { words }), 'muted'))
}
