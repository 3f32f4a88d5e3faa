import type { Element } from './pattern.ts'
import type { WordSets } from './word-sets.ts'

/**
 * An element of a pattern that knows what follows it, null at the end: what follows a choice follows each of its
 * options too, so matching builds no lists on its way.
 */
export type Link = { readonly next: Link | null; readonly carriesVerb: boolean } & (
  | { readonly kind: 'word'; readonly words: ReadonlySet<string> }
  | { readonly kind: 'verb'; readonly lemmas: ReadonlySet<string> }
  | { readonly kind: 'phrase'; readonly sort: string }
  | { readonly kind: 'choice'; readonly options: readonly (Link | null)[]; readonly optional: boolean }
)

/** Links elements in a row; null when there are none. @param sets those of the language */
export function linkPattern(
  elements: readonly Element[],
  sets: WordSets,
  after: Link | null = null,
): Link | null {
  return elements.reduceRight<Link | null>((next, element) => {
    const carriesVerb = isBeforeVerb(element)
    const words = wordsOf(element)
    if (words !== undefined || element.kind === 'word')
      return { kind: 'word', words: sets(words ?? []), next, carriesVerb }
    if (element.kind === 'verb') return { kind: 'verb', lemmas: sets(element.lemmas), next, carriesVerb }
    if (element.kind === 'phrase') return { kind: 'phrase', sort: element.sort, next, carriesVerb }
    const options = joinWords(element.options).map((option) => linkPattern(option, sets, next))
    return { kind: 'choice', options, optional: element.optional, next, carriesVerb }
  }, after)
}

/** The words one of which an element is, where it is nothing else. */
function wordsOf(element: Element | undefined): readonly string[] | undefined {
  if (element?.kind === 'word') return element.words
  if (element?.kind !== 'choice' || element.optional || element.options.length === 0) return undefined
  const all = element.options.map((option) => (option.length === 1 ? wordsOf(option[0]) : undefined))
  return all.every((words) => words !== undefined) ? [...new Set(all.flat())] : undefined
}

/** Neighbouring options of one word each become one option, looked up at once: classes have dozens of them. */
function joinWords(options: readonly (readonly Element[])[]): readonly (readonly Element[])[] {
  const joined: (readonly Element[])[] = []
  let last: readonly string[] | undefined
  for (const option of options) {
    const words = option.length === 1 ? wordsOf(option[0]) : undefined
    if (words === undefined) joined.push(option)
    else if (last === undefined) joined.push([{ kind: 'word', words }])
    else joined[joined.length - 1] = [{ kind: 'word', words: [...new Set([...last, ...words])] }]
    last = words === undefined ? undefined : [...(last ?? []), ...words]
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
