import { numberFormat } from '../language/intl.ts'
import type { Block, Claim, Coverage, DatasetTotal, FiguresBriefing, Span } from '../model/index.ts'
import { formatDay, formatSpan } from '../time/format.ts'
import { coverageLine } from './coverage.ts'
import { renderFigures } from './figures-section.ts'
import { renderLabel } from './label.ts'
import type { Page, PageContext } from './page.ts'
import { renderSources, renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { renderStatement } from './statement.ts'
import { timeSpans } from './when.ts'

/** What was asked, as far as the page says it again. */
export interface FiguresQuestion {
  readonly title: string
  readonly from: string | undefined
  readonly to: string | undefined
  /** True when not every row was looked at: totals are then too low. */
  readonly cut?: boolean
}

/** So many rows of a total are named one by one. */
const mostRows = 8

/** Numbers of people as a page: datasets first, each added up for itself; then what articles tell, event by event. */
export function renderFiguresPage(
  briefing: FiguresBriefing,
  { title, from, to, cut = false }: FiguresQuestion,
  coverage: Coverage,
  context: PageContext,
  notices: readonly Block[],
): Page {
  const { wording, citer } = context
  const { messages, language } = wording
  const blocks: Block[] = [heading(title, 1)]
  const section = (key: string, more: readonly Block[]): void => {
    if (more.length > 0) blocks.push(heading(messages(key)), ...more)
  }
  if (from !== undefined || to !== undefined) {
    const named = (day: string | undefined): string =>
      day === undefined ? 'none' : formatDay(day, { language })
    blocks.push(line(text(messages('figures.between', { from: named(from), to: named(to) }))))
  }
  const { totals, perhaps, events, unknowns, older } = briefing
  if (totals.length + perhaps.length + events.length + unknowns.length === 0) {
    blocks.push(line({ kind: 'gap', text: messages('figures.nothing') }))
  }
  section(
    'figures.datasets',
    totals.flatMap((total) => renderTotal(total, context)),
  )
  section(
    'figures.perhaps',
    perhaps.flatMap((total) => renderTotal(total, context)),
  )
  section('figures.events', renderFigures(events, context))
  if (older > 0) blocks.push(item(text(messages('figures.older', { count: older }))))
  const gaps = unknowns.map((statement) => item(...renderStatement(statement, context)))
  const lacking = cut ? [item({ kind: 'gap', text: messages('figures.cut') } as const)] : []
  section('situation.gaps', [...gaps, ...lacking, ...notices])
  section('figures.included', included(briefing, context))
  section('situation.sources', renderSources(briefing.articles, [...events, ...unknowns], context))
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')))
  blocks.push(...renderSourcesAge(briefing.articles, context))
  return {
    label: renderLabel(briefing.age, briefing.articles, context),
    blocks,
    actions: [],
    cited: citer.cited,
  }
}

/** A total with its parts, and the rows that make most of it. */
function renderTotal(total: DatasetTotal, context: PageContext): readonly Block[] {
  const { wording, citer, zone } = context
  const { messages, language } = wording
  const number = numberFormat(language)
  const shown = total.rows.slice(0, mostRows)
  const cites = citer.cite(shown)
  const span = {
    earliest: total.earliest,
    latest: total.latest,
    precision: 'range',
    basis: 'stated',
  } as const
  const when = formatSpan({ ...span, value: null, text: '', why: [] }, { language, zone }).text
  const words = messages('figures.total', {
    dataset: [messages(`dataset.${total.dataset}`), ...total.versions.slice(-1)].join(' '),
    measure: messages(`measure.${total.measure}`, { count: total.best }),
    best: number.format(total.best),
    low: number.format(total.low),
    high: number.format(total.high),
    spread: total.low === total.high ? 'none' : 'some',
    count: total.rows.length,
    when,
  })
  const parts = total.parts.map(({ who, count }) =>
    messages('figures.part', { who: whoOf(who, context), count: number.format(count) }),
  )
  const of =
    parts.length === 0
      ? []
      : [text(messages('figures.of-them', { parts: parts.join(messages('line.semicolon')) }))]
  const rest = total.rows.length - shown.length
  const more = rest === 0 ? [] : [text(messages('figures.more-rows', { count: rest }))]
  return [
    item(text(words, 'strong'), ...of, text(' '), ...cites, ...more),
    ...shown.map((row) => item(...rowSpans(row, total, context))),
  ]
}

/** One row: where, when, how many. */
function rowSpans(row: Claim, { measure }: DatasetTotal, context: PageContext): readonly Span[] {
  const { wording, citer } = context
  const number = numberFormat(wording.language)
  const figure = row.figures.find((one) => one.measure === measure && one.part !== true)!
  const [low, high] = [figure.low, figure.high ?? figure.low]
  return [
    text(
      wording.messages('figures.row', {
        place: row.place === null ? 'none' : wording.place(row.place),
        what: wording.messages(`event-name.${row.event}`),
      }),
    ),
    ...(row.time === null ? [] : timeSpans(row.time, row.place, context)),
    text(
      wording.messages('figures.row-count', {
        best: number.format(figure.best ?? low),
        low: number.format(low),
        high: number.format(high),
        spread: low === high ? 'none' : 'some',
      }),
    ),
    ...citer.cite([row]),
  ]
}

function whoOf(who: string, { wording }: PageContext): string {
  if (who === 'unknown') return wording.messages('figure.who-unknown')
  return wording.lexicon.person(who)?.counted ?? who
}

/** What the numbers hold and what they do not. */
function included(
  { totals, perhaps, events }: FiguresBriefing,
  { wording: { messages } }: PageContext,
): readonly Block[] {
  const lines = []
  if (totals.length + perhaps.length > 0) lines.push(messages('figures.how-datasets'))
  if (events.length > 0) lines.push(messages('figures.how-events'))
  return lines.map((words) => item(text(words)))
}
