import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from './parse.ts'

// In tokens: "attributes Monday's attack on the market of X to", « l'attaque de lundi contre le marché de X au ».
const deedReach = 18

/**
 * "Pins the raid on X on JNIM", « attribue l'attaque de lundi à Djibo au Jnim »: to whom the deed behind a verb is laid,
 * the last one whom the word for it brings.
 * @param verb in tokens
 */
export function laidTo({ tokens, phrases, language }: Parse, verb: number): Phrase | undefined {
  if (!language.forms(tokens[verb]!).some(({ lemma }) => language.is('laying to', lemma))) return undefined
  // "Blamed two men for an attack on soldiers": whom the verb itself names.
  const first = phrases.find(({ from }) => from > verb)
  if (first?.type === 'actor' && first.prep === '') return undefined
  const isDeed = ({ key }: Parse['tokens'][number]): boolean =>
    language.is('event nouns', key) || language.is('deeds', key)
  return phrases.findLast(
    ({ from, type, prep }) =>
      type === 'actor' &&
      from > verb &&
      from - verb <= deedReach &&
      language.is('laid to', prep) &&
      tokens.slice(verb + 1, from).some(isDeed) &&
      !tokens.slice(verb + 1, from).some(({ kind, key }) => kind === 'mark' && key !== ','),
  )
}

/** "Blamed the attack | on gunmen": whether a phrase behind a deed tells who did it, and not whom it met. */
export function isLaidTo(parse: Parse, phrase: Phrase): boolean {
  if (!parse.language.is('laid to', phrase.prep)) return false
  for (let verb = phrase.from - 1; verb >= Math.max(0, phrase.from - deedReach); verb -= 1)
    if (laidTo(parse, verb) === phrase) return true
  return false
}
