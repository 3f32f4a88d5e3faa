import type { ClaimLanguage } from '../claims/claim-language.ts'
import { standsAt } from '../claims/phrase-list.ts'
import type { Token } from '../claims/token.ts'

/** Words that a number may follow, and what they make of it; of two groups at one place the first counts. */
const openings = ['at least', 'more than', 'at most', 'between', 'roughly'] as const

/** Words before a number: "au moins", "more than". */
export interface Opening {
  readonly group: (typeof openings)[number]
  readonly words: readonly string[]
}

/** A number said by words that leave it open: "des dizaines", "several hundred". */
export interface Many {
  readonly words: readonly string[]
  readonly low: number
  readonly high: number
}

/** The words of a language that say numbers, by their first words. */
export interface AmountWords {
  /** What opens a number at a token, the longest of its group. */
  opening(tokens: readonly Token[], at: number): Opening | undefined
  many(tokens: readonly Token[], at: number): Many | undefined
  /** A collective number of one word or two: "dizaine", "half-dozen". */
  about(first: string, second?: string): number | undefined
  number(word: string): number | undefined
  /** Whether a number can begin at a token: at nearly none it does. */
  mayBegin(tokens: readonly Token[], at: number): boolean
}

const compiled = new WeakMap<ClaimLanguage, AmountWords>()

/** The number words of a language, compiled once. */
export function amountWords(language: ClaimLanguage): AmountWords {
  let words = compiled.get(language)
  if (words === undefined) {
    words = compile(language)
    compiled.set(language, words)
  }
  return words
}

function compile(language: ClaimLanguage): AmountWords {
  const table = <Value>(field: string): ReadonlyMap<string, Value> =>
    new Map(Object.entries(language.field<Readonly<Record<string, Value>>>(field)))
  const byFirst = <Item extends { readonly words: readonly string[] }>(items: readonly Item[]) =>
    Map.groupBy(items, ({ words }) => words[0] ?? '')
  const longestFirst = (a: { words: readonly string[] }, b: { words: readonly string[] }): number =>
    b.words.length - a.words.length
  const opening = byFirst(
    openings.flatMap((group) =>
      [...language.phrases(language.field(group)).all()]
        .map((words) => ({ group, words }))
        .sort(longestFirst),
    ),
  )
  const many = byFirst(
    [...table<readonly [number, number]>('many')]
      .map(([words, [low, high]]) => ({ words: words.split(' '), low, high }))
      .sort(longestFirst),
  )
  const about = table<number>('about')
  const numbers = table<number>('numbers')
  const collective = new Set([...many.keys(), ...[...about.keys()].map((words) => words.split('-')[0]!)])
  const first = new Set([...opening.keys(), ...collective, ...numbers.keys(), ...language.group('half')])
  // What only together with the word after it can begin a number: "une dizaine", "des centaines".
  const articles = language.group('before about').union(language.group('before many'))
  const find = <Item extends { readonly words: readonly string[] }>(
    items: ReadonlyMap<string, readonly Item[]>,
    tokens: readonly Token[],
    at: number,
  ): Item | undefined => items.get(tokens[at]?.key ?? '')?.find(({ words }) => standsAt(words, tokens, at))
  return {
    opening: (tokens, at) => find(opening, tokens, at),
    many: (tokens, at) => find(many, tokens, at),
    about: (first, second) =>
      collective.has(first) ? about.get(second === undefined ? first : `${first}-${second}`) : undefined,
    number: (word) => numbers.get(word),
    mayBegin: (tokens, at) => {
      const token = tokens[at]
      if (token === undefined) return false
      if (token.kind === 'number' || first.has(token.key)) return true
      return articles.has(token.key) && collective.has(tokens[at + 1]?.key ?? '')
    },
  }
}
