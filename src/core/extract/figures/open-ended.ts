import type { Parse } from '../events/parse.ts'
import { runAt } from '../speakers/word-runs.ts'
import { readAmount } from './amount.ts'
import { tollNouns } from './toll-nouns.ts'

/** A number of people, told up to a token, that is open above where "at least" stands behind it: "eleven dead at least", « onze morts au moins ». */
export function openEnded<Number extends { readonly low: number; readonly high: number | null }>(
  { tokens, language }: Parse,
  to: number,
  told: Number,
): Number {
  // "Nine wounded at least"
  const isToll = [...tollNouns(language).values()].some((nouns) => nouns.has(tokens[to]?.key ?? ''))
  const end = isToll ? to + 1 : to
  const length = runAt(tokens, end, language.phrases(language.field<string>('at least behind')), language)
  // "Onze morts, au moins dix blessés": of the next number.
  const isOwn = length > 0 && readAmount(tokens, end, language) === undefined
  return isOwn ? { ...told, high: null } : told
}
