import type { ClaimQuery, CommandContext } from '../src/command.ts'
import {
  asBorrower,
  type Borrower,
  type Claim,
  dayNumber,
  type Evidence,
  lenderKeys,
  mayBeNarrowed,
  type Place,
  smallOuter,
} from '../src/core/index.ts'

/**
 * Of the days that a claim's words allow, so many claims at either end are looked at for one that tells its day. Where
 * the two ends are not one event, nothing is lent anyway.
 */
const mostLenders = 10

/** A claim that ends some days after its first possible one still lends: see `fewDays` of the lenders. */
const marginDays = 3

/**
 * What else the corpus holds that may narrow the dates of these claims: the rest of their articles, and what others
 * tell of the same kind of event at the same places, on days that their words allow. So a date is the same whatever
 * was asked.
 * @param knownBy day number: only what had been published by then lends
 */
export async function gatherEvidence(
  claims: readonly Claim[],
  { corpus, places }: Pick<CommandContext, 'corpus' | 'places'>,
  knownBy?: number,
): Promise<Evidence> {
  const open = await corpus.openArticles([
    ...new Set(claims.filter(mayBeNarrowed).map((claim) => claim.article)),
  ])
  if (open.length === 0) return { claims: [], articles: [] }
  const [theirs, heads] = await Promise.all([corpus.claimsOf(open), corpus.heads(open)])
  const headOf = new Map(heads.map((head) => [head.id, head]))
  const borrowers = theirs.flatMap((claim) => {
    const article = headOf.get(claim.article)
    return (article && asBorrower(claim, article)) ?? []
  })
  const placeOf = await findPlaces(borrowers, places)
  const queries = new Map<string, ClaimQuery>()
  for (const borrower of borrowers) {
    for (const key of lenderKeys(borrower, smallOuter(borrower.claim.place!.id, placeOf)))
      for (const query of queriesOf(key, borrower, knownBy)) queries.set(JSON.stringify(query), query)
  }
  const told = [...theirs, ...(await corpus.findClaims([...queries.values()])).flat()]
  const others = new Set(told.map((claim) => claim.article).filter((id) => !headOf.has(id)))
  return { claims: told, articles: [...heads, ...(await corpus.heads([...others]))] }
}

function queriesOf(key: string, { from, to }: Borrower, knownBy: number | undefined): readonly ClaimQuery[] {
  const query = {
    key,
    vague: false,
    ...(from !== undefined && { from: dayNumber(from) - marginDays }),
    to: dayNumber(to) + marginDays,
    ...(knownBy !== undefined && { publishedBy: knownBy }),
    limit: mostLenders,
  }
  return [query, { ...query, oldest: true }]
}

/** The places of borrowers and what they lie in, at once. */
async function findPlaces(
  borrowers: readonly Borrower[],
  places: CommandContext['places'],
): Promise<(id: string) => Place | undefined> {
  const found = new Map<string, Place | undefined>()
  const add = async (id: string): Promise<void> => {
    if (!found.has(id)) found.set(id, await places.byId(id))
  }
  for (const { claim } of borrowers) {
    await add(claim.place!.id)
    for (const parent of found.get(claim.place!.id)?.parents ?? []) await add(parent)
  }
  return (id) => found.get(id)
}
