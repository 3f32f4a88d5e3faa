import { listFormat } from '../language/intl.ts'
import type { ArticleHead, Block, Claim, Reason, Span, Stamp, Statement, TimeSpan } from '../model/index.ts'
import { formatInstant } from '../time/format.ts'
import { inOrderCited } from './in-order-cited.ts'
import type { PageContext } from './page.ts'
import { item, text } from './spans.ts'
import { timeSpans } from './when.ts'
import { explainReasons } from './why.ts'

/** How each date that a text does not state whole was worked out, article by article, and what a stamp is worth. */
export function renderDates(
  statements: readonly Statement[],
  articles: readonly ArticleHead[],
  context: PageContext,
): readonly Block[] {
  const claims = statements.flatMap((statement) => [...statement.claims, ...statement.contradictions])
  const plainOnes: Note[] = []
  const blocks = inOrderCited(articles, context.citer).flatMap((article) => {
    const notes = notesOf(
      article,
      claims.filter((claim) => claim.article === article.id),
    )
    plainOnes.push(...notes.filter(isPlain))
    return [
      ...publicationNote(article, context),
      ...notes.filter((note) => !isPlain(note)).map((note) => explainedNote(note, context)),
      ...(article.stamp === undefined ? [] : [renderStamp(article.stamp, context)]),
    ]
  })
  return [...blocks, ...plainNotes(plainOnes, context)]
}

/** One date of an article, with every claim that has it and the reasons that are its own. */
interface Note {
  readonly time: TimeSpan
  readonly claims: Claim[]
  readonly reasons: readonly Reason[]
}

function notesOf(article: ArticleHead, claims: readonly Claim[]): readonly Note[] {
  const notes = new Map<string, Note>()
  for (const claim of claims) {
    if (claim.time === null || claim.time.why.length === 0) continue
    const { time } = claim
    const key = [time.text, time.earliest, time.latest].join('|')
    const note = notes.get(key)
    if (note === undefined) notes.set(key, { time, claims: [claim], reasons: ownReasons(time, article) })
    else note.claims.push(claim)
  }
  return [...notes.values()]
}

/** What dates the article is said once, with the article; a date keeps what is about its own words. */
function ownReasons(time: TimeSpan, article: ArticleHead): readonly Reason[] {
  const shared = new Set((article.published?.why ?? []).map((reason) => JSON.stringify(reason)))
  return time.why.filter(
    (reason) =>
      !shared.has(JSON.stringify(reason)) || (time.text !== '' && reason.details.expression === time.text),
  )
}

/** Reasons that a reader takes for granted; such dates share one line. */
const plain: ReadonlySet<string> = new Set([
  'from-published',
  'from-previous',
  'of-publication',
  'same-passage',
  'published',
  'published-page',
  'byline',
  'since',
  'lasting',
])

function isPlain(note: Note): boolean {
  return note.reasons.every((reason) => plain.has(reason.code))
}

function publicationNote(article: ArticleHead, context: PageContext): readonly Block[] {
  const { wording, knowledge } = context
  const { published } = article
  if (published === undefined || published.basis === 'stated') return []
  const { messages } = wording
  const title = messages('source.title', { title: article.title ?? messages('source.untitled') })
  const why = explainReasons(published.why, wording, knowledge)
  return [
    item(
      text(messages('dates.article', { title })),
      ...timeSpans(published, null, context),
      text(` (${messages(`basis.${published.basis}`)}). ${sentence(why)}`),
    ),
  ]
}

function explainedNote({ time, claims, reasons }: Note, context: PageContext): Block {
  const { wording, knowledge, citer } = context
  const why = explainReasons(reasons, wording, knowledge)
  return item(
    ...citer.cite(claims),
    text(` ${wordsOf(time, context)}${wording.messages('line.colon')}`),
    ...timeSpans(time, claims[0]!.place, context),
    text(` (${wording.messages(`basis.${time.basis}`)}). ${sentence(why)}`),
  )
}

/** One line for the dates that need no reasoning: those with words of their own, then those that borrow. */
function plainNotes(notes: readonly Note[], context: PageContext): readonly Block[] {
  if (notes.length === 0) return []
  const { wording, citer } = context
  const { messages } = wording
  const own = notes.filter((note) => note.time.text !== '')
  const spans = own.flatMap(({ time, claims }, i): readonly Span[] => [
    text(i === 0 ? messages('dates.counted') : messages('line.semicolon')),
    ...citer.cite(claims),
    text(` ${wordsOf(time, context)} `),
    ...timeSpans(time, claims[0]!.place, context),
  ])
  const borrowed = notes.filter((note) => note.time.text === '').flatMap((note) => note.claims)
  if (borrowed.length > 0) {
    spans.push(
      text(messages(own.length === 0 ? 'dates.borrowed' : 'dates.borrowed-too')),
      ...citer.cite(borrowed),
    )
  }
  return [item(...spans)]
}

function wordsOf(time: TimeSpan, { wording }: PageContext): string {
  return time.text === ''
    ? wording.messages('dates.undated')
    : wording.messages('dates.words', { words: time.text })
}

/** Both readings of a stamp, in its own zone, and that it dates nothing. */
export function renderStamp(stamp: Stamp, { wording }: PageContext): Block {
  const readings = stamp.readings.map((reading) =>
    formatInstant(reading.instant, { language: wording.language, zone: reading.zone }),
  )
  const either = listFormat(wording.language, 'disjunction').format(readings)
  return item(text(wording.messages('dates.stamp', { stamp: stamp.text, readings: either })))
}

function sentence(words: string): string {
  return words === '' ? '' : words[0]!.toUpperCase() + words.slice(1)
}
