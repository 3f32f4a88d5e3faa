import { keepStanding, type Notices, standingOf } from './brief/standing.ts'
import type { Knowledge } from './knowledge.ts'
import { nameKey } from './language/fold.ts'
import type { Article, Claim, Place } from './model/index.ts'
import type { NextPage, SearchHit } from './render/search.ts'
import { dayOfNumber } from './time/day-number.ts'

/** A sentence by where it stands. */
export interface PlacedSentence {
  readonly article: string
  readonly start: number
  readonly end: number
  /** Day number by which it was published, or came in. */
  readonly day: number
}

/** Sentences that were found, with all that is known of them. */
export interface Found {
  readonly hits: readonly PlacedSentence[]
  readonly articles: readonly Article[]
  readonly claims: readonly Claim[]
  readonly heldPlaces: readonly string[]
}

/** The sentences that may be shown, in their order, and what to say of the others: withdrawn, held back, replaced. */
export function findHits(
  { hits, articles, claims, heldPlaces }: Found,
  { places, gazetteer }: Knowledge,
): { readonly hits: readonly SearchHit[]; readonly notices: Notices } {
  const byId = new Map(articles.map((article) => [article.id, article]))
  const placeOf = (id: string): Place | undefined => places.get(id) ?? gazetteer.byId(id)
  const parentsOf = (id: string): readonly string[] => placeOf(id)?.parents ?? []
  const { kept, notices } = keepStanding({ articles, claims }, { heldPlaces: new Set(heldPlaces), parentsOf })
  const standing = new Set(kept.claims)
  const heldNames = heldPlaces.flatMap((id) => namesOf(placeOf(id)))
  let { held } = notices
  const shown = hits.flatMap((hit): readonly SearchHit[] => {
    const article = byId.get(hit.article)
    if (article === undefined) return []
    const quote = article.text.slice(hit.start, hit.end)
    const told = claims.filter(
      (claim) => claim.article === hit.article && claim.start === hit.start && claim.end === hit.end,
    )
    const { state } = standingOf(article)
    // A sentence that nothing was read from can still name what is kept back.
    const key = ` ${nameKey(quote)} `
    const isHeld =
      state === 'held' ||
      heldNames.some((name) => key.includes(name)) ||
      (state === 'stands' && told.some((claim) => !standing.has(claim)))
    held ||= isHeld
    if (isHeld || state !== 'stands') return []
    return [{ article, start: hit.start, end: hit.end, quote, claims: told, day: dayOfNumber(hit.day) }]
  })
  return { hits: shown, notices: { ...notices, held } }
}

/** Where the page after this one begins: its last day may have older ones still, unless it alone fills the page. */
export function nextPage({
  hits,
  more,
}: {
  readonly hits: readonly PlacedSentence[]
  readonly more: boolean
}): NextPage | undefined {
  const [newest, oldest] = [hits[0], hits.at(-1)]
  if (!more || newest === undefined || oldest === undefined) return undefined
  const crowded = newest.day === oldest.day
  return { to: dayOfNumber(crowded ? oldest.day - 1 : oldest.day), crowded }
}

function namesOf(place: Place | undefined): readonly string[] {
  if (place === undefined) return []
  return [...Object.values(place.names), ...place.spellings].map((name) => ` ${nameKey(name)} `)
}
