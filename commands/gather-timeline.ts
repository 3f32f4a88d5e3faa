import type { ClaimBounds, ClaimQuery, CommandContext, CorpusReader } from '../src/command.ts'
import {
  type Claim,
  dayNumber,
  type Evidence,
  lastDay,
  type TimelineRest,
  widestDays,
} from '../src/core/index.ts'
import { gatherEvidence } from './evidence.ts'
import { mostCounted } from './gather-situation.ts'

/** One page of a timeline: its newest claims, and how much it leaves to other pages. */
export interface TimelinePage {
  readonly claims: readonly Claim[]
  readonly articles: Awaited<ReturnType<CorpusReader['heads']>>
  readonly evidence: Evidence
  /** Day number from which on everything dated is on the page; undefined: no earlier page. */
  readonly begins: number | undefined
  readonly rest: TimelineRest
}

/** So many claims make a page that people still read through. */
const most = {
  dated: 200,
  /** Of the page's first day, which is never parted between two pages unless it alone has more. */
  ofFirstDay: 400,
  vague: 80,
  /** Of the days just outside: they may tell an event of the page. */
  beside: 80,
}

/**
 * Gathers the newest page of a timeline.
 * @param key one of `findingKey`
 * @param from first day number asked for, undefined: open
 * @param to last day number asked for
 */
export async function gatherTimeline(
  key: string,
  from: number | undefined,
  to: number | undefined,
  context: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<TimelinePage> {
  const { corpus } = context
  const dated: ClaimBounds = {
    key,
    vague: false,
    ...(from !== undefined && { from }),
    ...(to !== undefined && { to: to + widestDays, begunBy: to }),
  }
  const [newest = []] = await corpus.findClaims([{ ...dated, limit: most.dated }])
  const edge = newest.length < most.dated ? undefined : dayNumber(lastDay(newest.at(-1)!.time)!)
  const begins = edge ?? from
  const vague: ClaimBounds = {
    key,
    vague: true,
    ...(begins !== undefined && { endsFrom: begins }),
    ...(to !== undefined && { begunBy: to }),
  }
  const queries = [
    { ...vague, limit: most.vague },
    ...(edge === undefined ? [] : [{ ...dated, from: edge, to: edge, limit: most.ofFirstDay }]),
    ...besides(key, begins, to),
  ]
  const found = await corpus.findClaims(queries)
  const claims = [...new Map([newest, ...found].flat().map((claim) => [claim.id, claim])).values()]
  return {
    claims,
    articles: await corpus.heads([...new Set(claims.map((claim) => claim.article))]),
    evidence: await gatherEvidence(claims, context),
    begins: edge,
    rest: await restOf({ dated, vague, edge, isVagueFull: found[0]!.length >= most.vague }, corpus),
  }
}

/** Claims that begin or end just outside of the page: what they tell may lie on it. */
function besides(key: string, begins: number | undefined, to: number | undefined): readonly ClaimQuery[] {
  const beside = { key, vague: false, limit: most.beside }
  const before = begins === undefined ? [] : [{ ...beside, from: begins - widestDays, to: begins - 1 }]
  const after =
    to === undefined
      ? []
      : [{ ...beside, from: to + 1, to: to + 2 * widestDays, begunAfter: to, oldest: true }]
  return [...before, ...after]
}

interface Left {
  readonly dated: ClaimBounds
  readonly vague: ClaimBounds
  readonly edge: number | undefined
  readonly isVagueFull: boolean
}

async function restOf(
  { dated, vague, edge, isVagueFull }: Left,
  corpus: CorpusReader,
): Promise<TimelineRest> {
  const count = async (bounds: ClaimBounds, shown: number) => {
    const all = await corpus.countClaims(bounds, mostCounted)
    return { count: Math.max(0, all - shown), more: all >= mostCounted }
  }
  return {
    ...(edge !== undefined && {
      earlier: await count({ ...dated, to: edge - 1 }, 0),
      ofFirstDay: await count({ ...dated, from: edge, to: edge }, most.ofFirstDay),
    }),
    ...(isVagueFull && { vague: await count(vague, most.vague) }),
  }
}
