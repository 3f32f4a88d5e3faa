import type { Parse } from '../events/parse.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { cueSet } from './cue-sets.ts'
import { wordClass } from './word-class.ts'

/** "A barrage of questions", "une bombe politique", "fought the blaze": what stands beside the word makes it none of war. */
export function isFigureOfSpeech(
  { tokens, language }: Parse,
  { from, to }: { readonly from: number; readonly to: number },
  event: string,
): boolean {
  const has = (list: 'abstract' | 'aspects' | 'foes', at: number): boolean =>
    tokens[at] !== undefined && cueSet(language, list).has(tokens[at].key)
  for (let i = to; i < to + figureReach; i += 1) {
    const joins =
      ((tokens[i]?.classes ?? 0) & wordClass.of) !== 0 || language.is('with', tokens[i]?.key ?? '')
    if (!joins) continue
    if (
      has('abstract', i + 1) ||
      (((tokens[i + 1]?.classes ?? 0) & wordClass.determiners) !== 0 && has('abstract', i + 2))
    )
      return true
  }
  if (ofGround.test(event) && isByWork({ tokens, language }, to)) return true
  if (has('aspects', to) || has('aspects', from - 1)) return true
  // "Economic sanctions", "emptied of its population": what is told so is meant so.
  const isPlain = /^(?:sanction|displacement)$/u.test(event)
  for (let i = from; i < to; i += 1) {
    const isPaid = language.is('prices paid in lives', tokens[i - 1]?.key ?? '')
    if (has('aspects', i) && !isPlain && !isPaid) return true
    // "Ont éteint l'incendie": a fire that is put out was lit by nobody.
    if (has('foes', i) && fights(tokens, from - figureReach, from, language)) return true
  }
  const isFought = fights(tokens, from, to, language) || /^(?:siege|offensive)$/u.test(event)
  for (let i = to; isFought && i < to + figureReach; i += 1) if (has('foes', i)) return true
  return false
}

const ofGround = /(?:-territory|^control|^siege|^offensive)$/u

// In tokens: "conquered Beirut with", and "his latest record".
const [withReach, workReach] = [4, 4] as const

/** "Conquered Beirut with his series", « a conquis Paris avec son nouvel album »: by no arms. */
function isByWork({ tokens, language }: Pick<Parse, 'tokens' | 'language'>, to: number): boolean {
  const joined = tokens.slice(to, to + withReach).findIndex(({ key }) => language.is('with', key))
  if (joined < 0 || ((tokens[to + joined + 1]?.classes ?? 0) & wordClass.determiners) === 0) return false
  for (let i = to + joined + 2; i < to + joined + workReach; i += 1)
    if (tokens[i] !== undefined && cueSet(language, 'titled works').has(tokens[i]!.key))
      return ((tokens[i + 1]?.classes ?? 0) & wordClass.of) === 0
  return false
}

// In tokens: "a rolling barrage of the", "by the town's".
const figureReach = 4

/** Whether the words are a verb or noun of fighting: "fought", "la lutte contre". */
function fights(tokens: Parse['tokens'], from: number, to: number, language: ClaimLanguage): boolean {
  return tokens
    .slice(from, to)
    .some((token) => language.forms(token).some(({ lemma }) => cueSet(language, 'fighting').has(lemma)))
}
