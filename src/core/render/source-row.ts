import type { ArticleHead, Block, CitedSource, Claim } from '../model/index.ts'
import type { PageContext } from './page.ts'
import { describeArticle } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'

/** The row of a dataset behind a line: which one, its columns as they stand there, its hash. */
export function renderRow(
  source: CitedSource,
  article: ArticleHead,
  claims: readonly Claim[],
  context: PageContext,
): readonly Block[] {
  const { wording } = context
  const { messages } = wording
  const { dataset, version, id } = article.row!
  const code = claims[0]?.row?.code ?? ''
  const places = claims.flatMap(({ place }) => (place?.precision === undefined ? [] : [place]))
  const codedFrom = article.codedFrom ?? []
  return [
    heading(messages('source.heading', { n: source.n }), 1),
    line(text(describeArticle(article, context))),
    line(text(messages('source.row-id', { id, code }))),
    ...places.map((place) =>
      line(text(messages('source.row-place', { place: wording.place(place), precision: place.precision! }))),
    ),
    ...(codedFrom.length === 0
      ? []
      : [line(text(messages('source.coded-from', { sources: wording.list(codedFrom) })))]),
    heading(messages('source.row', { dataset: messages(`dataset.${dataset}`), version: version || 'none' })),
    ...source.quote.split('\n').map((column) => item(text(column, 'code'))),
    line(text(messages('source.row-offsets', { start: source.start, end: source.end }))),
    line(text(messages('source.row-hash', { sha256: source.sha256 }), 'code')),
  ]
}
