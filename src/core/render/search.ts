import type { ArticleHead, Block, Claim, Coverage } from '../model/index.ts'
import { addDays } from '../time/calendar.ts'
import { coverageLine, unreadWords } from './coverage.ts'
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
  /** There are more, older ones. */
  readonly more: boolean
  /** The question as typed, without its last day: with another one it asks for older sentences. */
  readonly command: string
}

/** Sentences as a page: each with its outlet and its day of publication, and a number to follow it by. */
export function renderSearch(result: SearchResult, coverage: Coverage, context: PageContext): Page {
  const { wording, citer } = context
  const { messages } = wording
  const { words, filters, hits, more, command } = result
  const blocks: Block[] = [heading(messages('search.title', { words: [words, ...filters].join(' · ') }), 1)]
  if (hits.length === 0) blocks.push(line({ kind: 'gap', text: messages('search.nothing') }))
  for (const hit of hits) blocks.push(hitLine(hit, context))
  const older = `${command} to:${olderThan(hits)}`
  if (more) blocks.push(item(text(messages('search.more', { command: older }))))
  const unread = unreadWords(coverage, messages)
  if (hits.length === 0) blocks.push(...unread.map((one) => item({ kind: 'gap', text: one })))
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')))
  const articles = [...new Map(hits.map(({ article }) => [article.id, article])).values()]
  blocks.push(...renderSourcesAge(articles, context))
  return {
    label: renderLabel({ kind: 'fresh', newest: null }, articles, context),
    blocks,
    actions: more ? [{ label: messages('action.earlier'), command: older }] : [],
    cited: citer.cited,
  }
}

function hitLine({ article, start, end, quote, claims }: SearchHit, context: PageContext): Block {
  const { wording, citer } = context
  const { messages } = wording
  const { published, publisher } = article
  const dated = published !== undefined && (published.earliest !== null || published.latest !== null)
  return item(
    text(messages('search.quote', { quote: quote.replace(/\s+/gu, ' ') }), 'quote'),
    text(` ${publisher ?? messages('source.no-publisher')}, `),
    ...(dated ? timeSpans(published, null, context) : [text(messages('source.not-published'))]),
    text(' '),
    ...citer.citePart({ article: article.id, start, end, quote }, claims),
  )
}

/** Older sentences of the last day may be missing, unless that one day fills the page. */
function olderThan(hits: readonly SearchHit[]): string {
  const [newest, oldest] = [hits[0]?.day ?? '', hits.at(-1)?.day ?? '']
  return newest === oldest && oldest !== '' ? addDays(oldest, -1) : oldest
}
