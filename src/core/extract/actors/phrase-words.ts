import type { Parse } from '../events/parse.ts'
import type { Phrase } from './phrase.ts'

/** How many, where a phrase says one number. */
export function counted(phrase: Phrase): { count?: number } {
  const { amount } = phrase
  return amount !== undefined && amount.low === amount.high ? { count: amount.low } : {}
}

/** The article's words of a phrase. */
export function wordsOf(
  { tokens }: Parse,
  phrase: Phrase,
  text: string,
  to = phrase.to,
  from = phrase.from,
): string {
  return text.slice(tokens[from]!.start, tokens[to - 1]!.end)
}

/** Without article and number: "villageois", "hommes armés". */
export function bare(words: string): string {
  const short = words.replace(
    /^(?:(?:les?|la|des?|du|une?|the|an?|ces?|cette|cet|ses|son|sa|leurs?|its|their|some|quelque|plus|more|than|au|moins|at|least|around|about|environ|of|autres?|\d[\d\s.,]*)\s+|[ld]['’])+/iu,
    '',
  )
  return short === '' ? words : short
}
