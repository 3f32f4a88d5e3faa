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

/** Articles that came in or were marked; a night's news has hundreds. */
const mostArticles = 2_000
/** Claims of the same days at one place: they may tell the same events. */
const mostBeside = 500
/** Claims of a place that was held back or released. */
const mostHeld = 2_000

/**
 * Gathers what `changesSince` compares: all that came in, or was marked, after a moment, and all that was told before of
 * the same places and days.
 * @param since UTC milliseconds
 * @param places ids of the places asked about, with what lies in them; undefined: everywhere
 */
export async function gatherChanges(
  since: number,
  places: readonly string[] | undefined,
  context: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<ChangesGathered> {
  const { corpus } = context
  const touched = await corpus.touchedSince(since, mostArticles)
  const wanted = await placeFilter(places, context)
  const told: Claim[] = []
  for (const claim of await corpus.claimsOf(touched.articles)) if (await wanted(claim)) told.push(claim)
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
      ...new Set([...touched.articles, ...claims.map(({ article }) => article)]),
    ]),
    evidence: await gatherEvidence(claims, context),
    heldPlaces: await corpus.heldPlaces(),
    heldThen: await corpus.heldPlaces(since),
    more: touched.articles.length >= mostArticles,
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

async function placeFilter(
  wanted: readonly string[] | undefined,
  { places }: Pick<CommandContext, 'places'>,
): Promise<(claim: Claim) => Promise<boolean>> {
  if (wanted === undefined) return async () => true
  const ids = new Set(wanted)
  return async ({ place }) =>
    place !== null && [place.id, ...((await places.byId(place.id))?.parents ?? [])].some((id) => ids.has(id))
}
