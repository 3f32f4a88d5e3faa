import { displayNames } from '../language/intl.ts'
import type { Block, Coverage, SituationBriefing, Statement } from '../model/index.ts'
import { formatDay } from '../time/format.ts'
import { renderControlLine } from './control-line.ts'
import { coverageLine, unreadWords } from './coverage.ts'
import { renderDates } from './dates-section.ts'
import { renderFigures } from './figures-section.ts'
import { renderLabel } from './label.ts'
import type { Page, PageContext } from './page.ts'
import { renderSources, renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { renderStatement } from './statement.ts'

/** A place's situation as a page: bottom line first. */
export function renderSituation(
  briefing: SituationBriefing,
  coverage: Coverage,
  context: PageContext,
  notices: readonly Block[] = [],
): Page {
  const { wording, citer } = context
  const { messages, language } = wording
  const name = wording.place({ ...briefing.place, name: briefing.place.names.en ?? '', text: '' })
  const country = displayNames(language, 'region').of(briefing.place.country) ?? briefing.place.country
  const title = briefing.place.kind === 'country' ? name : messages('situation.place', { name, country })
  const lines = (statements: readonly Statement[], bare = false): readonly Block[] =>
    statements.map((statement) => item(...renderStatement(statement, { ...context, bare })))
  const section = (key: string, blocks: readonly Block[]): readonly Block[] =>
    blocks.length === 0 ? [] : [heading(messages(key)), ...blocks]

  const blocks: Block[] = [heading(messages('situation.title', { place: title }), 1)]
  if (briefing.asOf !== undefined) {
    blocks.push(line(text(messages('situation.as-of', { day: formatDay(briefing.asOf, { language }) }))))
  }
  const { bottomLine } = briefing
  if (bottomLine !== undefined) {
    blocks.push(line(...renderStatement(bottomLine, { ...context, strong: true })))
  } else blocks.push(line({ kind: 'gap', text: messages('situation.nothing', { place: name }) }))
  blocks.push(
    ...section(
      'situation.control',
      briefing.control.map((one) => renderControlLine(one, briefing, context)),
    ),
  )
  const developments = briefing.developments.filter((statement) => statement !== bottomLine)
  blocks.push(...section('situation.developments', lines(developments, false)))
  const command = `/timeline ${name}`
  const left = (count: number): readonly Block[] =>
    count === 0 ? [] : [item(text(messages('situation.older', { count, command })))]
  const { olderStatements } = briefing
  if (olderStatements === undefined) blocks.push(...left(briefing.older))
  else {
    const { count, more } = olderStatements
    blocks.push(item(text(messages('situation.older-statements', { count, more: String(more), command }))))
  }
  blocks.push(...section('situation.figures', renderFigures(briefing.figures, context)))
  blocks.push(
    ...section('situation.gaps', [
      ...lines(briefing.unknowns),
      ...left(briefing.moreUnknowns),
      ...gaps(briefing, coverage, context),
      ...notices,
    ]),
  )
  blocks.push(...section('situation.around', lines(briefing.around)))
  blocks.push(...section('situation.context', lines(briefing.context)))
  blocks.push(...section('situation.perhaps', [...lines(briefing.perhaps), ...left(briefing.morePerhaps)]))
  blocks.push(...section('situation.dates', renderDates(briefing.lines, briefing.articles, context)))
  blocks.push(...section('situation.sources', renderSources(briefing.articles, briefing.lines, context)))
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')))
  blocks.push(...renderSourcesAge(briefing.articles, context))
  return {
    label: renderLabel(briefing.age, briefing.articles, context, {
      time: bottomLine?.event.time ?? null,
      age: briefing.bottomAge,
    }),
    blocks,
    actions: citer.cited.length === 0 ? [] : actionsFor(name, messages('action.timeline')),
    cited: citer.cited,
  }
}

/** What the corpus does not hold, said as a finding. */
function gaps(briefing: SituationBriefing, coverage: Coverage, { wording }: PageContext): readonly Block[] {
  const { messages } = wording
  const words: string[] = []
  if (briefing.bottomLine !== undefined) {
    if (briefing.control.length === 0) words.push(messages('gap.control'))
    if (briefing.figures.length === 0 && briefing.unknowns.length === 0) words.push(messages('gap.toll'))
    words.push(messages('gap.silence'))
  }
  return [...words, ...unreadWords(coverage, messages)].map((words1) => item({ kind: 'gap', text: words1 }))
}

function actionsFor(place: string, label: string): Page['actions'] {
  return [
    { label, command: `/timeline ${place}` },
    { label: '[1]', command: '/source 1' },
  ]
}
