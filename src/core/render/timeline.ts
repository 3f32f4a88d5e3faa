import type { Age, Block, Coverage, TimelineBriefing } from '../model/index.ts'
import { coverageLine } from './coverage.ts'
import { renderDates } from './dates-section.ts'
import { renderLabel } from './label.ts'
import type { Page, PageContext } from './page.ts'
import { renderSources, renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { renderStatement } from './statement.ts'
import { timeSpans } from './when.ts'

/** A chain of events as a page, oldest first, each line opening with its time. */
export function renderTimeline(
  briefing: TimelineBriefing,
  title: string,
  age: Age,
  coverage: Coverage,
  context: PageContext,
): Page {
  const { wording, citer } = context
  const { messages } = wording
  const options = { ...context, timeless: true }
  const blocks: Block[] = [heading(title, 1)]
  if (briefing.dated.length === 0) blocks.push(line({ kind: 'gap', text: messages('timeline.nothing') }))
  for (const statement of briefing.dated) {
    const time = timeSpans(statement.event.time!, statement.event.place, context)
    blocks.push(item(...time, text(messages('timeline.dash')), ...renderStatement(statement, options)))
  }
  if (briefing.undated.length > 0) {
    blocks.push(heading(messages('timeline.undated')))
    for (const statement of briefing.undated) blocks.push(item(...renderStatement(statement, options)))
  }
  const dates = renderDates([...briefing.dated, ...briefing.undated], briefing.articles, context)
  if (dates.length > 0) blocks.push(heading(messages('situation.dates')), ...dates)
  const sources = renderSources(briefing.articles, [...briefing.dated, ...briefing.undated], context)
  if (sources.length > 0) blocks.push(heading(messages('situation.sources')), ...sources)
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')))
  blocks.push(...renderSourcesAge(briefing.articles, context))
  return { label: renderLabel(age, briefing.articles, context), blocks, actions: [], cited: citer.cited }
}
