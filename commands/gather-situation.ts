import type { ClaimQuery, CommandContext, CorpusReader } from '../src/command.ts'
import {
  type Claim,
  type Count,
  type Evidence,
  findingKey,
  type Place,
  widestDays,
} from '../src/core/index.ts'
import { gatherEvidence } from './evidence.ts'

/** What an answer on a place is made of, a bounded number of claims however many are told of it. */
export interface Gathered {
  /** Ids of the place and of those inside it that claims are told of. */
  readonly inside: ReadonlySet<string>
  readonly claims: readonly Claim[]
  readonly articles: Awaited<ReturnType<CorpusReader['heads']>>
  readonly evidence: Evidence
  /** How many claims are told of the place in all, where more are than were looked at. */
  readonly told?: Count
}

/**
 * How many claims are looked at. An answer shows three lines on control, ten developments, six figures and so on: many
 * times as many claims leave room for those that tell one event together, and small corpora are looked at whole.
 */
const most = {
  /** Of the place, closely dated; the same as of a day where publication is open. */
  here: 100,
  vague: 30,
  /** Of who holds it and of what changed that, each. */
  control: 20,
  vagueControl: 10,
  /** Articles whose other claims are looked at for what they tell of elsewhere. */
  articles: 16,
  /** Of the region around, and of who holds places there. */
  near: 40,
  nearVague: 12,
}

/** Whoever counts further makes readers wait for a number that says no more to them. */
export const mostCounted = 10_000

/**
 * Gathers what can answer a question on a place: its newest claims, those on who holds it, all else that the newest
 * articles among them tell, and the newest claims of the region around it.
 * @param asOf day number: only what was told by then, and what may have been
 */
export async function gatherSituation(
  place: Place,
  asOf: number | undefined,
  context: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<Gathered> {
  const { corpus } = context
  const region = place.parents[0] === place.country ? undefined : place.parents[0]
  const own = [
    ...bothKinds(findingKey.inside(place.id), most.here, most.vague),
    ...bothKinds(findingKey.held(place.id), most.control, most.vagueControl),
    ...bothKinds(findingKey.changed(place.id), most.control, most.vagueControl),
  ]
  const near =
    region === undefined
      ? []
      : [
          ...bothKinds(findingKey.inside(region), most.near, most.nearVague),
          ...bothKinds(findingKey.control(region), most.near, most.nearVague),
        ]
  const queries = asOf === undefined ? [...own, ...near] : asOfDay(own, near, asOf)
  const found = await corpus.findClaims(queries)
  const here = queries.flatMap(({ key }, i) => (key === findingKey.inside(place.id) ? found[i]! : []))
  const newest = [...new Set(here.map((claim) => claim.article))].slice(0, most.articles)
  const claims = unique([...found.flat(), ...(await corpus.claimsOf(newest))])
  const articles = await corpus.heads([...new Set(claims.map((claim) => claim.article))])
  const isFull = queries.some(
    ({ key, limit }, i) => key === findingKey.inside(place.id) && found[i]!.length >= limit,
  )
  return {
    inside: await placesInside(place.id, claims, context.places),
    claims,
    articles,
    evidence: await gatherEvidence(claims, context, asOf),
    ...(isFull && { told: await countTold(queries, findingKey.inside(place.id), corpus) }),
  }
}

/** Closely dated and vague ones of a key. */
function bothKinds(key: string, limit: number, vagueLimit: number): readonly ClaimQuery[] {
  return [
    { key, vague: false, limit },
    { key, vague: true, limit: vagueLimit },
  ]
}

/** Neighbours are told of by what was surely known; of the place itself, what may not have been is told apart. */
function asOfDay(
  own: readonly ClaimQuery[],
  near: readonly ClaimQuery[],
  day: number,
): readonly ClaimQuery[] {
  // What is closely dated and has begun has ended soon after.
  const ended = (query: ClaimQuery): ClaimQuery =>
    query.vague ? { ...query, begunBy: day } : { ...query, begunBy: day, to: day + widestDays }
  return [
    // What is vague stands by its report at the latest.
    ...[...own, ...near].map((query) => ({
      ...ended(query),
      publishedBy: day,
      ...(query.vague && { to: day }),
    })),
    ...own.map((query) => ({ ...ended(query), perhapsBy: day })),
  ]
}

async function countTold(queries: readonly ClaimQuery[], key: string, corpus: CorpusReader): Promise<Count> {
  let count = 0
  for (const query of queries)
    if (query.key === key && query.perhapsBy === undefined)
      count += await corpus.countClaims(query, mostCounted - count)
  return { count, more: count >= mostCounted }
}

async function placesInside(
  id: string,
  claims: readonly Claim[],
  places: CommandContext['places'],
): Promise<ReadonlySet<string>> {
  const told = new Set(claims.flatMap(({ place }) => (place === null ? [] : [place.id])))
  const inside = new Set([id])
  for (const one of told) if ((await places.byId(one))?.parents.includes(id) === true) inside.add(one)
  return inside
}

/** Each claim once, in the order of first appearance. */
function unique(claims: readonly Claim[]): readonly Claim[] {
  return [...new Map(claims.map((claim) => [claim.id, claim])).values()]
}
