import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import { ownerOf } from '../speakers/claimer.ts'
import { isWordOf } from './governor.ts'
import { insetAround } from './inset.ts'
import { phraseEndingAt } from './modality.ts'
import { wordClass } from './word-class.ts'

/** In tokens: "exige que les rebelles du Nord quittent". */
const reach = 14
/** In tokens: "dismissed as lies reports that". */
const verbReach = 7

/** What the word before a clause may make of it. */
export type ToldThat = 'fact' | 'demanded' | 'denied' | 'hedged' | 'hypothetical' | undefined

/**
 * What a clause opened by "that" is made by the word before it: "exige que …" asks for it, "espère que …" is a wish, "il
 * est faux que …" and "dismissed reports that …" deny it, "la rumeur veut que …" tells it as hearsay. Undefined: it is
 * told as what it is.
 */
export function toldThat(parse: Parse, match: PatternMatch): ToldThat {
  const { verb } = match
  if (verb === undefined) return undefined
  const { tokens, language } = parse
  const at = opener(parse, verb.from)
  if (at === undefined) return withoutOpener(parse, verb)
  let i = at - 1
  while (i > 0 && language.is('adverbs', tokens[i]!.key)) i -= 1
  const ends = (list: string): boolean => endsBetween(parse, list, i, at)
  if (ends('beyond doubt')) return verb.negated ? 'denied' : 'fact'
  if (ends('doubting that')) return 'hypothetical'
  if (ends('usual that') && isPresent(verb)) return 'hypothetical'
  const report = reported(parse, reportNoun(parse, i))
  if (report === 'denied') return report
  if (ends('hedging that') && isPast(verb)) return hearsay(verb)
  if (isUntrue(parse, i)) return 'denied'
  if (isWordOf(parse, i, 'demanding that')) return 'demanded'
  if (isWordOf(parse, i, 'wishing that')) return 'hypothetical'
  if (ends('hedging that')) return hearsay(verb)
  if (isNegatedWord(parse, i, 'confirming verbs')) return 'hedged'
  if (isNegatedWord(parse, i, 'showing verbs')) return 'hypothetical'
  return report === 'hedged' ? hearsay(verb) : undefined
}

/** "The claim | by the rebels that": the noun, of which somebody is told. */
function reportNoun(parse: Parse, at: number): number {
  const owner = parse.phraseAt[at]
  return owner !== undefined && owner.prep !== '' && ownerOf(parse, owner.prepAt - 1) === owner
    ? owner.prepAt - 1
    : at
}

/** "Dismissed claims that" denies them, "asked about reports that" leaves them what they are, "confirmed reports that" does not. */
function reported(parse: Parse, at: number): 'denied' | 'hedged' | undefined {
  const { tokens, phraseAt, language } = parse
  if (!language.is('reports', tokens[at]!.key)) return undefined
  const from = phraseAt[at]?.from ?? at
  for (let k = at - 1; k >= Math.max(0, at - verbReach); k -= 1) {
    if (/^[,;:]$/u.test(tokens[k]!.key)) break
    if (isWordOf(parse, k, 'denying reports')) return 'denied'
    // "Could not verify the claim that".
    if (isNegatedWord(parse, k, 'confirming verbs')) return 'hedged'
    if (isWordOf(parse, k, 'confirming verbs')) return undefined
  }
  // "The army | claims that", "it also | claims that": the verb.
  const before = tokens[from - 1]
  const isVerb =
    before !== undefined &&
    (before.kind === 'mark' || phraseAt[from - 1] !== undefined || (before.classes & wordClass.adverbs) !== 0)
  return isVerb ? undefined : 'hedged'
}

/** Whether a phrase of a list ends at one of the tokens between, the second excluded: "ne nie pas | que". */
function endsBetween(parse: Parse, list: string, from: number, to: number): boolean {
  for (let k = to - 1; k >= from; k -= 1) if (phraseEndingAt(parse, list, k) !== undefined) return true
  return false
}

/** "Residents think the rebels took it", "he wishes they had left": English may leave out what opens a clause. */
function withoutOpener(parse: Parse, verb: VerbGroup): ToldThat {
  const { tokens, phraseAt, language } = parse
  let i = verb.from - 1
  while (i > 0 && phraseAt[i] === undefined && language.is('adverbs', tokens[i]!.key)) i -= 1
  if (phraseAt[i] === undefined) return undefined
  while (i > 0) {
    const phrase = phraseAt[i]
    if (phrase !== undefined) i = phrase.from - 1
    else if (language.is('of', tokens[i]!.key)) i -= 1
    else break
  }
  if (i < 0 || phraseAt[i] !== undefined) return undefined
  if (phraseEndingAt(parse, 'wishing bare', i) !== undefined) return 'hypothetical'
  return phraseEndingAt(parse, 'hedging bare', i) === undefined ? undefined : hearsay(verb)
}

const isPast = ({ tag, future, modal }: VerbGroup): boolean =>
  (tag === 'pp' || tag === 'past' || tag === 'cond') && !future && !modal

const isPresent = ({ tag, future }: VerbGroup): boolean => (tag === 'pres' || tag === 'subj') && !future

/** "It is feared that the rebels will march": what is only to come is no hearsay of anything done. */
const hearsay = ({ negated, future, modal, tag }: VerbGroup): ToldThat =>
  negated || future || modal || tag === 'subj' ? 'hypothetical' : 'hedged'

/** In tokens: "no independent source has so far been able to confirm". */
const unconfirmedReach = 9

/** "It has not been confirmed that", "rien ne confirme que", "no footage shows that". */
function isNegatedWord(parse: Parse, at: number, list: string): boolean {
  const { tokens, language } = parse
  if (!isWordOf(parse, at, list)) return false
  for (let i = at - 1; i >= Math.max(0, at - unconfirmedReach); i -= 1) {
    const { key, kind } = tokens[i]!
    if (kind === 'mark') return false
    if (language.isOneOf(unconfirmed, key)) return true
  }
  return false
}

const unconfirmed = ['negations', 'negative determiners', 'lacking']

/** The "que" or "that" of the clause of a verb; undefined: it has none. */
function opener(parse: Parse, verb: number): number | undefined {
  const { tokens, language } = parse
  let far = verb - reach
  for (let i = verb - 1; i > Math.max(0, far); i -= 1) {
    // "That the army|, which withdrew in March,| had come back".
    const inset = tokens[i]!.key === ',' ? insetAround(parse, i - 1) : undefined
    if (inset?.to === i) {
      far -= i - inset.from + 1
      i = inset.from - 1
      continue
    }
    const { key, kind, classes } = tokens[i]!
    if (language.is('that', key)) return i
    if (key === ';' || key === ':' || (kind !== 'mark' && (classes & wordClass.breakers) !== 0))
      return undefined
  }
  return undefined
}

/** "Il est faux que", "it is not true that". */
function isUntrue({ tokens, language }: Parse, at: number): boolean {
  const { key } = tokens[at]!
  if (language.is('untrue', key)) return true
  if (!language.is('true', key)) return false
  return tokens
    .slice(Math.max(0, at - verbReach), at)
    .some(({ key: before }) => language.is('negations', before) || language.is('negation words', before))
}
