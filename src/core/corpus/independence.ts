import type { Publisher } from '../knowledge.ts'
import { nameKey } from '../language/fold.ts'
import type { ArticleHead, Claim } from '../model/index.ts'

/** Articles of unknown publisher are one family: nothing shows that they are not one source. */
const unknownFamily = '?'
const starterFamily = 'sitrep starter'

/** The publisher family of an article. */
export function familyOf(article: ArticleHead, publishers: ReadonlyMap<string, Publisher>): string {
  if (article.starter) return starterFamily
  if (article.publisher === undefined) return unknownFamily
  const key = nameKey(article.publisher)
  return publishers.get(key)?.family ?? key
}

/**
 * How many sources tell it independently: claims of one publisher family, or of one named speaker, are one.
 * @param familyOfArticle publisher family by article id
 */
export function countIndependent(
  claims: readonly Claim[],
  familyOfArticle: (article: string) => string,
): number {
  const groups: Set<string>[] = []
  for (const claim of claims) {
    const marks = [`family ${familyOfArticle(claim.article)}`]
    const speaker = claim.speaker.actor ?? claim.speaker.name
    // Only a speaker with a name is the same one elsewhere; two papers' "witnesses" may be different people.
    if (speaker !== undefined && !speaker.startsWith('unnamed:')) marks.push(`speaker ${nameKey(speaker)}`)
    const touching = groups.filter((group) => marks.some((mark) => group.has(mark)))
    const merged = new Set([...marks, ...touching.flatMap((group) => [...group])])
    for (const group of touching) groups.splice(groups.indexOf(group), 1)
    groups.push(merged)
  }
  return groups.length
}
