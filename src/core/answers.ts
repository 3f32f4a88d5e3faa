import { judgeAge } from './brief/age.ts'
import { knownBy } from './brief/as-of.ts'
import { briefFigures } from './brief/figures.ts'
import { briefSituation } from './brief/situation.ts'
import { keepStanding, type Notices } from './brief/standing.ts'
import { stateEvent } from './brief/statement.ts'
import { briefTimeline } from './brief/timeline.ts'
import { type Corroborated, corroborate } from './corpus/corroborate.ts'
import { type GradedSource, gradeEvent } from './corpus/grade.ts'
import { groupEvents } from './corpus/group-events.ts'
import { sourcesOf } from './corpus/independence.ts'
import { findHits, nextPage, type PlacedSentence } from './find-hits.ts'
import type { Knowledge } from './knowledge.ts'
import { nameKey } from './language/fold.ts'
import type { Messages } from './language/messages.ts'
import type {
  Article,
  ArticleHead,
  Block,
  CitedSource,
  Claim,
  Count,
  Coverage,
  Place,
  Statement,
  TimelineRest,
} from './model/index.ts'
import { createCiter } from './render/citer.ts'
import { renderFiguresPage } from './render/figures-page.ts'
import { renderNotices } from './render/notices.ts'
import type { Page, PageContext } from './render/page.ts'
import { renderSearch, type SearchResult } from './render/search.ts'
import { renderSituation } from './render/situation.ts'
import { renderSource } from './render/source.ts'
import { renderTimeline } from './render/timeline.ts'
import { createWording } from './render/wording.ts'
import { lastDay } from './time/span-bounds.ts'

/** What the reader is: language (by catalogue), zone, moment. */
export interface Reader {
  readonly messages: Messages
  readonly knowledge: Knowledge
  readonly zone: string
  /** UTC milliseconds. */
  readonly now: number
}

/** Claims and their articles, and when an answer counts as old. */
interface Material {
  readonly claims: readonly Claim[]
  readonly articles: readonly ArticleHead[]
  /** Claims and articles that no line is made of: they may narrow the dates of those above. */
  readonly evidence?: Evidence
  readonly staleDays: number
  readonly archiveDays: number
  /** Ids of places that the operator keeps back, with all that lies in them. */
  readonly heldPlaces?: readonly string[]
}

/** What dates may be narrowed by. */
export interface Evidence {
  readonly claims: readonly Claim[]
  readonly articles: readonly ArticleHead[]
}

/** Answers /situation: claims → events → briefing → page. */
export function answerSituation(
  question: Material & {
    readonly place: Place
    readonly inside: ReadonlySet<string>
    readonly asOf: string | undefined
    /** How many claims are told of the place, where these are the newest of them only. */
    readonly told?: Count
  },
  coverage: Coverage,
  reader: Reader,
): Page {
  const { kept, notices } = standing(question, reader.knowledge, question.asOf)
  const { known } = knownBy([...kept.articles, ...(kept.evidence?.articles ?? [])], question.asOf)
  const dated = dateAll(kept, reader.knowledge, known)
  const context = pageContext(dated.articles, reader)
  const { articles } = dated
  // What had been published by then is told and graded apart from what may not have been.
  const then = knownBy(articles, question.asOf)
  const statements = [then.known, then.perhaps].flatMap((ids) => {
    const claims = dated.claims.filter((claim) => ids.has(claim.article))
    return stateAll({ claims, articles }, reader.knowledge)
  })
  const briefing = briefSituation({
    ...question,
    articles,
    statements,
    today: context.today,
    zone: reader.zone,
  })
  return renderSituation(briefing, coverage, context, renderNotices(notices, context))
}

/** Answers /timeline. */
export function answerTimeline(
  question: Material & {
    readonly title: string
    /** What was asked, as typed, without its last day: with another one it asks for an earlier page. */
    readonly command: string
    readonly from: string | undefined
    readonly to: string | undefined
    /** First day of the page, where earlier ones are left to others. */
    readonly begins?: string | undefined
    readonly rest?: TimelineRest
  },
  coverage: Coverage,
  reader: Reader,
): Page {
  const { kept, notices } = standing(question, reader.knowledge)
  const dated = dateAll(kept, reader.knowledge)
  const context = pageContext(dated.articles, reader)
  const statements = stateAll(dated, reader.knowledge)
  const briefing = briefTimeline({ ...question, articles: dated.articles, statements })
  const age = judgeAge(
    briefing.dated.map((statement) => statement.event.time),
    context.today,
    reader.zone,
    question,
  )
  return renderTimeline(briefing, question, age, coverage, context, renderNotices(notices, context))
}

/** Answers /figures. */
export function answerFigures(
  question: Material & {
    readonly title: string
    readonly from: string | undefined
    readonly to: string | undefined
    /** True when there are more claims than were looked at. */
    readonly cut?: boolean
  },
  coverage: Coverage,
  reader: Reader,
): Page {
  const { kept, notices } = standing(question, reader.knowledge)
  const rows = kept.claims.filter((claim) => claim.row !== undefined)
  const told = kept.claims.filter((claim) => claim.row === undefined)
  // Rows that may tell the event of an article stand beside it; all others are only added up.
  const spots = new Set(told.map(({ event, place }) => `${event} ${place?.id}`))
  const beside = rows.filter(({ event, place }) => spots.has(`${event} ${place?.id}`))
  const dated = dateAll({ ...kept, claims: [...told, ...beside] }, reader.knowledge)
  const context = pageContext(dated.articles, reader)
  const briefing = briefFigures({
    ...question,
    rows,
    statements: stateAll(dated, reader.knowledge),
    articles: dated.articles,
    today: context.today,
    zone: reader.zone,
  })
  return renderFiguresPage(briefing, question, coverage, context, renderNotices(notices, context))
}

/**
 * Answers /source.
 * @param evidence what the answer's dates had been narrowed by, as far as it is still there
 */
export function answerSource(
  cited: CitedSource,
  article: ArticleHead,
  claims: readonly Claim[],
  reader: Reader,
  evidence: Evidence = { claims: [], articles: [] },
): readonly Block[] {
  const dated = dateAll({ claims, articles: [article], evidence }, reader.knowledge)
  return renderSource(cited, dated.articles[0]!, dated.claims, pageContext(dated.articles, reader))
}

/** Answers /search: each sentence found that still stands, with what was read from it. */
export function answerSearch(
  question: Omit<SearchResult, 'hits' | 'next'> & {
    /** There are older ones than these. */
    readonly more: boolean
    readonly hits: readonly PlacedSentence[]
    readonly articles: readonly Article[]
    readonly claims: readonly Claim[]
    readonly heldPlaces: readonly string[]
  },
  coverage: Coverage,
  reader: Reader,
): Page {
  const { hits, notices } = findHits(question, reader.knowledge)
  const context = pageContext(question.articles, reader)
  return renderSearch(
    { ...question, hits, next: nextPage(question) },
    coverage,
    context,
    renderNotices(notices, context),
  )
}

/** Leaves out what no longer stands, of the question and of what may narrow its dates. */
export function standing<Question extends Material>(
  question: Question,
  { places, gazetteer }: Knowledge,
  asOf?: string,
): { readonly kept: Question; readonly notices: Notices } {
  const options = {
    asOf,
    heldPlaces: new Set(question.heldPlaces),
    parentsOf: (id: string): readonly string[] => (places.get(id) ?? gazetteer.byId(id))?.parents ?? [],
  }
  const { kept, notices } = keepStanding(question, options)
  if (question.evidence === undefined) return { kept, notices }
  return { kept: { ...kept, evidence: keepStanding(question.evidence, options).kept }, notices }
}

/** Narrows open dates by other articles. @param lending ids of those that may lend; without it, all may */
export function dateAll(
  { claims, articles, evidence }: Pick<Material, 'claims' | 'articles' | 'evidence'>,
  knowledge: Knowledge,
  lending?: ReadonlySet<string>,
): Corroborated {
  const all = new Map([...claims, ...(evidence?.claims ?? [])].map((claim) => [claim.id, claim]))
  const behind = new Map([...articles, ...(evidence?.articles ?? [])].map((one) => [one.id, one]))
  const dated = corroborate({
    claims: [...all.values()],
    articles: [...behind.values()],
    landmarks: () => knowledge.landmarks,
    placeOf: (id) => knowledge.places.get(id) ?? knowledge.gazetteer.byId(id),
    mayLend: (id) => lending === undefined || lending.has(id),
  })
  // Those of the question come first, in their order.
  return { claims: dated.claims.slice(0, claims.length), articles: dated.articles.slice(0, articles.length) }
}

/** Events of dated claims, each stated and graded. */
export function stateAll({ claims, articles }: Corroborated, knowledge: Knowledge): readonly Statement[] {
  const sources = new Map(articles.map((article) => [article.id, gradedSource(article, knowledge)]))
  const publishedBy = new Map(articles.map(({ id, published }) => [id, lastDay(published ?? null)]))
  const events = groupEvents(claims, (id) => sources.get(id)?.sources ?? [id])
  return events.map((event) => {
    const graded = event.countedArticles.map((id) => sources.get(id)).filter((source) => source !== undefined)
    return stateEvent(event, gradeEvent(event, graded), (id) => publishedBy.get(id))
  })
}

function gradedSource(article: ArticleHead, { publishers }: Knowledge): GradedSource {
  const publisher = article.publisher === undefined ? undefined : publishers.get(nameKey(article.publisher))
  return {
    sources: sourcesOf(article, publishers),
    starter: article.starter,
    reliability: publisher?.reliability,
  }
}

/** What every page is rendered with. @param articles those that may be cited */
export function pageContext(
  articles: readonly ArticleHead[],
  { messages, knowledge, zone, now }: Reader,
): PageContext {
  const today = Temporal.Instant.fromEpochMilliseconds(now).toZonedDateTimeISO(zone).toPlainDate().toString()
  return {
    wording: createWording(messages, knowledge),
    knowledge,
    citer: createCiter(articles),
    zone,
    today,
    now,
  }
}
