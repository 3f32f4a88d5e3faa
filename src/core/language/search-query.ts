import { wordForms } from './search-words.ts'

/** One thing that a sentence must hold: any of these, each a word or several in a row. */
export type SearchTerm = readonly (readonly string[])[]

/** More words than anybody types; the rest would only make it slow. */
const mostTerms = 16

/**
 * Reads what somebody typed to be searched: words, and phrases in quotation marks of any kind. Every other sign only
 * parts words, so that nothing typed can be wrong.
 * @returns [] when it holds no word at all
 */
export function parseSearch(typed: string): readonly SearchTerm[] {
  const terms: SearchTerm[] = []
  for (const [, quoted, plain] of typed.matchAll(/["“”„«»]([^"“”„«»]*)["“”„«»]|([^\s"“”„«»]+)/gu)) {
    const words = quoted ?? plain ?? ''
    const forms = wordForms(words)
    if (forms.length === 0) continue
    // "cease-fire" without quotation marks: its parts stand side by side too.
    terms.push(forms)
  }
  return terms.slice(0, mostTerms)
}
