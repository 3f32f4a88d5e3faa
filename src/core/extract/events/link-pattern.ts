import type { Element } from './pattern.ts'

/**
 * An element of a pattern that knows what follows it, null at the end: what follows a choice follows each of its
 * options too, so matching builds no lists on its way.
 */
export type Link = { readonly next: Link | null; readonly carriesVerb: boolean } & (
  | Exclude<Element, { readonly kind: 'choice' }>
  | { readonly kind: 'choice'; readonly options: readonly (Link | null)[]; readonly optional: boolean }
)

/** Links elements in a row; null when there are none. */
export function linkPattern(elements: readonly Element[], after: Link | null = null): Link | null {
  return elements.reduceRight<Link | null>((next, element) => {
    const carriesVerb = isBeforeVerb(element)
    if (element.kind !== 'choice') return { ...element, next, carriesVerb }
    const options = joinWords(element.options.map((option) => linkPattern(option, next)))
    const [only] = options
    if (options.length === 1 && !element.optional && only?.kind === 'word') return only
    return { kind: 'choice', options, optional: element.optional, next, carriesVerb }
  }, after)
}

/** Neighbouring options of one word each become one option, looked up at once: classes have dozens of them. */
function joinWords(options: readonly (Link | null)[]): readonly (Link | null)[] {
  const joined: (Link | null)[] = []
  for (const option of options) {
    const last = joined.at(-1)
    if (option?.kind === 'word' && last?.kind === 'word' && option.next === last.next)
      joined[joined.length - 1] = { ...last, words: last.words.union(option.words) }
    else joined.push(option)
  }
  return joined
}

/** Before a verb its auxiliaries may stand ("grenade was thrown"). */
function isBeforeVerb(element: Element): boolean {
  return (
    element.kind === 'verb' ||
    (element.kind === 'choice' && element.options.some((option) => option[0]?.kind === 'verb'))
  )
}
