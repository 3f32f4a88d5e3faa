import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { ownerOf } from '../speakers/claimer.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

// In tokens: "qualifié de mensonges les".
const calledReach = 3

// In tokens: "Kinshasa's claim to have", « l'affirmation de l'armée d'avoir ».
const claimReach = 5

/** "Reports that a school had been bombed were fabricated", "the claim to have taken X was dismissed": nothing of it is so. */
export function isRefuted(parse: Parse, match: PatternMatch): boolean {
  const { tokens, language } = parse
  const told = tokens.findIndex(
    (token, i) => i < match.from && language.is('telling nouns', token.key) && opensWhatIsTold(parse, i),
  )
  if (told < 0) return false
  const words = language.verbsOf('no proof')
  // "Called reports that … lies", "a qualifié de mensonges les informations selon lesquelles …".
  const before = tokens.slice(Math.max(0, told - calledReach), told)
  return (
    [...before, ...tokens.slice(match.to)].some((token) => words.has(token.key)) ||
    isContradicted(parse, match, (lemma) => language.is('contradicting verbs', lemma), false)
  )
}

/** Whether "that", « selon lequel », "to have" or « d'avoir » follows a noun of telling. */
function opensWhatIsTold(parse: Parse, at: number): boolean {
  const { tokens, language } = parse
  const owner = ownerOf(parse, at)
  const next = tokens[owner !== undefined && owner.from > at ? owner.to : at + 1]?.key ?? ''
  if (language.is('that', next) || language.is('by what is told', next)) return true
  for (let i = at + 1; i < Math.min(tokens.length - 1, at + claimReach); i += 1) {
    if (tokens[i]!.kind === 'mark' && !tokens[i]!.apostrophe) return false
    if (language.is('claimed to have', `${tokens[i]!.key} ${tokens[i + 1]!.key}`)) return true
  }
  return false
}

/** "The capture of X was denied by the army", « l'attaque a été démentie »: what a noun tells of is denied behind it. */
export const isDeniedBehind = (parse: Parse, match: PatternMatch): boolean =>
  match.verb === undefined &&
  (isContradicted(parse, match, (lemma) => parse.language.verbsOf('deny').has(lemma), true) ||
    isCalledUntrue(parse, match))

// In tokens: "the withdrawal from X that the rebels announced on Monday | is".
const calledFar = 14

/** "The capture of X is a lie", « la prise de X est une pure invention »: said of what a noun tells. */
function isCalledUntrue({ tokens, language, classes }: Parse, { to }: PatternMatch): boolean {
  if ((classes & wordClass.denialWords) === 0) return false
  for (let i = to; i < Math.min(tokens.length, to + calledFar); i += 1) {
    const { kind, key, classes: own, glued } = tokens[i]!
    if ((kind === 'mark' && !glued) || (own & (wordClass.and | wordClass.subjectRelatives)) !== 0)
      return false
    const next = tokens.slice(i + 1, i + 1 + calledReach)
    if (language.is('finite be', key) && next.every((one) => (one.rare & rareClass.negations) === 0))
      return next.some((one) => (one.classes & wordClass.denialWords) !== 0 && !language.is('scorn', one.key))
  }
  return false
}

/** "Was dismissed by the rebels", « a été contredite »: said of what was told, in the same clause. */
function isContradicted(
  { tokens, language }: Parse,
  match: PatternMatch,
  isOne: (lemma: string) => boolean,
  isFirstVerb: boolean,
): boolean {
  for (let i = match.to; i < tokens.length; i += 1) {
    const { kind, classes, key, rare } = tokens[i]!
    if ((kind === 'mark' && (isFirstVerb || key !== ',')) || (classes & wordClass.breakers) !== 0)
      return false
    if ((rare & rareClass.negations) !== 0) return false
    const forms = language.forms(tokens[i]!)
    if (forms.some(({ lemma, tag }) => tag === 'pp' && isOne(lemma)) && isBe(i - 1)) return true
    const isVerb =
      (classes & (wordClass.be | wordClass.have | wordClass.determiners)) === 0 && forms.length > 0
    if (isFirstVerb && isVerb && forms.every(({ tag }) => tag !== 'pp')) return false
  }
  return false

  function isBe(at: number): boolean {
    let i = at
    while (i > 0 && (tokens[i]!.classes & wordClass.adverbs) !== 0) i -= 1
    return language.is('etre', tokens[i]!.key)
  }
}
