import type { ClaimLanguage } from '../claims/claim-language.ts'
import { functionWords } from '../claims/word-class.ts'
import type { Link } from './link-pattern.ts'

/** Folded words, and verbs of which any form serves. */
export interface WordSet {
  readonly words: ReadonlySet<string>
  readonly lemmas: ReadonlySet<string>
}

/** What a pattern can begin with. */
export function firstsOf(start: Link | null): WordSet & { readonly phrase: boolean } {
  const words = new Set<string>()
  const lemmas = new Set<string>()
  let phrase = false
  const visit = (link: Link | null): void => {
    if (link === null) return
    if (link.kind === 'word') for (const word of link.words) words.add(word)
    else if (link.kind === 'verb') for (const lemma of link.lemmas) lemmas.add(lemma)
    else if (link.kind === 'phrase') phrase = true
    else {
      for (const option of link.options) visit(option)
      if (link.optional) visit(link.next)
    }
  }
  visit(start)
  return { words, lemmas, phrase }
}

/** Words of which a sentence must have one, and how many sentences will. */
interface Witness extends WordSet {
  readonly commonness: number
}

/** How common words are, roughly: nouns, verbs, and what nearly every sentence has. */
const [rare, common, everywhere] = [0, 1, 2]

/** The rarest words of which one stands wherever a pattern matches; undefined when it may do without any. */
export function witnessOf(start: Link | null, language: ClaimLanguage): WordSet | undefined {
  const known = new Map<Link, Witness | undefined>()
  const visit = (link: Link | null): Witness | undefined => {
    if (link === null) return undefined
    if (!known.has(link)) known.set(link, find(link))
    return known.get(link)
  }
  const find = (link: Link): Witness | undefined => {
    if (link.kind === 'phrase') return visit(link.next)
    if (link.kind !== 'choice') return rarer(ownWords(link, language), visit(link.next))
    if (link.optional) return visit(link.next)
    return union(link.options.map(visit))
  }
  return visit(start)
}

function rarer(a: Witness, b: Witness | undefined): Witness {
  return b !== undefined && b.commonness < a.commonness ? b : a
}

function ownWords(link: Link & { readonly kind: 'word' | 'verb' }, language: ClaimLanguage): Witness {
  if (link.kind === 'word') {
    const isCommon = [...link.words].some((word) => language.isOneOf(functionWords, word))
    return { words: link.words, lemmas: new Set(), commonness: isCommon ? everywhere : rare }
  }
  const isCommon = [...link.lemmas].some((lemma) => language.isOneOf(functionWords, lemma))
  return { words: new Set(), lemmas: link.lemmas, commonness: isCommon ? everywhere : common }
}

function union(all: readonly (Witness | undefined)[]): Witness | undefined {
  const sets = all.filter((one) => one !== undefined)
  if (sets.length < all.length) return undefined
  return {
    words: new Set(sets.flatMap(({ words }) => [...words])),
    lemmas: new Set(sets.flatMap(({ lemmas }) => [...lemmas])),
    commonness: Math.max(...sets.map(({ commonness }) => commonness)),
  }
}
