import type { Block, SituationBriefing, Span, Statement } from '../model/index.ts'
import { formatSpan, formatStart } from '../time/format.ts'
import type { PageContext } from './page.ts'
import { item, text } from './spans.ts'
import { timeSpans } from './when.ts'

/** Who holds the place: holder, since when, as of when, who says so. */
export function renderControlLine(
  statement: Statement,
  briefing: SituationBriefing,
  context: PageContext,
): Block {
  const { wording, citer } = context
  const { lead, event } = statement
  const { messages } = wording
  const agents = lead.actors.filter((actor) => actor.role !== 'target' && actor.role !== 'supporter')
  const all = [...agents, ...lead.actors.filter((actor) => actor.role === 'supporter')]
  const holder = wording.actors(all)
  const shape =
    event.event === 'non-violent-transfer-of-territory'
      ? 'left'
      : event.event === 'control'
        ? 'held'
        : 'taken'
  const spans = [
    text(
      messages(`control.${shape}`, { holder: holder === '' ? messages('control.nobody-named') : holder }),
      'strong',
    ),
  ]
  spans.push(...whenHeld(statement, shape, context))
  const published = briefing.articles.find((article) => article.id === lead.article)?.published
  // A taking is true of its day; that it lasted is known only up to the day of writing.
  if (published !== undefined && (event.event !== 'control' || event.time === null)) {
    spans.push(text(messages('control.as-of')), ...timeSpans(published, null, context))
  }
  const said = wording.attribution(lead.speaker) || messages('control.reporter')
  spans.push(text(messages('line.attribution', { said })), text(' '), ...citer.cite(statement.claims))
  if (statement.contradictions.length > 0) {
    const by = wording.list([
      ...new Set(statement.contradictions.map((claim) => wording.speaker(claim.speaker))),
    ])
    spans.push(text(messages('control.disputed', { by })), text(' '), ...citer.cite(statement.contradictions))
  }
  return item(...spans)
}

/** When it was taken; of a state that lasts, since when it is told and until when that is known. */
function whenHeld(
  { event: { time, place } }: Statement,
  shape: string,
  context: PageContext,
): readonly Span[] {
  const { messages, language } = context.wording
  if (time === null || (time.earliest === null && time.latest === null)) return []
  if (shape === 'held' && time.lasting === true && time.earliest !== null && time.latest !== null) {
    const options = { language, zone: context.zone }
    const { lasting: _, approximate: _loosely, ...rest } = time
    const { text: to } = formatSpan(
      { ...rest, earliest: time.latest, value: null, precision: 'day' },
      options,
    )
    return [text(messages('control.since', { from: formatStart(time, options), to }))]
  }
  return [text(messages(`control.${shape}-when`)), ...timeSpans(time, place, context)]
}
