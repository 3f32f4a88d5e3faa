import { judgeAge } from './brief/age.ts'
import { knownBy } from './brief/as-of.ts'
import { briefSituation } from './brief/situation.ts'
import { stateEvent } from './brief/statement.ts'
import { briefTimeline } from './brief/timeline.ts'
import { type Corroborated, corroborate } from './corpus/corroborate.ts'
import { type GradedSource, gradeEvent } from './corpus/grade.ts'
import { groupEvents } from './corpus/group-events.ts'
import { familyOf } from './corpus/independence.ts'
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
import type { Page, PageContext } from './render/page.ts'
import { renderSearch, type SearchHit, type SearchResult } from './render/search.ts'
import { renderSituation } from './render/situation.ts'
import { renderSource } from './render/source.ts'
import { renderTimeline } from './render/timeline.ts'
import { createWording } from './render/wording.ts'
import { dayOfNumber } from './time/day-number.ts'
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
  const { known } = knownBy([...question.articles, ...(question.evidence?.articles ?? [])], question.asOf)
  const dated = dateAll(question, reader.knowledge, known)
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
  return renderSituation(briefing, coverage, context)
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
  const dated = dateAll(question, reader.knowledge)
  const context = pageContext(dated.articles, reader)
  const statements = stateAll(dated, reader.knowledge)
  const briefing = briefTimeline({ ...question, articles: dated.articles, statements })
  const age = judgeAge(
    briefing.dated.map((statement) => statement.event.time),
    context.today,
    reader.zone,
    question,
  )
  return renderTimeline(briefing, question, age, coverage, context)
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

/** Answers /search: each sentence found, with what was read from it. */
export function answerSearch(
  question: Omit<SearchResult, 'hits'> & {
    readonly hits: readonly {
      readonly article: string
      readonly start: number
      readonly end: number
      /** Day number by which it was published, or came in. */
      readonly day: number
    }[]
    readonly articles: readonly Article[]
    readonly claims: readonly Claim[]
  },
  coverage: Coverage,
  reader: Reader,
): Page {
  const context = pageContext(question.articles, reader)
  const articleOf = new Map(question.articles.map((article) => [article.id, article]))
  const hits = question.hits.flatMap(({ article: id, start, end, day }): readonly SearchHit[] => {
    const article = articleOf.get(id)
    if (article === undefined) return []
    const claims = question.claims.filter(
      (claim) => claim.article === id && claim.start === start && claim.end === end,
    )
    const quote = article.text.slice(start, end)
    return [{ article, start, end, quote, claims, day: dayOfNumber(day) }]
  })
  return renderSearch({ ...question, hits }, coverage, context)
}

/** Narrows open dates by other articles. @param lending ids of those that may lend; without it, all may */
function dateAll(
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

function stateAll({ claims, articles }: Corroborated, knowledge: Knowledge): readonly Statement[] {
  const sources = new Map(articles.map((article) => [article.id, gradedSource(article, knowledge)]))
  const publishedBy = new Map(articles.map(({ id, published }) => [id, lastDay(published ?? null)]))
  const events = groupEvents(claims, (id) => sources.get(id)?.family ?? id)
  return events.map((event) => {
    const graded = event.countedArticles.map((id) => sources.get(id)).filter((source) => source !== undefined)
    return stateEvent(event, gradeEvent(event, graded), (id) => publishedBy.get(id))
  })
}

function gradedSource(article: ArticleHead, { publishers }: Knowledge): GradedSource {
  const publisher = article.publisher === undefined ? undefined : publishers.get(nameKey(article.publisher))
  return {
    family: familyOf(article, publishers),
    starter: article.starter,
    reliability: publisher?.reliability,
  }
}

function pageContext(
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
