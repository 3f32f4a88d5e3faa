import type { ClaimQuery, CommandContext } from '../src/command.ts'
import {
  type ChangeMaterial,
  type Claim,
  dayNumber,
  findingKey,
  firstDay,
  lastDay,
  widestDays,
} from '../src/core/index.ts'
import { gatherEvidence } from './evidence.ts'

/** What changes are found in, and whether more has changed than was looked at. */
export interface ChangesGathered extends ChangeMaterial {
  readonly more: boolean
}

/** Articles that came in or were marked and are looked at; a night's news has hundreds. */
const mostArticles = 20_000
/** Articles whose claims are read at a time. */
const batch = 2_000
/** Claims that have come in on what was asked about: more is no news but an archive that was taken in. */
const mostTold = 2_000
/** Claims of the same days at one place: they may tell the same events. */
const mostBeside = 500
/** Claims of a place that was held back or released. */
const mostHeld = 2_000

/** What changes are asked about: places with all that lies in them, an actor, or everything. */
export interface ChangesTopic {
  readonly places?: readonly string[]
  readonly actor?: string
}

/** Since when: a moment, and where the corpus stood then if that is known. */
export interface ChangesSince {
  /** UTC milliseconds. */
  readonly at: number
  readonly capture?: number
}

/**
 * Gathers what `changesSince` compares: all that came in, or was marked, after a moment, and all that was told before of
 * the same places and days.
 */
export async function gatherChanges(
  since: ChangesSince,
  topic: ChangesTopic,
  context: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<ChangesGathered> {
  const { corpus } = context
  const touched = await corpus.touchedSince(since.at, mostArticles, since.capture)
  const wanted = await topicFilter(topic, context)
  const told: Claim[] = []
  let looked = 0
  for (; looked < touched.articles.length && told.length < mostTold; looked += batch) {
    const claims = await corpus.claimsOf(touched.articles.slice(looked, looked + batch))
    for (const claim of claims) if (await wanted(claim)) told.push(claim)
  }
  const held: ClaimQuery[] = touched.places.flatMap((id) =>
    [true, false].map((vague) => ({ key: findingKey.inside(id), vague, limit: mostHeld })),
  )
  const found = (await corpus.findClaims([...besides(told), ...held])).flat()
  const near: Claim[] = []
  for (const claim of found) if (await wanted(claim)) near.push(claim)
  const claims = [...new Map([...told, ...near].map((claim) => [claim.id, claim])).values()]
  return {
    claims,
    // Older versions are told of too: by them an event keeps its id.
    articles: await corpus.heads([
      ...new Set([...told.map(({ article }) => article), ...claims.map(({ article }) => article)]),
    ]),
    evidence: await gatherEvidence(claims, context),
    heldPlaces: await corpus.heldPlaces(),
    heldThen: await corpus.heldPlaces(since.at),
    more: touched.articles.length >= mostArticles || looked < touched.articles.length,
  }
}

/** A query for each place, over the days that what has changed there is told of. */
function besides(claims: readonly Claim[]): readonly ClaimQuery[] {
  const byPlace = Map.groupBy(
    claims.filter(({ place, time }) => place !== null && firstDay(time) !== undefined),
    ({ place }) => place!.id,
  )
  return [...byPlace].flatMap(([id, there]) => {
    const days = there
      .flatMap(({ time }) => [firstDay(time), lastDay(time)])
      .filter((day) => day !== undefined)
    const numbers = days.map(dayNumber)
    return [
      {
        key: findingKey.inside(id),
        vague: false,
        from: Math.min(...numbers) - widestDays,
        to: Math.max(...numbers) + widestDays,
        limit: mostBeside,
      },
    ]
  })
}

async function topicFilter(
  { places: wanted, actor }: ChangesTopic,
  { places }: Pick<CommandContext, 'places'>,
): Promise<(claim: Claim) => Promise<boolean>> {
  const ids = wanted && new Set(wanted)
  return async ({ place, actors }) => {
    if (actor !== undefined && !actors.some(({ id }) => id === actor)) return false
    if (ids === undefined) return true
    return (
      place !== null &&
      [place.id, ...((await places.byId(place.id))?.parents ?? [])].some((id) => ids.has(id))
    )
  }
}
