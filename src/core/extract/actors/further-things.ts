import { hasForm } from '../claims/word-forms.ts'
import type { Phrase } from './phrase.ts'
import type { Scan } from './word-role.ts'

// In tokens: "burned two buses of a transport company on the road to Gao and seized | four others".
const reach = 16

/** "Destroyed 17 vehicles and seized | four others": more of the things that were counted before, and nobody. */
export function asFurtherThings(
  phrases: readonly Phrase[],
  phrase: Phrase,
  { tokens, language }: Scan,
): Phrase {
  const { type, amount, afterVerb, prep, from, to } = phrase
  if (type !== 'thing' || amount === undefined || !afterVerb || prep !== '') return phrase
  const isMore = to > amount.to || language.is('further ones', tokens[to]?.key ?? '')
  if (!isMore || hasForm(tokens[from - 1]!, 'done to people alone', language)) return phrase
  const counted = phrases.findLast((one) => one.amount !== undefined)
  if (counted?.object === undefined || counted.person !== undefined || from - counted.to > reach)
    return phrase
  return { ...phrase, type: 'object', object: counted.object }
}
