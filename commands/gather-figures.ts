import type { CommandContext, CorpusReader } from '../src/command.ts'
import { type Claim, type Evidence, findingKey, widestDays } from '../src/core/index.ts'
import { gatherEvidence } from './evidence.ts'

/** What an answer on numbers is made of. */
export interface FiguresGathered {
  readonly claims: readonly Claim[]
  readonly articles: Awaited<ReturnType<CorpusReader['heads']>>
  readonly evidence: Evidence
  readonly heldPlaces: readonly string[]
  readonly cut: boolean
}

/** A total is right only when every row is in it; so many take a second, and no place in a hundred has more. */
const most = 100_000

/** Gathers every claim at a place, or inside it, that may lie in the days asked about. */
export async function gatherFigures(
  place: string,
  { from, to }: { readonly from: number | undefined; readonly to: number | undefined },
  context: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<FiguresGathered> {
  const { corpus } = context
  const bounds = {
    key: findingKey.inside(place),
    limit: most,
    ...(from !== undefined && { endsFrom: from }),
    ...(to !== undefined && { begunBy: to }),
  }
  const found = await corpus.findClaims([
    {
      ...bounds,
      vague: false,
      ...(from !== undefined && { from }),
      ...(to !== undefined && { to: to + widestDays }),
    },
    { ...bounds, vague: true },
  ])
  // Who gives no number, and is no row, still tells with others which event a number is of.
  const claims = [...new Map(found.flat().map((claim) => [claim.id, claim])).values()]
  return {
    claims,
    articles: await corpus.heads([...new Set(claims.map((claim) => claim.article))]),
    evidence: await gatherEvidence(
      claims.filter(({ row }) => row === undefined),
      context,
    ),
    heldPlaces: await corpus.heldPlaces(),
    cut: found.some((some) => some.length >= most),
  }
}
