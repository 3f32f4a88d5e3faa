import type { CommandContext } from '../src/command.ts'
import { type Claim, type Evidence, mayBeNarrowed } from '../src/core/index.ts'

/**
 * What else the corpus holds that may narrow the dates of these claims: the rest of their articles, and what others
 * tell of the same places. So a date is the same whatever was asked.
 */
export async function gatherEvidence(
  claims: readonly Claim[],
  { corpus, places }: Pick<CommandContext, 'corpus' | 'places'>,
): Promise<Evidence> {
  const open = new Set(claims.filter(mayBeNarrowed).map((claim) => claim.article))
  if (open.size === 0) return { claims: [], articles: [] }
  const theirs = await corpus.claimsOf([...open])
  const spots = new Set(
    theirs.filter(mayBeNarrowed).flatMap(({ place }) => (place === null ? [] : [place.id])),
  )
  const around = new Set<string>()
  for (const id of spots) {
    for (const inner of await places.within(id)) around.add(inner)
    for (const outer of (await places.byId(id))?.parents ?? []) around.add(outer)
  }
  const told = [...theirs, ...(await corpus.claimsAt([...around]))]
  return { claims: told, articles: await corpus.articles([...new Set(told.map((claim) => claim.article))]) }
}
