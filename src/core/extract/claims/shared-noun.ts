import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { isCount } from './is-count.ts'

// In tokens: "and wounded more than".
const reach = 6

/**
 * "Killed more than 2,000 and wounded more than 3,000 | enemy soldiers": of a number alone, to which another verb joins a
 * number of people, those people.
 */
export function withSharedNoun({ tokens, phrases, language }: Parse, phrase: Phrase): Phrase {
  const { amount, to, of, type } = phrase
  const isBare = type === 'thing' && of === undefined && isCount(phrase) && amount?.to === to
  if (!isBare || !language.is('joining', tokens[to]?.key ?? '')) return phrase
  if (tokens[to + 1]?.forms.length === 0) return phrase
  const next = phrases.find(({ from }) => from > to + 1)
  const isOfPeople =
    next !== undefined && next.amount !== undefined && (next.person !== undefined || next.actor !== undefined)
  return isOfPeople && next.from - to <= reach ? { ...next, amount } : phrase
}
