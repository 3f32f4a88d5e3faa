import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'

/** "An army convoy", "police station", "base militaire": the force whose it is, told by a word that is no noun for people. */
export function forceOf({ tokens, language }: Parse, phrase: Phrase): Phrase | undefined {
  const words = tokens.slice(phrase.from, phrase.to)
  const kind = words.some(({ key }) => language.is('police words', key))
    ? 'police'
    : words.some(({ key }) => language.is('army words', key))
      ? 'army'
      : undefined
  if (kind === undefined) return undefined
  return {
    ...phrase,
    object: undefined,
    type: 'actor',
    amount: undefined,
    person: { id: kind, kind, as: 'bind', who: null },
  }
}
