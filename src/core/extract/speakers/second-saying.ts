import type { Parse } from '../events/parse.ts'
import { sayingWords } from './saying-words.ts'

/** "Confirmed the army had left but | said": who has said the one says the other, and not who had left. */
export function isSecondSaying({ tokens, language }: Parse, at: number): boolean {
  if (language.code !== 'en' || !language.is('contrasting', tokens[at - 1]?.key ?? '')) return false
  const { verbs } = sayingWords(language)
  return tokens
    .slice(0, at)
    .some((token) => language.forms(token).some(({ lemma, tag }) => tag === 'past' && verbs.has(lemma)))
}
