import type { Parse } from '../events/parse.ts'
import { wordClass } from './word-class.ts'

/** "Denied any part in it | and blamed the army", « mais accuse »: whether a word joins a verb of saying to the one before, by which nothing is denied. */
export function joinsSaying({ tokens, language }: Parse, at: number): boolean {
  const { classes, key } = tokens[at]!
  if ((classes & wordClass.and) === 0 && !language.is('contrasting', key)) return false
  const [verbs, deny] = [language.verbsOf('verbs'), language.verbsOf('deny')]
  return (
    tokens[at + 1]?.forms.some(({ lemma, tag }) => tag !== 'inf' && verbs.has(lemma) && !deny.has(lemma)) ===
    true
  )
}
