import type { Phrase } from '../actors/phrase.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** "Il a fallu deux jours à X pour prendre la ville": whom it took so long does it. */
export function impersonalSubject({ tokens, phrases, language }: Parse, start: number): Phrase | undefined {
  if (language.code !== 'fr') return undefined
  let to = start - 1
  while (to >= 0 && (tokens[to]!.classes & (wordClass.clitics | wordClass.adverbs)) !== 0) to -= 1
  if (tokens[to]?.key !== 'pour') return undefined
  const needs = tokens.findIndex((token) => language.forms(token).some((form) => form.lemma === 'falloir'))
  if (needs < 0 || needs > to) return undefined
  return phrases.find(
    (phrase) =>
      phrase.from > needs && phrase.to <= to && phrase.type === 'actor' && language.is('dative', phrase.prep),
  )
}
