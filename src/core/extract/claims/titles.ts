import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'

// In tokens: "his second album, called".
const workReach = 4

/**
 * Whether words stand in the title of a work ("her new album, 'The Fall of Bunia'"), or tell its story behind a title
 * that opens the sentence ("'Night of Bara' follows a nurse who was abducted").
 */
export function isOfTitle(parse: Parse, { from }: Pick<PatternMatch, 'from'>): boolean {
  const { tokens, language } = parse
  const open = tokens.slice(0, from + 1).findLastIndex(({ kind, key }) => kind === 'mark' && quotes.test(key))
  if (open < 0) return false
  const inside =
    tokens.slice(0, open).filter(({ kind, key }) => kind === 'mark' && quotes.test(key)).length % 2 === 0
  if (inside) {
    const works = language.phrases(language.traps['titled works'])
    for (let i = Math.max(0, open - workReach); i < open; i += 1)
      if (runAt(tokens, i, works, language) > 0) return true
    return false
  }
  const first = tokens.findIndex(({ kind, key }) => kind === 'mark' && quotes.test(key))
  if (first > 1 || open - first > longestTitle) return false
  return runAt(tokens, open + 1, language.phrases(language.traps.telling), language) > 0
}

// In tokens.
const longestTitle = 8

const quotes = /^["“”«»„]$/u
