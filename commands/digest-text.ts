import type { CommandContext } from '../src/command.ts'
import {
  type ArticleHead,
  answerDigest,
  type CorrectedArticle,
  correctDigest,
  type Doc,
  type Knowledge,
  type Messages,
} from '../src/core/index.ts'
import { type DigestText, type DigestTopic, digestKey, type Task } from '../src/digest.ts'
import type { DigestOrder } from '../src/digest-ports.ts'
import { gatherChanges } from './gather-changes.ts'

/** What writing a digest needs. */
export interface DigestSources extends Pick<CommandContext, 'corpus' | 'places'> {
  readonly knowledge: Knowledge
  /** The catalogue of a BCP 47 language, or of the nearest there is. */
  readonly messagesFor: (language: string) => Messages
}

/** From so many milliseconds on a digest says that it is late: by then somebody has looked for it. */
const lateFromMs = 10 * 60 * 1_000
/** More changes than one message can hold on any platform. */
const mostTold = 40

/** Writes a digest: what has changed between two positions of the corpus, as much as is one message. */
export async function writeDigest(order: DigestOrder, sources: DigestSources): Promise<DigestText> {
  const { subscription, to, now, delivery } = order
  const { topic, schedule, covered: from, language } = subscription
  const { corpus, knowledge } = sources
  const gathered = await gatherChanges(from, topicOf(topic), sources)
  const [before, after] = [await corpus.articlesAfter(from.capture), await corpus.articlesAfter(to.capture)]
  const name = await nameOf(topic, language, sources)
  const messages = sources.messagesFor(language)
  const command = `/new ${name} since:${dayIn(from.at, schedule.zone)}`
  const question = {
    ...gathered,
    topic: name,
    number: subscription.number + 1,
    since: { at: from.at, unseen: new Set(before) },
    until: { at: to.at, unseen: new Set(after) },
    from: from.at,
    to: to.at,
    repeat: order.repeat,
    command,
    ...(delivery !== undefined && { key: digestKey(delivery) }),
    ...(delivery !== undefined && now - delivery.dueAt >= lateFromMs && { lateFor: delivery.dueAt }),
  }
  const coverage = await corpus.coverage()
  const reader = { messages, knowledge, zone: schedule.zone, now }
  const write = (most: number): { readonly page: ReturnType<typeof answerDigest>; readonly doc: Doc } => {
    const page = answerDigest(question, most, coverage, reader)
    const actions = page.events > page.told ? [{ label: messages('digest-page.more'), command }] : []
    const { label, blocks } = page
    return { page, doc: { zone: schedule.zone, language: messages.language, label, blocks, actions } }
  }
  const { page, doc } = fullestThatFits(write, order.fits)
  const articles = [...new Set(page.cited.map(({ article }) => article))]
  const heads = await corpus.heads(articles)
  return {
    doc,
    number: question.number,
    from,
    to,
    told: page.told,
    events: page.events,
    articles,
    cited: page.cited.map(({ n, article }) => ({ n, article })),
    marks: heads.reduce((sum, { marks = [] }) => sum + marks.length, 0),
  }
}

/** Writes anew a digest whose articles have been withdrawn or corrected since: the same lines, each with what became of it. */
export async function rewriteDigest(
  { subscription, delivery }: Task,
  now: number,
  { corpus, knowledge, messagesFor }: DigestSources,
): Promise<DigestText> {
  const digest = delivery.digest!
  const heads = await corpus.heads(digest.articles)
  const corrections = heads.flatMap((head) => correctionOf(head, digest.to.at))
  const reader = { messages: messagesFor(subscription.language), knowledge, zone: digest.doc.zone, now }
  const original = digest.original ?? digest.doc.blocks
  return {
    ...digest,
    original,
    doc: { ...digest.doc, blocks: correctDigest(original, digest.cited, corrections, reader) },
    marks: heads.reduce((sum, { marks = [] }) => sum + marks.length, 0),
  }
}

/** What an article's newest mark since a moment means for the lines that rest on it; []: nothing. */
function correctionOf({ id, marks = [] }: ArticleHead, since: number): readonly CorrectedArticle[] {
  const last = marks.filter(({ at, mark }) => at > since && mark !== 'superseded').at(-1)
  if (last === undefined || last.mark === 'superseded') return []
  if (last.mark === 'released' || last.mark === 'restored') return []
  return [{ article: id, kind: last.mark, reason: last.reason ?? '', at: last.at }]
}

/** As many changes as fit; one, where not even that does: then it is parted like any long answer. */
function fullestThatFits<Written extends { readonly doc: Doc; readonly page: { readonly events: number } }>(
  write: (most: number) => Written,
  fits: (doc: Doc) => boolean,
): Written {
  let [low, high] = [1, mostTold]
  let best = write(high)
  if (fits(best.doc)) return best
  high = Math.min(high, best.page.events) - 1
  best = write(1)
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    const written = write(middle)
    if (fits(written.doc)) {
      best = written
      low = middle
    } else high = middle - 1
  }
  return best
}

function topicOf({ kind, id }: DigestTopic): { places: readonly string[] } | { actor: string } {
  return kind === 'place' ? { places: [id] } : { actor: id }
}

async function nameOf(
  { kind, id }: DigestTopic,
  language: string,
  { knowledge, places }: DigestSources,
): Promise<string> {
  if (kind === 'actor') return knowledge.actors.get(id)?.name ?? id
  const place = await places.byId(id)
  return place?.names[language] ?? place?.names.en ?? id
}

function dayIn(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}
