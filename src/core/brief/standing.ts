import type { ArticleHead, Claim, Mark } from '../model/index.ts'

/** What holds of an article at a moment. */
export interface Standing {
  /** stands: it tells. superseded: a newer version of it does. withdrawn: nobody stands by it. held: kept back. */
  readonly state: 'stands' | 'superseded' | 'withdrawn' | 'held'
  /** The mark that made it so. */
  readonly by?: Mark
  /** Set where its publisher corrected it and it still stands. */
  readonly corrected?: Mark
}

/** An article with the mark that readers are told of. */
export interface Marked {
  readonly article: ArticleHead
  readonly mark: Mark
}

/** What an answer says of articles that no longer stand as they were, oldest mark first. */
export interface Notices {
  readonly withdrawn: readonly Marked[]
  readonly corrected: readonly Marked[]
  /** Whether the operator keeps something back here; what it is stays unsaid. */
  readonly held: boolean
}

/** Claims with the articles behind them, and what else may narrow their dates. */
export interface Told {
  readonly claims: readonly Claim[]
  readonly articles: readonly ArticleHead[]
}

/**
 * What holds of an article.
 * @param asOf local date, YYYY-MM-DD: what became known later does not count, but for what the operator keeps back
 */
export function standingOf({ marks = [], published }: ArticleHead, asOf?: string): Standing {
  const before = published?.latest?.slice(0, 10)
  const known = marks.filter((mark) => asOf === undefined || dayOfMark(mark, before) <= asOf)
  const held = marks.findLast(({ mark }) => mark === 'held' || mark === 'released')
  if (held?.mark === 'held') return { state: 'held', by: held }
  const withdrawn = known.findLast(({ mark }) => mark === 'withdrawn')
  if (withdrawn !== undefined) return { state: 'withdrawn', by: withdrawn }
  const version = known.findLast(({ mark }) => mark === 'superseded' || mark === 'restored')
  if (version?.mark === 'superseded') return { state: 'superseded', by: version }
  const corrected = known.findLast(({ mark }) => mark === 'corrected')
  return { state: 'stands', ...(corrected !== undefined && { corrected }) }
}

/** When others could know of it: a new version may have been published before we took it in, but not with the old. */
function dayOfMark({ at, publishedBy }: Mark, before: string | undefined): string {
  const known = Temporal.Instant.fromEpochMilliseconds(at).toString().slice(0, 10)
  const isLater = publishedBy !== undefined && before !== undefined && publishedBy > before
  return isLater && publishedBy < known ? publishedBy : known
}

/**
 * Leaves out what no longer stands, and tells what of it a reader must know.
 * @param heldPlaces ids of places that are kept back, with all that lies in them
 * @param parentsOf ids of what a place lies in
 */
export function keepStanding<Material extends Told>(
  material: Material,
  {
    asOf,
    heldPlaces,
    parentsOf,
  }: {
    readonly asOf?: string | undefined
    readonly heldPlaces: ReadonlySet<string>
    readonly parentsOf: (place: string) => readonly string[]
  },
): { readonly kept: Material; readonly notices: Notices } {
  const withdrawn: Marked[] = []
  const corrected: Marked[] = []
  const gone = new Set<string>()
  const isHeld = ({ place }: Claim): boolean =>
    heldPlaces.size > 0 &&
    place !== null &&
    [place.id, ...parentsOf(place.id)].some((id) => heldPlaces.has(id))
  const seen = material.claims.filter((claim) => !isHeld(claim))
  const told = new Set(seen.map((claim) => claim.article))
  let held = seen.length < material.claims.length
  for (const article of material.articles) {
    if (article.marks === undefined) continue
    const { state, by, corrected: mark } = standingOf(article, asOf)
    if (state !== 'stands') gone.add(article.id)
    // What is kept back is not named either.
    if (!told.has(article.id)) continue
    if (state === 'withdrawn') withdrawn.push({ article, mark: by! })
    if (state === 'held') held = true
    if (mark !== undefined) corrected.push({ article, mark })
  }
  const claims = seen.filter((claim) => !gone.has(claim.article))
  return { kept: { ...material, claims }, notices: { withdrawn, corrected, held } }
}
