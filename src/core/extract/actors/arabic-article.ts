import type { Token } from '../claims/token.ts'

/** "al-Khathab", "ez-Zor": a small article that a hyphen joins to a name. */
export function isArabicArticle(tokens: readonly Token[], at: number): boolean {
  const next = tokens[at + 1]
  return next?.glued === true && next.capital && arabicArticles.has(tokens[at]?.key ?? '')
}

/** The Arabic article as names write it, before the letters that it takes the sound of. */
export const arabicArticles: ReadonlySet<string> = new Set(
  'al el ad ed an en ar er as es ash at et az ez'.split(' '),
)
