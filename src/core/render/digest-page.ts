import type { Age, ArticleHead, Block, CitedSource, Coverage, Span } from '../model/index.ts'
import { formatInstant } from '../time/format.ts'
import { type ChangeLine, renderChange } from './changes-page.ts'
import { coverageLine } from './coverage.ts'
import { renderLabel } from './label.ts'
import type { PageContext } from './page.ts'
import { renderSources, renderSourcesAge } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { renderStatement } from './statement.ts'

/** What a digest says of itself. Moments are UTC milliseconds. */
export interface DigestFacts {
  /** Name of the place or the actor in the reader's language. */
  readonly topic: string
  readonly number: number
  readonly from: number
  readonly to: number
  /** When it was due, where it comes so late that it says so. */
  readonly lateFor?: number
  /** It may have arrived before. */
  readonly repeat: boolean
  /** What it is known by: `k3f9a2-20261126`. */
  readonly key?: string
  /** How old the newest of what has changed is. */
  readonly age: Age
  /** True when more has changed than was looked at. */
  readonly more: boolean
  /** Typed, it tells what is left out. */
  readonly command: string
}

/** A change with how old what it tells is. */
export interface AgedChange extends ChangeLine {
  readonly age: Age['kind']
}

/** A digest as a page. */
export interface DigestPage {
  readonly label: readonly Span[]
  readonly blocks: readonly Block[]
  readonly cited: readonly CitedSource[]
  /** How many changes it tells. */
  readonly told: number
}

/** The parts of a digest: what is told of the past is no news for having been learnt last night. */
const parts = {
  new: ({ kind, age }: AgedChange) => kind === 'new' && age === 'fresh',
  changed: ({ kind }: AgedChange) => kind === 'changed',
  withdrawn: ({ kind }: AgedChange) => kind === 'withdrawn',
  older: ({ kind, age }: AgedChange) => kind === 'new' && age !== 'fresh',
} as const

/**
 * A digest: the weightiest change first and in full, then as many others as may be; what is left out is counted.
 * @param changes news first, of it the weightiest
 * @param most how many are told
 */
export function renderDigest(
  changes: readonly AgedChange[],
  most: number,
  facts: DigestFacts,
  articles: readonly ArticleHead[],
  coverage: Coverage,
  context: PageContext,
): DigestPage {
  const { wording, citer, zone } = context
  const { messages, language } = wording
  const instant = (at: number): string => formatInstant(at, { language, zone })
  const shown = changes.slice(0, most)
  const [first, ...rest] = shown
  const blocks: Block[] = [
    heading(messages('digest-page.title', { topic: facts.topic, number: facts.number }), 1),
    line(
      text(
        messages('digest-page.window', { from: instant(facts.from), to: instant(facts.to), zone }),
        'muted',
      ),
    ),
  ]
  if (facts.repeat) blocks.push(line(text(messages('digest-page.repeat'), 'strong')))
  if (facts.lateFor !== undefined)
    blocks.push(line(text(messages('digest-page.late', { due: instant(facts.lateFor) }), 'strong')))
  if (first === undefined && changes.length === 0)
    blocks.push(line({ kind: 'gap', text: messages('new.nothing') }))
  if (first !== undefined) blocks.push(bottomLine(first, context))
  for (const [part, isIn] of Object.entries(parts)) {
    const these = rest.filter(isIn)
    if (these.length > 0) blocks.push(heading(messages(`digest-page.${part}`)))
    blocks.push(...these.map((change) => renderChange(change, context)))
  }
  const left = changes.length - shown.length
  if (left > 0)
    blocks.push(
      line({ kind: 'gap', text: messages('digest-page.left', { count: left, command: facts.command }) }),
    )
  if (facts.more) blocks.push(line({ kind: 'gap', text: messages('new.more') }))
  const told = shown.map(({ now, before }) => now ?? before).filter((one) => one !== undefined)
  const sources = renderSources(articles, told, context)
  if (sources.length > 0) blocks.push(heading(messages('situation.sources')), ...sources)
  blocks.push(line(text(coverageLine(coverage, messages), 'muted')), ...renderSourcesAge(articles, context))
  if (facts.key !== undefined)
    blocks.push({ kind: 'clock', spans: [text(messages('digest-page.key', { key: facts.key }), 'muted')] })
  return {
    label: renderLabel(facts.age, articles, context),
    blocks,
    cited: citer.cited,
    told: shown.length,
  }
}

/** The change that a reader must know of if they read nothing else. */
function bottomLine(change: ChangeLine, context: PageContext): Block {
  const told = change.now ?? change.before
  const { messages } = context.wording
  if (told === undefined) return renderChange(change, context)
  const spans = renderStatement(told, { ...context, strong: true })
  if (change.kind === 'new') return line(...spans)
  return line(text(messages(`digest-page.first.${change.kind}`), 'strong'), ...spans)
}

/** What has become of an article that a digest rests on. */
export interface CorrectedArticle {
  readonly article: string
  /** held: the operator keeps it back, so its words go. */
  readonly kind: 'withdrawn' | 'corrected' | 'held'
  readonly reason: string
  /** UTC milliseconds. */
  readonly at: number
}

/**
 * A digest that was sent, with what has become of its articles since: said at the top, and at each line that rests on
 * one. The words stay: who has read them must be able to tell what it is that no longer holds.
 * @param cited which article each number stands for
 */
export function markCorrected(
  blocks: readonly Block[],
  cited: readonly { readonly n: number; readonly article: string }[],
  corrections: readonly CorrectedArticle[],
  {
    wording: { messages, language },
    zone,
    short,
  }: Pick<PageContext, 'wording' | 'zone'> & { readonly short: boolean },
): readonly Block[] {
  const articleOf = new Map(cited.map(({ n, article }) => [n, article]))
  const about = new Map(corrections.map((one) => [one.article, one]))
  const notes = corrections
    .filter(({ kind }) => kind !== 'held')
    .map(({ kind, reason, at, article }) => {
      const numbers = cited
        .filter((one) => one.article === article)
        .map(({ n }) => ({ kind: 'cite', n }) as const)
      const when = formatInstant(at, { language, zone })
      return item(
        text(messages(`digest-page.${kind}-since`, { when, reason }), 'strong'),
        text(' '),
        ...numbers,
      )
    })
  const marked = blocks.map((block) => {
    if (block.kind !== 'item' && block.kind !== 'line') return block
    const hit = block.spans
      .flatMap((span) => (span.kind === 'cite' ? [about.get(articleOf.get(span.n) ?? '')] : []))
      .find((one) => one !== undefined)
    if (hit === undefined) return block
    if (hit.kind === 'held') return item({ kind: 'gap', text: messages('notice.held') })
    const kept = short ? block.spans.filter(({ kind }) => kind === 'cite') : block.spans
    return { ...block, spans: [text(messages(`digest-page.line-${hit.kind}`), 'strong'), ...kept] }
  })
  // Under the heading and the window, before anything that may no longer hold.
  return [...marked.slice(0, 2), ...notes, ...marked.slice(2)]
}
