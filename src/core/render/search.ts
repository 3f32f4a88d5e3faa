import type { ArticleHead, Block, Claim, Coverage } from '../model/index.ts'
import { coverageLine, unreadWords } from './coverage.ts'
import { foundColumns } from './found-columns.ts'
import { renderLabel } from './label.ts'
import type { Page, PageContext } from './page.ts'
import { renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { timeSpans } from './when.ts'

/** A sentence that was found. */
export interface SearchHit {
  readonly article: ArticleHead
  readonly start: number
  readonly end: number
  readonly quote: string
  /** Claims that were read from it; [] where nothing was. */
  readonly claims: readonly Claim[]
  /** Local date by which it was published, or came in. */
  readonly day: string
}

/** What was looked for, and what was found, the newest first. */
export interface SearchResult {
  readonly words: string
  /** Names of the place, actor or event that it must tell of. */
  readonly filters: readonly string[]
  readonly hits: readonly SearchHit[]
  /** Where older ones begin, undefined: there are none. */
  readonly next: NextPage | undefined
  /** The question as typed, without its last day: with another one it asks for older sentences. */
  readonly command: string
}

export interface NextPage {
  /** Its last day. */
  readonly to: string
  /** The day before it has more sentences than were shown. */
  readonly crowded: boolean
}

/** Sentences as a page: each with its outlet and its day of publication, and a number to follow it by. */
export function renderSearch(
  result: SearchResult,
  coverage: Coverage,
  context: PageContext,
  notices: readonly Block[] = [],
): Page {
  const { wording, citer } = context
  const { messages } = wording
  const { words, filters, hits, next, command } = result
  const blocks: Block[] = [heading(messages('search.title', { words: [words, ...filters].join(' · ') }), 1)]
  if (hits.length === 0) blocks.push(line({ kind: 'gap', text: messages('search.nothing') }))
  for (const hit of hits) blocks.push(hitLine(hit, words, context))
  blocks.push(...notices)
  const older = next && `${command} to:${next.to}`
  if (older !== undefined) {
    const crowded = String(next!.crowded)
    blocks.push(item(text(messages('search.more', { command: older, crowded }))))
  }
  const unread = unreadWords(coverage, messages)
  if (hits.length === 0) blocks.push(...unread.map((one) => item({ kind: 'gap', text: one })))
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')))
  const articles = [...new Map(hits.map(({ article }) => [article.id, article])).values()]
  blocks.push(...renderSourcesAge(articles, context))
  return {
    label: renderLabel({ kind: 'fresh', newest: null }, articles, context),
    blocks,
    actions: older === undefined ? [] : [{ label: messages('action.earlier'), command: older }],
    cited: citer.cited,
  }
}

function hitLine(
  { article, start, end, quote, claims }: SearchHit,
  words: string,
  context: PageContext,
): Block {
  const { wording, citer } = context
  const { messages } = wording
  const { published, publisher } = article
  // A row is no sentence: of its dozens of columns those that hold the words.
  const told = article.row === undefined ? quote : foundColumns(quote, words)
  const dated = published !== undefined && (published.earliest !== null || published.latest !== null)
  return item(
    text(messages('search.quote', { quote: told.replace(/\s+/gu, ' ') }), 'quote'),
    text(` ${publisher ?? messages('source.no-publisher')}, `),
    ...(dated ? timeSpans(published, null, context) : [text(messages('source.not-published'))]),
    text(' '),
    ...citer.citePart({ article: article.id, start, end, quote }, claims),
  )
}
