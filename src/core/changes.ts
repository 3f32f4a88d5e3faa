import { dateAll, type Evidence, pageContext, type Reader, standing, stateAll } from './answers.ts'
import { judgeAge } from './brief/age.ts'
import { newestFirst } from './brief/control.ts'
import { ageOfStatement, newsFirst, weightiestFirst } from './brief/weigh-changes.ts'
import { createLastingIds, type LastingIds } from './corpus/lasting-id.ts'
import type { Knowledge } from './knowledge.ts'
import type { ArticleHead, Block, Claim, Coverage, Statement } from './model/index.ts'
import { type ChangesQuestion, renderChanges } from './render/changes-page.ts'
import {
  type CorrectedArticle,
  type DigestFacts,
  type DigestPage,
  markCorrected,
  renderDigest,
} from './render/digest-page.ts'
import type { Page } from './render/page.ts'

/** What has become of one event between two moments. */
export interface Change {
  /** The same whenever it is asked for, however the event has changed since it first became known. */
  readonly id: string
  /** withdrawn: nothing that stands tells it any longer, or the operator keeps it back. */
  readonly kind: 'new' | 'changed' | 'withdrawn'
  /** As it is told now; undefined where it is withdrawn. */
  readonly now: Statement | undefined
  /** As it was told then; undefined where it is new, and where the operator keeps it back. */
  readonly before: Statement | undefined
  /** Of what has changed: what of it. reports: who tells it. sources: how many tell it independently. */
  readonly what: readonly ('time' | 'figures' | 'reports' | 'sources' | 'dispute')[]
  /** Id of the event that it turned out to be. */
  readonly into?: string
}

/** What counts as known at a moment. Marks count by when they were made. */
export interface Knowing {
  /** UTC milliseconds. */
  readonly at: number
  /** Articles that were not there yet; without them, those that came in later by their own word. */
  readonly unseen?: ReadonlySet<string>
}

/** Everything that was told of the places where something has changed, then and now. */
export interface ChangeMaterial extends Evidence {
  readonly evidence: Evidence
  /** Ids of places that the operator keeps back now, and that were kept back then. */
  readonly heldPlaces: readonly string[]
  readonly heldThen: readonly string[]
}

/**
 * New, changed and withdrawn events: what would be told now against what would have been told at a moment, each from
 * what was known to us by then.
 * @param since UTC milliseconds, or what was known then
 * @param until what counts as now; without it, everything
 */
export function changesSince(
  material: ChangeMaterial,
  since: number | Knowing,
  knowledge: Knowledge,
  until?: Knowing,
): readonly Change[] {
  const ids = createLastingIds(material.claims, material.articles)
  const then = typeof since === 'number' ? { at: since } : since
  const before = tell({ ...asKnown(material, then), heldPlaces: material.heldThen }, knowledge, ids)
  const now = tell(until === undefined ? material : asKnown(material, until), knowledge, ids)
  const keysNow = keyed(now, ids)
  const keysBefore = keyed(before, ids)
  const changes: Change[] = []
  for (const [id, statement] of now) {
    const same = before.get(id)
    const was = same ?? firstOf(statement, keysBefore, before, ids)?.statement
    const what = was === undefined ? [] : compare(was, statement, ids)
    if (was === undefined) changes.push({ id, kind: 'new', now: statement, before: undefined, what })
    else if (what.length > 0) changes.push({ id, kind: 'changed', now: statement, before: was, what })
  }
  for (const [id, statement] of before) {
    if (now.has(id)) continue
    const into = firstOf(statement, keysNow, now, ids)
    if (into !== undefined) {
      const what = compare(statement, into.statement, ids)
      changes.push({ id, kind: 'changed', now: into.statement, before: statement, what, into: into.id })
    } else {
      const shown = isHeld(statement, material, knowledge) ? undefined : statement
      changes.push({ id, kind: 'withdrawn', now: undefined, before: shown, what: [] })
    }
  }
  return changes.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Answers /new. */
export function answerChanges(
  question: ChangeMaterial & ChangesQuestion,
  coverage: Coverage,
  reader: Reader,
): Page {
  const changes = changesSince(question, question.since, reader.knowledge)
  // What went into another event is told with that.
  const told = changes.filter(({ into }) => into === undefined)
  const shown = ({ now, before }: Change): Statement | undefined => now ?? before
  const sorted = told.toSorted((a, b) => {
    const [x, y] = [shown(a), shown(b)]
    return x === undefined || y === undefined
      ? Number(x === undefined) - Number(y === undefined)
      : newestFirst(x, y)
  })
  const context = pageContext(question.articles, reader)
  return renderChanges(sorted, question, question.articles, coverage, context)
}

/** What has changed between two moments, the weightiest first. */
export function weighedChanges(
  material: ChangeMaterial,
  since: Knowing,
  until: Knowing,
  knowledge: Knowledge,
): readonly Change[] {
  // What went into another event is told with that.
  const told = changesSince(material, since, knowledge, until).filter(({ into }) => into === undefined)
  return told.toSorted((a, b) => weightiestFirst(a.now ?? a.before, b.now ?? b.before))
}

/** Answers a digest: as many of the changes as asked for. */
export function answerDigest(
  question: {
    /** The weightiest first. */
    readonly changes: readonly Change[]
    readonly most: number
    readonly articles: readonly ArticleHead[]
    readonly facts: Omit<DigestFacts, 'age'>
    /** From how many days on what is told is stale, or an archive. */
    readonly staleDays: number
    readonly archiveDays: number
  },
  coverage: Coverage,
  reader: Reader,
): DigestPage & { readonly events: number } {
  const { changes, most, articles, facts } = question
  const context = pageContext(articles, reader)
  const aged = changes.map((change) => {
    const told = change.now ?? change.before
    const age = told === undefined ? 'stale' : ageOfStatement(told, context.today, context.zone, question)
    return { ...change, age }
  })
  const times = changes.flatMap(({ now, before }) => (now ?? before)?.event.time ?? [])
  const judged = judgeAge(times, context.today, context.zone, question)
  // What is announced has no age, and is news.
  const age = aged.some((change) => change.age === 'fresh') ? { ...judged, kind: 'fresh' as const } : judged
  const page = renderDigest(newsFirst(aged), most, { ...facts, age }, articles, coverage, context)
  return { ...page, events: changes.length }
}

/**
 * A digest that was sent, as it stands by what has become of its articles since.
 * @param length short: lines that no longer hold keep only their numbers, so that it is no longer than before
 */
export function correctDigest(
  blocks: readonly Block[],
  cited: readonly { readonly n: number; readonly article: string }[],
  corrections: readonly CorrectedArticle[],
  reader: Reader,
  length: { readonly short: boolean },
): readonly Block[] {
  return markCorrected(blocks, cited, corrections, { ...pageContext([], reader), ...length })
}

type ById = ReadonlyMap<string, Statement>

/** What was known at a moment: articles that had come in, with what had become known of them. */
function asKnown(material: ChangeMaterial, { at: moment, unseen }: Knowing): ChangeMaterial {
  const known = ({ claims, articles }: Evidence): Evidence => {
    const held = articles
      .filter(({ id, fetchedAt }) => (unseen === undefined ? fetchedAt <= moment : !unseen.has(id)))
      .map((article): ArticleHead => {
        const { marks, ...rest } = article
        const then = (marks ?? []).filter(({ at }) => at <= moment)
        return then.length === 0 ? rest : { ...rest, marks: then }
      })
    const ids = new Set(held.map(({ id }) => id))
    return { claims: claims.filter(({ article }) => ids.has(article)), articles: held }
  }
  return { ...material, ...known(material), evidence: known(material.evidence) }
}

function tell(material: ChangeMaterial, knowledge: Knowledge, ids: LastingIds): ById {
  const { kept } = standing({ ...material, staleDays: 0, archiveDays: 0 }, knowledge)
  const statements = stateAll(dateAll(kept, knowledge), knowledge)
  return new Map(statements.map((statement) => [ids.event(statement.event), statement]))
}

/** Ids of events by the claims that tell them. */
function keyed(statements: ById, ids: LastingIds): ReadonlyMap<string, string> {
  return new Map(
    [...statements].flatMap(([id, { event }]) =>
      event.claims.map((claim): [string, string] => [ids.claim(claim), id]),
    ),
  )
}

/** The event that any claim of a statement tells in another state. */
function firstOf(
  { event }: Statement,
  keys: ReadonlyMap<string, string>,
  among: ById,
  ids: LastingIds,
): { readonly id: string; readonly statement: Statement } | undefined {
  const id = event.claims.map((claim) => keys.get(ids.claim(claim))).find((one) => one !== undefined)
  return id === undefined ? undefined : { id, statement: among.get(id)! }
}

function compare(before: Statement, now: Statement, ids: LastingIds): Change['what'] {
  const seen: Readonly<Record<Change['what'][number], (statement: Statement) => unknown>> = {
    time: ({ event: { time } }) => [time?.earliest, time?.latest, time?.candidates],
    figures: ({ event }) =>
      event.claims
        .flatMap(({ figures }) =>
          figures.map(({ measure, low, high, who }) => [measure, low, high, who].join()),
        )
        .sort(),
    reports: ({ event }) => event.claims.map((claim) => ids.claim(claim)).sort(),
    sources: ({ event }) => event.independent,
    dispute: ({ event }) => event.disputes.map(({ about }) => about).sort(),
  }
  const all = Object.keys(seen) as Change['what'][number][]
  return all.filter((one) => JSON.stringify(seen[one](before)) !== JSON.stringify(seen[one](now)))
}

function isHeld(
  { event }: Statement,
  { heldPlaces, articles }: ChangeMaterial,
  { places, gazetteer }: Knowledge,
): boolean {
  const held = new Set(heldPlaces)
  const isPlace = ({ place }: Claim): boolean => {
    if (place === null) return false
    const parents = (places.get(place.id) ?? gazetteer.byId(place.id))?.parents ?? []
    return [place.id, ...parents].some((id) => held.has(id))
  }
  const marked = new Set(
    articles
      .filter(
        ({ marks }) => marks?.findLast(({ mark }) => mark === 'held' || mark === 'released')?.mark === 'held',
      )
      .map(({ id }) => id),
  )
  return event.claims.some((claim) => isPlace(claim) || marked.has(claim.article))
}
