import type { CommandContext } from '../src/command.ts'
import {
  type ArticleHead,
  answerDigest,
  type Change,
  type CorrectedArticle,
  correctDigest,
  type Doc,
  type Knowledge,
  type Messages,
  weighedChanges,
} from '../src/core/index.ts'
import {
  type CorpusPosition,
  type Delivery,
  type DigestText,
  type DigestTopic,
  digestKey,
  type Subscription,
  type Task,
} from '../src/digest.ts'
import type { DigestOrder } from '../src/digest-ports.ts'
import { topicName } from './digest-words.ts'
import { type ChangesGathered, type ChangesSince, gatherChanges } from './gather-changes.ts'

/** What writing a digest needs. */
export interface DigestSources
  extends Pick<CommandContext, 'corpus' | 'places' | 'staleDays' | 'archiveDays'> {
  readonly knowledge: Knowledge
  /** The catalogue of a BCP 47 language, or of the nearest there is. */
  readonly messagesFor: (language: string) => Messages
  /** Finds what has changed; one who writes many digests remembers it for those of one topic. */
  readonly changesOf?: (wish: ChangesWish, sources: DigestSources) => Promise<FoundChanges>
}

/** From so many milliseconds on a digest says that it is late: by then somebody has looked for it. */
const lateFromMs = 10 * 60 * 1_000
/** More changes than one message can hold on any platform. */
const mostTold = 40

/** What a digest is to tell, and up to where. */
export interface DigestWish {
  readonly subscription: Pick<Subscription, 'topic' | 'schedule' | 'language' | 'number'>
  /** Without a capture number it goes by the moments that articles bear. */
  readonly from: ChangesSince
  readonly to: CorpusPosition
  readonly repeat: boolean
  readonly now: number
  readonly delivery?: Pick<Delivery, 'subscription' | 'date' | 'dueAt'>
  readonly fits: (doc: Doc) => boolean
}

/** A digest as a page, with how many changes there are, and as a document of the reader's. */
export interface ComposedDigest {
  readonly page: ReturnType<typeof answerDigest>
  readonly doc: Doc
}

/** Writes a digest: what has changed between two positions of the corpus, as much as is one message. */
export async function writeDigest(order: DigestOrder, sources: DigestSources): Promise<DigestText> {
  const { subscription, to } = order
  const from = subscription.covered
  const { page, doc } = await composeDigest({ ...order, from }, sources)
  const articles = [...new Set(page.cited.map(({ article }) => article))]
  const heads = await sources.corpus.heads(articles)
  return {
    doc,
    number: subscription.number + 1,
    from,
    to,
    told: page.told,
    events: page.events,
    articles,
    cited: page.cited,
    marks: countMarks(heads),
  }
}

/** Composes a digest as full as fits. */
export async function composeDigest(wish: DigestWish, sources: DigestSources): Promise<ComposedDigest> {
  const { subscription, from, to, now, delivery, repeat } = wish
  const { topic, schedule, language } = subscription
  const { material, changes } = await (sources.changesOf ?? findChanges)({ topic, from, to }, sources)
  const messages = sources.messagesFor(language)
  const name = await topicName(topic, { ...sources, language })
  const command = `/new ${name} since:${dayIn(from.at, schedule.zone)}`
  const facts = {
    topic: name,
    number: subscription.number + 1,
    from: from.at,
    to: to.at,
    repeat,
    more: material.more,
    command,
    ...(delivery !== undefined && { key: digestKey(delivery) }),
    ...(delivery !== undefined && now - delivery.dueAt >= lateFromMs && { lateFor: delivery.dueAt }),
  }
  const coverage = await sources.corpus.coverage()
  const reader = { messages, knowledge: sources.knowledge, zone: schedule.zone, now }
  return fullestThatFits(changes.length, wish.fits, (most) => {
    const { staleDays, archiveDays } = sources
    const question = { changes, most, articles: material.articles, facts, staleDays, archiveDays }
    const page = answerDigest(question, coverage, reader)
    const actions = page.events > page.told ? [{ label: messages('digest-page.more'), command }] : []
    const { label, blocks } = page
    return { page, doc: { zone: schedule.zone, language: messages.language, label, blocks, actions } }
  })
}

/** What has changed of a topic between two positions, the weightiest first. */
export interface FoundChanges {
  readonly material: ChangesGathered
  readonly changes: readonly Change[]
}

/** What is looked for. */
export type ChangesWish = Pick<DigestWish, 'from' | 'to'> & { readonly topic: DigestTopic }

/** Finds what has changed; the same for every chat that gets the same topic. */
export async function findChanges(
  { topic, from, to }: ChangesWish,
  { corpus, places, knowledge }: DigestSources,
): Promise<FoundChanges> {
  const asked = topic.kind === 'place' ? { places: [topic.id] } : { actor: topic.id }
  const material = await gatherChanges(from, asked, { corpus, places })
  const unseen = async (capture: number | undefined): Promise<{ readonly unseen?: ReadonlySet<string> }> =>
    capture === undefined ? {} : { unseen: new Set(await corpus.articlesAfter(capture)) }
  const since = { at: from.at, ...(await unseen(from.capture)) }
  const until = { at: to.at, ...(await unseen(to.capture)) }
  return { material, changes: weighedChanges(material, since, until, knowledge) }
}

/** Writes anew a digest whose articles have been withdrawn or corrected since: the same lines, each with what became of it. */
export async function rewriteDigest(
  { subscription, delivery }: Task,
  { now, fits }: { readonly now: number; readonly fits: (doc: Doc) => boolean },
  { corpus, knowledge, messagesFor }: DigestSources,
): Promise<DigestText> {
  const digest = delivery.digest!
  const heads = await corpus.heads(digest.articles)
  const corrections = heads.flatMap((head) => correctionOf(head, digest.to.at))
  const reader = { messages: messagesFor(subscription.language), knowledge, zone: digest.doc.zone, now }
  const original = digest.original ?? digest.doc.blocks
  const write = (short: boolean): Doc => ({
    ...digest.doc,
    blocks: correctDigest(original, digest.cited, corrections, reader, { short }),
  })
  const whole = write(false)
  return {
    ...digest,
    original,
    doc: fits(whole) ? whole : write(true),
    marks: countMarks(heads),
  }
}

/** What an article's newest mark since a moment means for the lines that rest on it; []: nothing. */
function correctionOf({ id, marks = [] }: ArticleHead, since: number): readonly CorrectedArticle[] {
  const last = marks.filter(({ at, mark }) => at > since && mark !== 'superseded').at(-1)
  if (last === undefined || last.mark === 'superseded') return []
  if (last.mark === 'released' || last.mark === 'restored') return []
  return [{ article: id, kind: last.mark, reason: last.reason ?? '', at: last.at }]
}

/** As many changes as fit; where not even one does, how many there are and how to ask for them. */
function fullestThatFits(
  events: number,
  fits: (doc: Doc) => boolean,
  write: (most: number) => ComposedDigest,
): ComposedDigest {
  let best = write(mostTold)
  if (fits(best.doc)) return best
  let [low, high] = [0, Math.min(mostTold, events) - 1]
  best = write(0)
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

function countMarks(heads: readonly ArticleHead[]): number {
  return heads.reduce((sum, { marks = [] }) => sum + marks.length, 0)
}

function dayIn(at: number, zone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(at).toZonedDateTimeISO(zone).toPlainDate().toString()
}
