import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt, phraseEndingAt } from './modality.ts'
import { standsAt } from './phrase-list.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

// In tokens: "l'échange de prisonniers prévu dans la matinée a tourné court".
const failureReach = 10

/** "The exchange fell through", "l'accord a capoté": what was dealt about did not come about. */
export function cameToNothing({ tokens, language }: Parse, { to }: PatternMatch): boolean {
  const failures = language.phrases(language.field('came to nothing'))
  for (let i = to; i < Math.min(tokens.length, to + failureReach) && tokens[i]!.kind !== 'mark'; i += 1)
    if (failures.startingWith(tokens[i]!.key).some((words) => standsAt(words, tokens, i))) return true
  return false
}

// In tokens: "despite the | fragile four-month".
const describedBy = 5

/**
 * "Killed two despite a ceasefire between X and Y", « depuis la trêve entre X et Y »: a truce that there has been before,
 * and that nobody has just made.
 */
export function isOnlyReferredTo(parse: Parse, { from, verb }: PatternMatch): boolean {
  // "Signed a truce"; not "since | the truce took effect".
  if (verb !== undefined && (verb.from <= from || verb.bare)) return false
  const { tokens, phraseAt, language } = parse
  // "Under a truce concluded on Friday".
  if (tokens[from + 1]?.forms.some(({ tag }) => tag === 'pp') === true) return false
  for (let at = from - 1; at >= Math.max(0, from - describedBy); at -= 1) {
    if (phraseEndingAt(parse, 'beside a truce', at) !== undefined) return true
    const { kind, classes, forms } = tokens[at]!
    const isNoun = phraseAt[at] !== undefined && phraseAt[at] !== phraseAt[from]
    const isDescribing = (classes & (wordClass.determiners | wordClass.adverbs)) !== 0 || forms.length === 0
    if (kind === 'mark' || isNoun || (!isDescribing && !language.is('of', tokens[at]!.key))) return false
  }
  return false
}

/** "The attack on X never took place", "l'assaut a été évité": what a noun tells of did not happen. */
export function neverHappened(parse: Parse, { verb, to }: PatternMatch): boolean {
  if (verb !== undefined) return false
  const { tokens } = parse
  for (let i = to; i < Math.min(tokens.length, to + failureReach); i += 1) {
    if (tokens[i]!.kind === 'mark' || (tokens[i]!.classes & wordClass.subjectRelatives) !== 0) return false
    if (phraseBeginningAt(parse, 'never happened', i) !== undefined) return true
  }
  return false
}

/** "The siege of X was lifted by the army", « le blocus de X a été rompu », "broke the siege": what a noun tells of is over. */
export function isOver({ tokens, language }: Parse, { from, to, verb }: PatternMatch): boolean {
  const isEnding = (at: number): boolean =>
    language.forms(tokens[at]!).some(({ lemma }) => language.is('ending verbs', lemma))
  for (let i = Math.max(0, from - 3); i < to; i += 1) if (isEnding(i)) return true
  if (verb !== undefined) return false
  for (let i = to; i < Math.min(tokens.length, to + failureReach); i += 1) {
    const { kind, classes, rare, glued } = tokens[i]!
    const isOther = kind === 'mark' || (!glued && (classes & wordClass.breakers) !== 0)
    if (isOther || (rare & rareClass.negations) !== 0) return false
    if (isEnding(i)) return true
  }
  return false
}
