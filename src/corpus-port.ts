import type { Article, ArticleHead, Claim, Coverage, SearchTerm } from './core/index.ts'

/** The corpus as commands read it. Declared here, implemented by a store. */
export interface CorpusReader {
  /** Grows by one with every change; part of an answer's id. */
  revision(): Promise<number>
  /**
   * Claims by what they are found by, a list for each query in its order. However large the corpus is, no query looks
   * at more than it may return, but for those that its bounds leave out.
   */
  findClaims(queries: readonly ClaimQuery[]): Promise<readonly (readonly Claim[])[]>
  /** How many claims a query has without its limit; counting ends at `most`. */
  countClaims(query: ClaimBounds, most: number): Promise<number>
  /** Sentences that hold all that is looked for, the newest published first. */
  search(query: SentenceQuery): Promise<readonly FoundSentence[]>
  /** Of these articles those of which a claim's day is open, so that others could tell it. */
  openArticles(ids: readonly string[]): Promise<readonly string[]>
  /** Every claim of these articles. */
  claimsOf(articleIds: readonly string[]): Promise<readonly Claim[]>
  /** Claims by id, in the order asked, each once; unknown ids are left out. */
  claims(ids: readonly string[]): Promise<readonly Claim[]>
  /** Articles by id without their texts, in the order asked, each once; unknown ids are left out. */
  heads(ids: readonly string[]): Promise<readonly ArticleHead[]>
  /** Articles by id, in the order asked, each once; unknown ids are left out. */
  articles(ids: readonly string[]): Promise<readonly Article[]>
  /** Ids of the places that claims name, with how many claims, most first. */
  placesNamed(): Promise<readonly { readonly id: string; readonly claims: number }[]>
  /**
   * Ids of places that the operator keeps back; almost always none.
   * @param at UTC milliseconds: those that were kept back then
   */
  heldPlaces(at?: number): Promise<readonly string[]>
  /**
   * What came in, or was marked, after a moment: articles, newest first, and places.
   * @param since UTC milliseconds
   * @param afterCapture a capture number: also articles first captured after it, whatever moment they bear
   */
  touchedSince(
    since: number,
    mostArticles: number,
    afterCapture?: number,
  ): Promise<{ readonly articles: readonly string[]; readonly places: readonly string[] }>
  /** Ids of the articles that were first captured after a capture number, in the order they came. */
  articlesAfter(capture: number): Promise<readonly string[]>
  coverage(): Promise<Coverage>
}

/** Claims that are found by a key, and which of them. Days are day numbers. */
export interface ClaimBounds {
  /** One of `findingKey`. */
  readonly key: string
  /** Those whose time is known closely, or the others. */
  readonly vague: boolean
  /** `Finding.day` from here on, and up to here. */
  readonly from?: number
  readonly to?: number
  /** Only what begins by this day, or whose beginning is open. */
  readonly begunBy?: number
  /** Only what begins after this day. */
  readonly begunAfter?: number
  /** Only what ends on or after this day, or whose end is open. */
  readonly endsFrom?: number
  /** Only what was surely published by this day. */
  readonly publishedBy?: number
  /** Only what may have been published by this day, but not surely. */
  readonly perhapsBy?: number
}

/** Claims of a key, newest first (`Finding.day`, then by their number) unless the oldest are asked for. */
export interface ClaimQuery extends ClaimBounds {
  readonly oldest?: boolean
  readonly limit: number
}

/** What a sentence must hold. Days are day numbers. */
export interface SentenceQuery {
  readonly terms: readonly SearchTerm[]
  /** By `searchMark`: what it must tell of. */
  readonly marks: readonly string[]
  /** First and last day of publication, or of coming in where that is not known. */
  readonly from?: number
  readonly to?: number
  readonly limit: number
}

/** Where a sentence stands in the text of its article. */
export interface FoundSentence {
  readonly article: string
  readonly start: number
  readonly end: number
  /** Day number by which it was published, or came in where that is not known. */
  readonly day: number
}
