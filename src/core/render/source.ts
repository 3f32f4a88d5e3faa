import type { ArticleHead, Block, CitedSource, Claim, TimeSpan } from '../model/index.ts'
import { formatInstant, formatSpan } from '../time/format.ts'
import { formatSpanAge } from '../time/format-age.ts'
import { renderStamp } from './dates-section.ts'
import { renderMarks } from './notices.ts'
import type { PageContext } from './page.ts'
import { renderRow } from './source-row.ts'
import { describeArticle } from './sources-section.ts'
import { heading, item, line, text } from './spans.ts'
import { describe } from './statement.ts'
import { timeSpans } from './when.ts'
import { explainTime } from './why.ts'

/** The sentence behind one line: speaker → outlet → article, verbatim, offsets, hash, three clocks. */
export function renderSource(
  source: CitedSource,
  article: ArticleHead,
  claims: readonly Claim[],
  context: PageContext,
): readonly Block[] {
  const { wording, knowledge, zone } = context
  const { messages, language } = wording
  const blocks: Block[] = [
    ...(article.row === undefined ? renderSentence : renderRow)(source, article, claims, context),
    ...renderMarks(article, context),
    heading(messages('source.clocks')),
  ]
  for (const claim of claims) {
    const what = describe(claim, wording)
    if (claim.time === null) {
      blocks.push(item(text(messages('source.event-undated', { what }))))
      continue
    }
    const why = explainTime(claim.time, wording, knowledge)
    const basis = messages(`basis.${claim.time.basis}`)
    blocks.push(
      item(
        text(messages('source.event', { what })),
        ...timeSpans(claim.time, claim.place, context),
        text(` (${basis})${why === '' ? '' : ` ${why}`}${ownTime(claim.time, context)}`),
      ),
    )
  }
  blocks.push(item(text(publishedWords(article, context))))
  if (article.stamp !== undefined) blocks.push(renderStamp(article.stamp, context))
  const takenIn = Temporal.Instant.fromEpochMilliseconds(article.fetchedAt).toString()
  blocks.push(item(text(messages('source.taken-in', { when: formatInstant(takenIn, { language, zone }) }))))
  return [...blocks, ...renderAges(article, claims, context)]
}

/** A sentence: verbatim, speaker → outlet → article, offsets, hash. */
function renderSentence(
  source: CitedSource,
  article: ArticleHead,
  claims: readonly Claim[],
  context: PageContext,
): readonly Block[] {
  const { messages } = context.wording
  const retold = article.retoldFrom ?? []
  return [
    heading(messages('source.heading', { n: source.n }), 1),
    { kind: 'quote', language: article.language, spans: [text(source.quote, 'quote')] },
    line(
      text(
        messages('source.chain', {
          speakers: speakers(claims, context),
          outlet: article.publisher ?? messages('source.no-publisher'),
        }),
      ),
    ),
    ...likened(claims, context),
    line(text(describeArticle(article, context))),
    ...(article.author === undefined
      ? []
      : [line(text(messages('source.author', { author: article.author })))]),
    ...(article.url === undefined
      ? []
      : [line({ kind: 'link', text: article.url, href: article.url } as const)]),
    ...(retold.length === 0 ? [] : [line(text(`${messages('source.retold')} ${retold.join('; ')}`))]),
    line(text(messages('source.offsets', { start: source.start, end: source.end }))),
    line(text(messages('source.hash', { sha256: source.sha256 }), 'code')),
  ]
}

/** What of a sentence was read by likeness, and how sure that is. */
function likened(claims: readonly Claim[], { wording }: PageContext): readonly Block[] {
  return claims.flatMap((claim) =>
    claim.likeness === undefined
      ? []
      : [
          line(
            text(
              wording.messages('source.likeness', {
                what: describe(claim, wording),
                percent: Math.round(claim.likeness * 100),
              }),
            ),
          ),
        ],
  )
}

/** How long ago it happened and was published: a clock line, since it changes with the moment of asking. */
function renderAges(article: ArticleHead, claims: readonly Claim[], context: PageContext): readonly Block[] {
  const { wording, zone, now } = context
  const { messages, language } = wording
  const ageOf = (time: TimeSpan | null): string | undefined => formatSpanAge(time, now, { language, zone })
  const events = new Set(claims.map((claim) => ageOf(claim.time)).filter((age) => age !== undefined))
  const published = ageOf(article.published ?? null)
  const words = [...events].map((age) => messages('source.age-event', { age }))
  if (published !== undefined) words.push(messages('source.age-published', { age: published }))
  return words.length === 0 ? [] : [{ kind: 'clock', spans: [text(words.join(' · '), 'muted')] }]
}

/** What its own article says of a time that another has narrowed. */
function ownTime({ basis, lent }: TimeSpan, { wording, zone }: PageContext): string {
  if (lent === undefined || basis !== 'corroborated') return ''
  const own = formatSpan(lent.own, { language: wording.language, zone }).text
  return wording.messages('source.own-time', { own })
}

function speakers(claims: readonly Claim[], { wording }: PageContext): string {
  // A sentence that nothing was read from is the article's own voice.
  if (claims.length === 0) return wording.messages('source.reporter')
  const names = claims.map((claim) =>
    claim.speaker.kind === 'reporter' ? wording.messages('source.reporter') : wording.speaker(claim.speaker),
  )
  return wording.list([...new Set(names)])
}

function publishedWords(article: ArticleHead, { wording, knowledge, zone }: PageContext): string {
  const { published } = article
  if (published === undefined) return wording.messages('source.clock-not-published')
  const when = formatSpan(published, { language: wording.language, zone }).text
  const why = explainTime(published, wording, knowledge)
  return wording.messages('source.clock-published', {
    when,
    basis: wording.messages(`basis.${published.basis}`),
    why,
  })
}
