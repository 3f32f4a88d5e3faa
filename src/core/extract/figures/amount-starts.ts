import type { ClaimLanguage } from '../claims/language-data.ts'
import type { Token } from '../claims/token.ts'

/** Groups of phrases that a number may follow. */
const openings = ['at least', 'more than', 'at most', 'between', 'roughly']

/** What only together with the word after it can begin a number: "une dizaine", "des centaines". */
const articles: ReadonlySet<string> = new Set(['un', 'une', 'a', 'la', 'le', 'des'])

interface Starts {
  /** First words of everything that says a number. */
  readonly words: ReadonlySet<string>
  /** Those of numbers that an article may stand before. */
  readonly afterArticle: ReadonlySet<string>
}

const compiled = new WeakMap<ClaimLanguage, Starts>()

/** Whether a number can begin at a token: at nearly none it does, and to find out costs a dozen look-ups. */
export function mayBeginAmount(tokens: readonly Token[], at: number, language: ClaimLanguage): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  if (token.kind === 'number') return true
  const { words, afterArticle } = startsOf(language)
  if (words.has(token.key)) return true
  return articles.has(token.key) && afterArticle.has(tokens[at + 1]?.key ?? '')
}

function startsOf(language: ClaimLanguage): Starts {
  let starts = compiled.get(language)
  if (starts === undefined) {
    starts = compile(language)
    compiled.set(language, starts)
  }
  return starts
}

function compile(language: ClaimLanguage): Starts {
  const firstsOf = (field: string, mark: RegExp): readonly string[] =>
    Object.keys(language.field<object>(field)).map((words) => words.split(mark)[0]!)
  const collective = [...firstsOf('many', / /u), ...firstsOf('about', /-/u)]
  const words = new Set([...collective, ...firstsOf('numbers', / /u), 'demi'])
  for (const group of openings)
    for (const first of language.phrases(language.field(group)).firsts()) words.add(first)
  return { words, afterArticle: new Set(collective) }
}
