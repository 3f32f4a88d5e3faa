import type { ArticleHead, CitedSource, Claim, Span } from '../model/index.ts'

/** Numbers sentences in the order in which an answer first leans on them. */
export interface Citer {
  /** [n] for each sentence behind these claims, each once. */
  cite(claims: readonly Claim[]): readonly Span[]
  numbers(claims: readonly Claim[]): readonly number[]
  /** [n] for one sentence, with the claims that were read from it, if any. */
  citePart(part: Part, claims: readonly Claim[]): readonly Span[]
  readonly cited: readonly CitedSource[]
}

/** A sentence of an article. */
export type Part = Pick<Claim, 'article' | 'start' | 'end' | 'quote'>

/** @param articles those whose claims will be cited */
export function createCiter(articles: readonly ArticleHead[]): Citer {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const sources = new Map<string, { source: CitedSource; claims: string[]; datedBy: Set<string> }>()
  const sourceOf = ({ article, start, end, quote }: Part, claims: readonly string[]): CitedSource => ({
    n: sources.size + 1,
    claims,
    article,
    sha256: byId.get(article)?.sha256 ?? '',
    start,
    end,
    quote,
  })
  const numberOf = (claim: Claim): number => {
    const key = `${claim.article}:${claim.start}:${claim.end}`
    const known = sources.get(key)
    if (known !== undefined) {
      if (!known.claims.includes(claim.id)) known.claims.push(claim.id)
      for (const id of claim.time?.lent?.claims ?? []) known.datedBy.add(id)
      return known.source.n
    }
    const claims = [claim.id]
    const source = sourceOf(claim, claims)
    const datedBy = new Set(claim.time?.lent?.claims)
    for (const id of byId.get(claim.article)?.published?.lent?.claims ?? []) datedBy.add(id)
    sources.set(key, { source, claims, datedBy })
    return source.n
  }
  const numbers = (claims: readonly Claim[]): readonly number[] => [...new Set(claims.map(numberOf))]
  return {
    numbers,
    citePart: (part, claims) => {
      const key = `${part.article}:${part.start}:${part.end}`
      for (const claim of claims) numberOf(claim)
      if (!sources.has(key)) sources.set(key, { source: sourceOf(part, []), claims: [], datedBy: new Set() })
      return [{ kind: 'cite', n: sources.get(key)!.source.n }]
    },
    cite: (claims) => numbers(claims).map((n) => ({ kind: 'cite', n })),
    get cited() {
      return [...sources.values()].map(({ source, datedBy }) =>
        datedBy.size === 0 ? source : { ...source, datedBy: [...datedBy].sort() },
      )
    },
  }
}
