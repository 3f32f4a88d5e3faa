import { searchMark, searchWords } from '../language/search-words.ts'
import type { Claim } from '../model/index.ts'
import type { Surroundings } from './finding.ts'

/** A part of an article's text, UTF-16 code units, with the words it is searched by, parted by blanks. */
export interface SearchedPart {
  readonly start: number
  readonly end: number
  readonly words: string
}

/** What `searchedParts` needs of a reading. */
interface Read {
  readonly article: { readonly text: string; readonly language: string }
  readonly claims: readonly Claim[]
  readonly around?: Readonly<Record<string, Surroundings>>
  readonly sentences?: readonly { readonly start: number; readonly end: number }[]
}

/** The sentences of a reading, each once, with their words and with what they tell of as marks among these. */
export function searchedParts({ article, claims, around, sentences = [] }: Read): readonly SearchedPart[] {
  const parts = new Map<string, { readonly start: number; readonly end: number; readonly claims: Claim[] }>()
  const partOf = ({ start, end }: { readonly start: number; readonly end: number }): Claim[] => {
    const key = `${start} ${end}`
    let part = parts.get(key)
    if (part === undefined) {
      part = { start, end, claims: [] }
      parts.set(key, part)
    }
    return part.claims
  }
  for (const sentence of sentences) partOf(sentence)
  for (const claim of claims) partOf(claim).push(claim)
  return [...parts.values()].map(({ start, end, claims: told }) => ({
    start,
    end,
    words: [
      ...searchWords(article.text.slice(start, end), article.language),
      ...new Set(told.flatMap((claim) => marksOf(claim, around))),
    ].join(' '),
  }))
}

function marksOf({ place, actors, event }: Claim, around: Read['around']): readonly string[] {
  const places = place === null ? [] : [place.id, ...(around?.[place.id]?.all ?? [place.country])]
  return [
    searchMark('event', event),
    ...places.map((id) => searchMark('place', id)),
    ...actors.map(({ id }) => searchMark('actor', id)),
  ]
}
