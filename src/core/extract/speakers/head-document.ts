import { fold } from '../../language/fold.ts'
import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Parse } from '../events/parse.ts'
import type { Span } from './attribution.ts'
import { sayingWords } from './saying-words.ts'
import { runAt } from './word-runs.ts'

/** What a page says it is: of one thing, on how things stand, or some other document. */
export type DocumentSort = 'release' | 'situation' | 'other'

const numbered = /(?: (?:no|number|issue|numero|n)?[ .°º#]{0,3}\d.{0,20})?$/u

/** "News and stories › Press release › 12 June": the sort of document that a field of a page's head names. */
export function sortOf(head: readonly string[], language: ClaimLanguage): DocumentSort | undefined {
  const { documentNames, releaseNames, situationNames } = sayingWords(language)
  let found: DocumentSort | undefined
  for (const line of head)
    for (const field of fold(line).split(/ ?[—–|>›»•·:/,] ?| - /u)) {
      const name = field.replace(numbered, '').trim()
      if (releaseNames.has(name)) return 'release'
      if (situationNames.has(name)) found = 'situation'
      else if (documentNames.has(name)) found ??= 'other'
    }
  return found
}

/** "SITUATION REPORT No. 9", "– Press release": a sort of document, and no more words that it could be about. */
export function documentIn({ tokens, language }: Parse): Span | undefined {
  for (let at = 0; at < tokens.length; at += 1) {
    const length = runAt(tokens, at, sayingWords(language).documents, language)
    const next = tokens[at + length]
    if (length > 0 && (next === undefined || next.kind !== 'word' || next.capital || next.time >= 0))
      return { from: at, to: at + length }
  }
  return undefined
}
