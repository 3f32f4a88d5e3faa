import type { Phrase } from '../actors/phrase.ts'
import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import { readAmount } from './amount.ts'

/** A number of people that is open above where "at least" stands behind it: "eleven dead at least", « onze morts au moins ». */
export function openEnded<Number extends { readonly low: number; readonly high: number | null }>(
  { tokens, language }: Parse,
  phrase: Phrase,
  told: Number,
): Number {
  const end = (phrase.of ?? phrase).to
  const length = runAt(tokens, end, language.phrases(language.field<string>('at least behind')), language)
  // "Onze morts, au moins dix blessés": of the next number.
  const isOwn = length > 0 && readAmount(tokens, end, language) === undefined
  return isOwn ? { ...told, high: null } : told
}
