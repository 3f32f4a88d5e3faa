import type {
  ClaimBounds,
  ClaimQuery,
  CorpusReader,
  FoundSentence,
  SentenceQuery,
} from '../../src/command.ts'
import {
  type Article,
  type ArticleHead,
  asBorrower,
  type Claim,
  claimNumber,
  dayNumber,
  type Finding,
  findingOf,
  lastDay,
  type Reading,
  searchMark,
  searchWords,
} from '../../src/core/index.ts'

/**
 * The same corpus without any index: every question looks at every claim and every sentence there is. What it answers
 * is what the questions of `CorpusReader` mean, so that a store can be compared with it.
 */
export function createSlowCorpus(
  readings: readonly Reading[],
): Pick<
  CorpusReader,
  'findClaims' | 'countClaims' | 'claimsOf' | 'openArticles' | 'heads' | 'articles' | 'search'
> {
  const placed = readings.flatMap(({ article, claims, around }) =>
    claims.map((claim): Placed => {
      const lies = (claim.place && around?.[claim.place.id]) ?? { all: [], small: [] }
      return { claim, number: claimNumber(claim.id), finding: findingOf(claim, article, lies) }
    }),
  )
  const sentences = readings.flatMap(sentencesOf)
  const matching = (bounds: ClaimBounds): readonly Placed[] =>
    placed.filter(({ finding }) => isWithin(finding, bounds))
  const some = (ids: readonly string[]): readonly Reading[] =>
    [...new Set(ids)].flatMap((id) => readings.find(({ article }) => article.id === id) ?? [])
  return {
    findClaims: async (queries) => queries.map((query) => inOrder(matching(query), query)),
    countClaims: async (bounds, most) => Math.min(matching(bounds).length, most),
    claimsOf: async (ids) => some(ids).flatMap(({ claims }) => claims),
    openArticles: async (ids) =>
      some(ids)
        .filter(({ article, claims }) => claims.some((claim) => asBorrower(claim, article) !== undefined))
        .map(({ article }) => article.id),
    heads: async (ids) => some(ids).map(({ article: { text: _text, ...head } }): ArticleHead => head),
    articles: async (ids) => some(ids).map(({ article }): Article => article),
    search: async (query) => findSentences(sentences, query),
  }
}

interface Placed {
  readonly claim: Claim
  readonly number: number
  readonly finding: Finding
}

function isWithin(finding: Finding, bounds: ClaimBounds): boolean {
  const { key, vague, from, to, begunBy, begunAfter, endsFrom, publishedBy, perhapsBy } = bounds
  const { first, last, publishedFrom, publishedTo } = finding
  return (
    finding.keys.includes(key) &&
    finding.vague === vague &&
    (from === undefined || finding.day >= from) &&
    (to === undefined || finding.day <= to) &&
    (begunBy === undefined || first === null || first <= begunBy) &&
    (begunAfter === undefined || (first !== null && first > begunAfter)) &&
    (endsFrom === undefined || last === null || last >= endsFrom) &&
    (publishedBy === undefined || (publishedTo !== null && publishedTo <= publishedBy)) &&
    (perhapsBy === undefined ||
      ((publishedTo === null || publishedTo > perhapsBy) &&
        (publishedFrom === null || publishedFrom <= perhapsBy)))
  )
}

function inOrder(placed: readonly Placed[], { oldest = false, limit }: ClaimQuery): readonly Claim[] {
  const newestFirst = [...placed].sort((a, b) => b.finding.day - a.finding.day || b.number - a.number)
  return (oldest ? newestFirst.reverse() : newestFirst).slice(0, limit).map(({ claim }) => claim)
}

interface Sentence extends FoundSentence {
  /** With a blank before and behind each. */
  readonly words: string
  readonly marks: ReadonlySet<string>
}

function sentencesOf({ article, claims, around, sentences = [] }: Reading): readonly Sentence[] {
  const day = lastDay(article.published ?? null)
  const spans = new Map(
    [...sentences, ...claims].map(({ start, end }) => [`${start} ${end}`, { start, end }]),
  )
  return [...spans.values()].map(({ start, end }) => ({
    article: article.id,
    start,
    end,
    day: day === undefined ? Math.floor(article.fetchedAt / 86_400_000) : dayNumber(day),
    words: ` ${searchWords(article.text.slice(start, end), article.language).join(' ')} `,
    marks: new Set(
      claims
        .filter((claim) => claim.start === start && claim.end === end)
        .flatMap(({ event, place, actors }) => [
          searchMark('event', event),
          ...(place === null ? [] : [place.id, ...(around?.[place.id]?.all ?? [])]).map((id) =>
            searchMark('place', id),
          ),
          ...actors.map(({ id }) => searchMark('actor', id)),
        ]),
    ),
  }))
}

/** Of one day in no order: whoever compares puts them in one. */
function findSentences(
  sentences: readonly Sentence[],
  { terms, marks, from, to, limit }: SentenceQuery,
): readonly FoundSentence[] {
  return sentences
    .filter(
      ({ words, marks: told, day }) =>
        (from === undefined || day >= from) &&
        (to === undefined || day <= to) &&
        marks.every((mark) => told.has(mark)) &&
        terms.every((forms) => forms.some((form) => words.includes(` ${form.join(' ')} `))),
    )
    .sort((a, b) => b.day - a.day)
    .slice(0, limit)
    .map(({ article, start, end, day }) => ({ article, start, end, day }))
}
