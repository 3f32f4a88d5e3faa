import { createHash } from 'node:crypto'
import type { ArticleHead, Claim, Event } from '../model/index.ts'

/** Names claims and events so that they keep their names when articles are corrected and further ones come in. */
export interface LastingIds {
  /** The same for a claim and for what stands in its place in another version of its article. */
  claim(claim: Claim): string
  /** 16 hex digits: the event goes by whichever of its claims became known first. */
  event(event: Event): string
}

/**
 * Makes lasting ids. `Event.id` tells what an event is taken for now; these tell which it is, over time.
 * @param articles all that the claims stand in, with older versions of them
 */
export function createLastingIds(claims: readonly Claim[], articles: readonly ArticleHead[]): LastingIds {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const roots = rootsOf(articles)
  const ranks = rankClaims(claims)
  const rootOf = (claim: Claim): string => roots.get(claim.article) ?? claim.article
  const claimId = (claim: Claim): string =>
    [rootOf(claim), claim.event, placeOf(claim), ranks.get(claim.id) ?? 0].join('|')
  const firstKnown = (a: Claim, b: Claim): number => {
    const [x, y] = [rootOf(a), rootOf(b)]
    const known = (root: string): number => byId.get(root)?.fetchedAt ?? 0
    return known(x) - known(y) || (claimId(a) < claimId(b) ? -1 : 1)
  }
  return {
    claim: claimId,
    event: ({ claims: told }) =>
      createHash('sha256')
        .update(claimId([...told].sort(firstKnown)[0]!))
        .digest('hex')
        .slice(0, 16),
  }
}

/** First version of each article that is a later one. */
function rootsOf(articles: readonly ArticleHead[]): ReadonlyMap<string, string> {
  const before = new Map<string, string>()
  for (const { id, marks = [] } of articles)
    for (const { mark, by } of marks) if (mark === 'superseded' && by !== undefined) before.set(by, id)
  const roots = new Map<string, string>()
  for (const id of before.keys()) {
    const seen = new Set([id])
    let root = id
    // What came back to an older version goes round in a circle.
    for (let older = before.get(root); older !== undefined && !seen.has(older); older = before.get(root)) {
      seen.add(older)
      root = older
    }
    roots.set(id, before.has(root) ? [...seen].sort()[0]! : root)
  }
  return roots
}

/** The how-manieth claim of its kind and place in its article each is: offsets change from version to version. */
function rankClaims(claims: readonly Claim[]): ReadonlyMap<string, number> {
  const alike = Map.groupBy(claims, (claim) => [claim.article, claim.event, placeOf(claim)].join('|'))
  const ranks = new Map<string, number>()
  for (const group of alike.values()) {
    const sorted = [...group].sort((a, b) => a.start - b.start || (a.id < b.id ? -1 : 1))
    for (const [rank, { id }] of sorted.entries()) ranks.set(id, rank)
  }
  return ranks
}

const placeOf = ({ place }: Claim): string =>
  place === null ? '' : place.inside === true ? `${place.id} ${place.name}` : place.id
