import type { Stance } from '../../model/index.ts'
import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { VerbGroup } from '../events/verb-group.ts'
import type { Attribution } from '../speakers/attribution.ts'
import { awaited } from './awaited.ts'
import { neverHappened } from './came-to-nothing.ts'
import type { ClaimLanguage } from './claim-language.ts'
import { isDeniedInFront } from './cleft.ts'
import { copulaOf } from './copula.ts'
import { isDeniedNoun } from './denied-noun.ts'
import { isDisclaimed } from './disclaimed.ts'
import { isGappedHearsay } from './gapped.ts'
import { governedNoun, isNearMiss } from './governed-noun.ts'
import { type Carrier, governedBy } from './governor.ts'
import { isHedged, isLeftOpen } from './hedged.ts'
import { insetAround } from './inset.ts'
import { phraseEndingAt } from './modality.ts'
import { isCharge, isPurpose } from './purpose.ts'
import { isDeniedBehind, isRefuted } from './refuted.ts'
import { isSaidByNobody } from './said-by-nobody.ts'
import { isAsked, isHypothetical, isSupposed } from './supposed.ts'
import { toldThat } from './told-that.ts'
import { wordClass } from './word-class.ts'

/** How a statement stands, or that it is none: an "if", a wish. */
export type StanceFound = Stance | 'hypothetical'

/** Judges a match by its verb and by what governs it. */
export function findStance(
  parse: Parse,
  match: PatternMatch,
  attributions: readonly Attribution[],
): StanceFound {
  const { verb } = match
  if (
    neverHappened(parse, match) ||
    isHypothetical(parse, match) ||
    isAsked(parse, match) ||
    isSupposed(parse, match) ||
    isSaidByNobody(parse, match, attributions)
  )
    return 'hypothetical'
  const governing = attributions
    .filter(
      (one) =>
        one.verb !== undefined &&
        one.to <= match.from + 1 &&
        one.coversTo >= match.to &&
        !clauseBetween(parse, one.to, match.from) &&
        !isPutIn(parse, one, match),
    )
    .at(-1)
  if (isLeftOpen(parse, match)) return 'hedged'
  if (verb !== undefined && isDeniedOfOneself(parse, verb)) return 'denied'
  const that = toldThat(parse, match)
  if (that === 'hedged' && isRefuted(parse, match)) return 'denied'
  if (that !== undefined && that !== 'fact') return that
  const clause = awaited(parse, match)
  if (clause === 'hypothetical') return clause
  const copula = copulaOf(match, parse)
  // "Appears to be in rebel hands".
  if (
    copula?.isState === true &&
    copula.group.infinitive &&
    isHedged(parse, { ...match, verb: copula.group })
  )
    return copula.negated ? 'denied' : 'hedged'
  const governor =
    (verb === undefined ? governedNoun(parse, match) : governedBy(parse, carrierOf(parse, verb))) ??
    (copula?.isState === true && copula.group.infinitive
      ? governedBy(parse, carrierOf(parse, copula.group))
      : undefined)
  if (governor === 'unreal' || isNearMiss(parse, match)) return 'hypothetical'
  const isSure = that === 'fact' || (governor === 'fact' && verb?.tag === 'pp')
  const governed = governing === undefined || isSure ? undefined : governedStance(parse, governing, match)
  // "Durent fuir": they had to, and did.
  if (governed !== undefined && !(governor === 'fact' && governed === 'planned')) return governed
  if (
    (verb?.negated === true && clause !== 'come') ||
    isDeniedNoun(parse, match) ||
    isDeniedInFront(parse, match) ||
    isDisclaimed(parse, match) ||
    copula?.negated === true
  )
    return 'denied'
  if (copula?.isState === true) {
    if (copula.group.conditional) return 'hedged'
    if (copula.group.future) return 'planned'
    if (copula.group.modal) return 'hypothetical'
  }
  if (verb === undefined || verb.bare) {
    const around = verb === undefined ? nounStance(parse, match) : cutOffStance(parse, match)
    if (around !== undefined) return around
  }
  if (isRefuted(parse, match) || isDeniedBehind(parse, match)) return 'denied'
  if (governor !== undefined && governor !== 'fact') return governor
  if (verb?.conditional === true)
    return verb.tag === 'cond' ? (governing === undefined ? 'hedged' : 'planned') : 'hedged'
  if (verb?.future === true) return isThreat(parse, match, attributions) ? 'threatened' : 'planned'
  if (verb !== undefined && isPurpose(parse, verb) && !isRegrouping(parse, match)) return 'hypothetical'
  if (verb !== undefined && isCharge(parse, verb)) return 'hypothetical'
  if (verb?.modal === true)
    return governing === undefined || isPossibility(parse, verb) ? 'hypothetical' : 'planned'
  if (isHedged(parse, match) || isGappedHearsay(parse, match)) return 'hedged'
  return 'asserted'
}

/** « A évacué Bourem pour se regrouper et renforcer ses positions à Gao »: whoever has left for that is doing it. */
const isRegrouping = ({ tokens, language }: Parse, { lemma, verb }: PatternMatch): boolean =>
  lemma !== undefined &&
  language.is('regrouping', lemma) &&
  tokens
    .slice(0, verb?.from ?? 0)
    .some(({ forms }) => forms.some((form) => form.tag !== 'inf' && language.is('moving off', form.lemma)))

/** « Nous prendrons Gao », menace le chef: what is threatened, though the verb stands behind it. */
const isThreat = (
  { language }: Parse,
  { from, to }: PatternMatch,
  attributions: readonly Attribution[],
): boolean =>
  attributions.some(
    ({ verb, coversFrom, coversTo }) =>
      verb !== undefined && coversFrom <= from && coversTo >= to && language.verbsOf('threaten').has(verb),
  )

/** "Is to be signed": a passive is an infinitive by its auxiliary. Not "accused of having been paid": that is done. */
function carrierOf({ tokens }: Parse, { from, to, tag, infinitive, passive }: VerbGroup): Carrier {
  const isDone = tokens.slice(from, to).some(({ classes }) => (classes & wordClass.have) !== 0)
  return { from, tag: infinitive && passive && !isDone ? 'inf' : tag }
}

function governedStance(parse: Parse, governing: Attribution, match: PatternMatch): Stance | undefined {
  const verb = joinedVerb(parse, governing, match) ?? governing.verb ?? ''
  const direct =
    match.verb === undefined ||
    match.verb.infinitive ||
    parse.language.code === 'en' ||
    match.verb.tag === 'subj' ||
    match.verb.bare
  if (parse.language.verbsOf('deny').has(verb)) return 'denied'
  if (!direct && !match.verb?.conditional) return undefined
  // "exige la libération de passagers enlevés dimanche": that has happened.
  if (match.verb?.bare === true && match.verb.tag === 'pp') return undefined
  if (parse.language.verbsOf('threaten').has(verb) && !isDone(match, governing)) return 'threatened'
  if (
    parse.language.verbsOf('plan').has(verb) &&
    !(parse.language.verbsOf('plan only to do').has(verb) && match.verb?.infinitive !== true) &&
    (match.verb === undefined || match.verb.infinitive || match.verb.future || match.verb.modal)
  )
    return 'planned'
  if (parse.language.verbsOf('demand').has(verb)) return 'demanded'
  if (parse.language.verbsOf('doubt').has(verb)) return 'hedged'
  return undefined
}

// In tokens: "claims never | to have", « se défend | d'avoir ».
const oneselfReach = 3

/** « Se défend d'avoir visé des civils », "claims never to have". */
function isDeniedOfOneself(parse: Parse, { from, tag }: VerbGroup): boolean {
  if (tag !== 'pp' && tag !== 'past') return false
  for (let i = from - 1; i >= Math.max(0, from - oneselfReach); i -= 1)
    if (phraseEndingAt(parse, 'denying to', i) !== undefined) return true
  return false
}

/** "Swore that the rebels had fled": nobody threatens with what is done. */
const isDone = ({ verb }: PatternMatch, { to }: Attribution): boolean =>
  verb !== undefined &&
  verb.from >= to &&
  (verb.tag === 'past' || verb.tag === 'pp') &&
  !verb.bare &&
  !verb.infinitive &&
  !verb.future &&
  !verb.modal

/** "Denied any losses and | said the town was theirs", "but | admitted": the verb of saying that a second one joins, right before what is said. */
function joinedVerb(
  { tokens, language }: Parse,
  { to }: Attribution,
  match: PatternMatch,
): string | undefined {
  const saying = language.verbsOf('verbs')
  for (let i = match.from - 1; i > to; i -= 1) {
    const { classes, key } = tokens[i - 1]!
    // « Ont démenti, | affirmant que … »: so does a participle behind a comma.
    const isAdded = key === ','
    if (!isAdded && (classes & wordClass.and) === 0 && !language.is('contrasting', key)) continue
    const form = language
      .forms(tokens[i]!)
      .find(({ lemma, tag }) => saying.has(lemma) && (!isAdded || tag === 'ger'))
    if (form !== undefined) return form.lemma
  }
  return undefined
}

/** "Denied that the army, which | left in March, | had come back": what is put in is not denied. */
const isPutIn = (parse: Parse, { to, verb }: Attribution, { from }: PatternMatch): boolean =>
  parse.language.verbsOf('deny').has(verb ?? '') && (insetAround(parse, from)?.from ?? 0) > to

function clauseBetween({ tokens }: Parse, from: number, to: number): boolean {
  for (let i = from; i < to; i += 1) if (tokens[i]!.key === ';' || tokens[i]!.key === ':') return true
  return false
}

/** "The rebels could take the town, she said": what may be is no plan. */
const isPossibility = (
  { tokens, language }: Parse,
  { from, to }: { readonly from: number; readonly to: number },
) => tokens.slice(from, to).some(({ key }) => language.is('possibilities', key))

// In tokens: an auxiliary stands no farther from what it governs.
const clauseReach = 12

/** Of a participle cut off from its auxiliary: "aurait, selon des témoins, détruit". */
function cutOffStance({ tokens, language }: Parse, { from }: PatternMatch): StanceFound | undefined {
  for (let i = from - 1; i >= Math.max(0, from - clauseReach); i -= 1) {
    const { key, kind, glued } = tokens[i]!
    if (glued) continue
    if (kind === 'mark' && key !== ',') return undefined
    if (language.is('conditional', key) && tokens[i + 1]?.key === ',') return 'hedged'
  }
  return undefined
}

/** Of a noun, by the verb that follows: "un bombardement aurait détruit …", "an attack is due". */
function nounStance({ tokens, language }: Parse, match: PatternMatch): StanceFound | undefined {
  const to = Math.min(tokens.length, match.to + clauseReach)
  for (let i = match.to; i < to; i += 1) {
    const { key, kind, glued, classes } = tokens[i]!
    if (kind === 'mark' || (classes & wordClass.breakers) !== 0) return undefined
    if (glued) continue
    // "Une attaque aurait des conséquences", "an attack would be a disaster": not "une attaque aurait tué".
    if (language.is('would', key) && isNoParticiple(tokens[i + 1], language)) return 'hypothetical'
    if (language.is('conditional', key)) return 'hedged'
    const next = tokens[i + 1]
    // "Une attaque provoquerait un exode", "an assault would be a disaster": it has not come.
    if (language.is('unreal', key) || language.forms(tokens[i]!).some((form) => form.tag === 'cond'))
      return 'hypothetical'
    // "An offensive will begin", "protests will be held".
    if (language.is('future', key) && comesAbout(tokens, i + 1, language)) return 'planned'
    if (language.is('finite be', key) && next !== undefined && language.is('set for', next.key))
      return 'planned'
    if ((tokens[i]!.classes & wordClass.have) !== 0 || (classes & wordClass.be) !== 0) continue
    const infinitive = next !== undefined && language.forms(next).some((form) => form.tag === 'inf')
    if (language.is('musts', key) && infinitive) return 'planned'
    if (language.forms(tokens[i]!).some((form) => form.tag !== 'pp' && form.tag !== 'inf')) return undefined
  }
  return undefined
}

/** "Begin", "take place", "be launched". */
function comesAbout(tokens: Parse['tokens'], at: number, language: ClaimLanguage): boolean {
  const isBe = ((tokens[at]?.classes ?? 0) & wordClass.be) !== 0
  const list = isBe ? 'set going' : 'coming about'
  return language.is(list, tokens[isBe ? at + 1 : at]?.key ?? '')
}

function isNoParticiple(next: Parse['tokens'][number] | undefined, language: ClaimLanguage): boolean {
  return (
    next !== undefined &&
    ((next.classes & wordClass.determiners) !== 0 || language.is('consequences', next.key))
  )
}
