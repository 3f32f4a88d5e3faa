import type { Phrase } from '../actors/phrase.ts'
import { standsAt } from './phrase-list.ts'
import type { RuleSlots } from './rule-slots.ts'

/** Whether a phrase at a position holds a word of a class: "un drone turc" is aircraft. */
export function holdsWordOf(name: string, position: string, found: RuleSlots): boolean {
  const { tokens, language } = found.parse
  // "Un raid de l'aviation": of a deed, by what means.
  const means = (phrase: Phrase): readonly Phrase[] =>
    phrase.of !== undefined && language.is('event nouns', tokens[phrase.head]!.key)
      ? [phrase, phrase.of]
      : [phrase]
  const list = language.phrases(language.eventWords[name])
  return (
    found
      .at(position)
      ?.phrases.flatMap(means)
      .some((phrase) => {
        // "Des militants islamistes": no crowd.
        if (name === 'rioters' && phrase.person?.kind === 'armed-group') return false
        for (let i = phrase.head; i < phrase.to; i += 1)
          if (list.startingWith(tokens[i]!.key).some((words) => standsAt(words, tokens, i))) return true
        return false
      }) === true
  )
}
