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
    const options = element.options.map((option) => linkPattern(option, next))
    return { kind: 'choice', options, optional: element.optional, next, carriesVerb }
  }, after)
}

/** Before a verb its auxiliaries may stand ("grenade was thrown"). */
function isBeforeVerb(element: Element): boolean {
  return (
    element.kind === 'verb' ||
    (element.kind === 'choice' && element.options.some((option) => option[0]?.kind === 'verb'))
  )
}
