import type { Age, Block, Count, Coverage, TimelineBriefing, TimelineRest } from '../model/index.ts'
import { addDays } from '../time/calendar.ts'
import { formatDay } from '../time/format.ts'
import { coverageLine } from './coverage.ts'
import { renderDates } from './dates-section.ts'
import { renderLabel } from './label.ts'
import type { Page, PageContext } from './page.ts'
import { renderSources, renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { renderStatement } from './statement.ts'
import { timeSpans } from './when.ts'

/** What was asked, as far as the page says it again. */
export interface TimelineQuestion {
  readonly title: string
  /** As typed, without its last day. */
  readonly command: string
  /** First day of the page, where earlier ones are left to others. */
  readonly begins?: string | undefined
}

/** A chain of events as a page, oldest first, each line opening with its time. */
export function renderTimeline(
  briefing: TimelineBriefing,
  { title, command, begins }: TimelineQuestion,
  age: Age,
  coverage: Coverage,
  context: PageContext,
  notices: readonly Block[] = [],
): Page {
  const { wording, citer } = context
  const { messages } = wording
  const options = { ...context, timeless: true }
  const blocks: Block[] = [heading(title, 1)]
  if (briefing.dated.length === 0) blocks.push(line({ kind: 'gap', text: messages('timeline.nothing') }))
  blocks.push(...leftOut(briefing.rest, command, begins, context))
  for (const statement of briefing.dated) {
    const time = timeSpans(statement.event.time!, statement.event.place, context)
    blocks.push(item(...time, text(messages('timeline.dash')), ...renderStatement(statement, options)))
  }
  if (briefing.undated.length > 0) {
    blocks.push(heading(messages('timeline.undated')))
    for (const statement of briefing.undated) blocks.push(item(...renderStatement(statement, options)))
  }
  const { vague } = briefing.rest
  if (vague !== undefined) blocks.push(item(text(messages('timeline.more-vague', countDetails(vague)))))
  const dates = renderDates([...briefing.dated, ...briefing.undated], briefing.articles, context)
  if (dates.length > 0) blocks.push(heading(messages('situation.dates')), ...dates)
  const sources = renderSources(briefing.articles, [...briefing.dated, ...briefing.undated], context)
  if (sources.length > 0) blocks.push(heading(messages('situation.sources')), ...sources)
  blocks.push(...notices)
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')))
  blocks.push(...renderSourcesAge(briefing.articles, context))
  return {
    label: renderLabel(age, briefing.articles, context),
    blocks,
    actions: earlierPage(briefing.rest, command, begins, messages('action.earlier')),
    cited: citer.cited,
  }
}

/** What stands on earlier pages, and how to ask for them. */
function leftOut(
  { earlier, ofFirstDay }: TimelineRest,
  command: string,
  begins: string | undefined,
  { wording }: PageContext,
): readonly Block[] {
  const { messages, language } = wording
  if (begins === undefined) return []
  const day = formatDay(begins, { language })
  const crowded = ofFirstDay !== undefined && ofFirstDay.count > 0
  const before = earlier !== undefined && earlier.count > 0
  return [
    ...(before
      ? [
          item(
            text(
              messages('timeline.earlier', {
                ...countDetails(earlier),
                command: pageCommand(command, begins),
              }),
            ),
          ),
        ]
      : []),
    ...(crowded ? [item(text(messages('timeline.crowded', { ...countDetails(ofFirstDay), day })))] : []),
  ]
}

function earlierPage(
  { earlier }: TimelineRest,
  command: string,
  begins: string | undefined,
  label: string,
): Page['actions'] {
  if (begins === undefined || earlier === undefined || earlier.count === 0) return []
  return [{ label, command: pageCommand(command, begins) }]
}

/** The page that ends the day before this one begins. */
function pageCommand(command: string, begins: string): string {
  return `${command} to:${addDays(begins, -1)}`
}

function countDetails({ count, more }: Count): { readonly count: number; readonly more: string } {
  return { count, more: String(more) }
}
