import { wordClass } from '../claims/word-class.ts'
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
    /^(?:(?:les?|la|des?|du|une?|the|an?|ces?|cette|cet|ses|son|sa|leurs?|its|their|that|some|quelque|plus|more|than|au|moins|at|least|around|about|environ|of|autres?|\d[\d\s.,]*)\s+|[ld]['’])+/iu,
    '',
  )
  return short === '' ? words : short
}

// In tokens: "suspected of spying for the gangs".
const longestDescription = 8

/** Where the words end that tell which people a phrase means: « employés | d'une association », "men | suspected of spying". */
export function endOfWhich({ tokens, language }: Parse, phrase: Phrase): number {
  let end = phrase.to
  const isStaff = tokens.slice(phrase.head, phrase.to).some(({ key }) => language.is('staff', key))
  if (isStaff) for (let { of } = phrase; of !== undefined && of.places.length === 0; of = of.of) end = of.to
  if (end > phrase.to || !language.is('held to be', tokens[end]?.key ?? '')) return end
  const closing = wordClass.breakers | wordClass.be | wordClass.have
  const isPart = (at: number): boolean => {
    const token = tokens[at]
    const isWord = token !== undefined && (token.kind === 'word' || token.key === "'")
    return isWord && token.time < 0 && (token.glued || (token.classes & closing) === 0)
  }
  while (end - phrase.to < longestDescription && isPart(end)) end += 1
  return end
}

/** A noun for people with how they came or looked: « assaillants non identifiés », "gunmen on horseback". */
export function withManner(parse: Parse, phrase: Phrase, text: string): string {
  const { to, head, person } = phrase
  const words = parse.tokens.slice(to, to + 2).map(({ key }) => key)
  const isTold = person !== undefined && parse.language.is('manner of men', words.join(' '))
  return bare(wordsOf(parse, phrase, text, isTold ? to + 2 : to, head))
}
