import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from './parse.ts'

// In tokens: "blames Monday's strikes on the market of Gao on".
const reach = 14

/**
 * "Has blamed the strikes | on the rebels", « attribue l'attaque | au Jnim »: whether the deed that is the object of such a verb is
 * laid to a phrase, by which nobody is hit. Of two that could be, it is the last: "blamed the attack on villagers on the M23".
 */
export function isLaidTo({ tokens, phrases, language }: Parse, phrase: Phrase): boolean {
  const { type, prep, prepAt } = phrase
  if (type !== 'actor' || !language.is('laid to', prep)) return false
  const verb = tokens.findLastIndex(
    ({ forms }, i) =>
      i < prepAt &&
      i >= prepAt - reach &&
      forms.some(({ lemma, tag }) => tag !== 'inf' && language.is('laying a deed to', lemma)),
  )
  if (verb < 0) return false
  const between = tokens.slice(verb + 1, prepAt)
  const deed = between.findIndex(({ key }) => language.is('event nouns', key) || language.is('deeds', key))
  if (deed < 0 || between.some(({ kind, key }) => kind === 'mark' && key !== "'")) return false
  // "Blamed the army for a strike | on the rebels".
  const isOther = (one: Phrase): boolean =>
    one.type === 'actor' && one.from > verb && one.to <= verb + 1 + deed
  if (phrases.some((one) => isOther(one) && one.prep === '' && tokens[one.to]?.key !== 's')) return false
  return !phrases.some(
    (one) =>
      one.from >= phrase.to &&
      one.from - phrase.to <= 2 &&
      one.type === 'actor' &&
      language.is('laid to', one.prep),
  )
}
