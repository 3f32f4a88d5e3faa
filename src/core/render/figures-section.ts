import { numberFormat } from '../language/intl.ts'
import type { ActorKind, Block, Dataset, Measure, Statement } from '../model/index.ts'
import type { PageContext } from './page.ts'
import { item, text } from './spans.ts'
import { figuresShown, figureWords } from './statement.ts'
import { timeSpans } from './when.ts'

/** Each event's numbers by who gives them: side by side, never added up or averaged. */
export function renderFigures(statements: readonly Statement[], context: PageContext): readonly Block[] {
  const { wording, citer } = context
  return statements.map((statement) => {
    const told = [...statement.claims, ...statement.contradictions].filter(
      (claim) => claim.figures.length > 0,
    )
    const spans = told.flatMap((claim, i) => {
      const numbers = wording.list(figuresShown(claim).map((figure) => figureWords(figure, wording)))
      const said = wording.attribution(claim.speaker)
      const by = said === '' ? '' : wording.messages('line.attribution', { said })
      const words =
        claim.row === undefined ? `${numbers}${by}` : ofDataset(claim.row.dataset, numbers, wording)
      return [text(`${i > 0 ? wording.messages('line.semicolon') : ''}${words} `), ...citer.cite([claim])]
    })
    const what = eventName(statement, wording)
    const places = wording.list(statement.places.map(wording.place))
    const where = places === '' ? what : wording.messages('figure.where', { what, places })
    const measures = new Set(told.flatMap((claim) => claim.figures.map((figure): Measure => figure.measure)))
    const spread =
      measures.size === 1 && told.length > 1
        ? [
            text(
              rangeOf(
                told.flatMap((claim) => claim.figures.filter((figure) => figure.part !== true)),
                context,
              ),
            ),
          ]
        : []
    const when =
      statement.event.time === null
        ? []
        : [text(', '), ...timeSpans(statement.event.time, statement.event.place, context)]
    return item(text(where, 'strong'), ...when, text(wording.messages('line.colon')), ...spread, ...spans)
  })
}

/** Whose dead are counted already, by who they are. */
const people: ReadonlySet<ActorKind> = new Set(['civilians', 'person', 'unnamed'])

/** "toll (the army)": each side's own dead are told apart; of other events the name alone. */
function eventName({ event, claims }: Statement, wording: PageContext['wording']): string {
  const lost = (claims[0]?.actors ?? []).filter(({ role, kind }) => role === 'target' && !people.has(kind))
  return event.event === 'casualties' && lost.length > 0
    ? wording.messages('event.casualties', { targets: wording.actors(lost) })
    : wording.messages(`event-name.${event.event}`)
}

/** Beside articles a dataset is named, not its speaker: it has none. */
function ofDataset(dataset: Dataset, numbers: string, { messages }: PageContext['wording']): string {
  return messages('figure.by-dataset', { dataset: messages(`dataset.${dataset}`), numbers })
}

function rangeOf(
  figures: readonly { readonly low: number; readonly high: number | null }[],
  { wording }: PageContext,
): string {
  const number = numberFormat(wording.language)
  const low = Math.min(...figures.map((figure) => figure.low))
  const high = Math.max(...figures.map((figure) => figure.high ?? figure.low))
  return low === high
    ? ''
    : wording.messages('figure.spread', { low: number.format(low), high: number.format(high) })
}
