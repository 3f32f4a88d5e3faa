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
 * All that an article is one source with: its publisher's family, other articles of the same wire text, and, of the row
 * of a dataset, the families of those it was coded from.
 */
export function sourcesOf(
  article: ArticleHead,
  publishers: ReadonlyMap<string, Publisher>,
): readonly string[] {
  const coded = (article.codedFrom ?? []).map(
    (name) => publishers.get(nameKey(name))?.family ?? nameKey(name),
  )
  return [
    `family ${familyOf(article, publishers)}`,
    `text ${article.copyOf ?? article.id}`,
    ...coded.map((family) => `family ${family}`),
  ]
}

/**
 * How many sources tell it independently: claims that share a source, or a named speaker, are one.
 * @param sourcesOfArticle what an article is one source with, by its id
 */
export function countIndependent(
  claims: readonly Claim[],
  sourcesOfArticle: (article: string) => readonly string[],
): number {
  const groups: Set<string>[] = []
  for (const claim of claims) {
    const marks = [...sourcesOfArticle(claim.article)]
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
