import type { Citer } from './citer.ts'

/** Articles in the order in which the answer first leans on them, so that no store's own order shows. */
export function inOrderCited<Known extends { readonly id: string }>(
  articles: readonly Known[],
  citer: Citer,
): readonly Known[] {
  const places = new Map<string, number>()
  for (const { article, n } of citer.cited) if (!places.has(article)) places.set(article, n)
  const placeOf = ({ id }: Known): number => places.get(id) ?? Number.MAX_SAFE_INTEGER
  return [...articles].sort((a, b) => placeOf(a) - placeOf(b) || (a.id < b.id ? -1 : 1))
}
