import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { readVerbGroup } from '../events/read-verb-group.ts'
import { type Governed, governedBy, isCalledOff, isWordOf } from './governor.ts'
import type { FormTag, VerbForm } from './verb-form.ts'
import { wordClass } from './word-class.ts'

/** In tokens: "lancer une nouvelle attaque", "fears of a large attack". */
const reach = 5

/** In tokens: "plan a new offensive". */
const objectReach = 3

/**
 * What an event's noun is made by what it hangs on: "veulent lancer une attaque", "disent préparer un assaut", "called
 * off an attack", "fears of an attack".
 */
export function governedNoun(parse: Parse, match: PatternMatch): Governed {
  const { tokens, language, phraseAt } = parse
  if (isAlleged(parse, match)) return 'hedged'
  // "Came close to shelling the town": a gerund that is a noun too.
  if (match.verb === undefined && language.code === 'en' && /ing$/u.test(tokens[match.from]!.key)) {
    const governed = governedBy(parse, { tag: 'ger', from: match.from })
    if (governed !== undefined) return governed
  }
  let hangs = false
  for (let i = match.from - 1; i >= Math.max(0, match.from - reach); i -= 1) {
    const { kind, key, classes, forms, glued } = tokens[i]!
    if (kind === 'mark' || glued || (classes & wordClass.breakers) !== 0) return undefined
    if (isWordOf(parse, i, 'thought of')) return 'unreal'
    // "Plan an offensive", "préparent un assaut".
    if (match.from - i <= objectReach && language.is('planned nouns', key)) return 'planned'
    if (hangs && language.is('hearsay nouns', key)) return 'hedged'
    if (isCalledOff(parse, i)) return 'unreal'
    if (language.is('phrasal particles', key)) continue
    if ((classes & wordClass.prepositions) !== 0) {
      if (hangs || !language.isOneOf(linking, key)) return undefined
      hangs = true
      continue
    }
    // A denial is told as one.
    if (forms.some(({ lemma }) => language.verbsOf('deny').has(lemma))) return undefined
    if (isWordOf(parse, i, 'giving up')) return 'unreal'
    if (hangs) return undefined
    const form = forms.find(({ tag }) => tag === 'inf' || (tag === 'ger' && language.code === 'en'))
    if (form !== undefined && phraseAt[i] === undefined)
      return ofCarrier(parse, i, form.tag) ?? toCome(parse, i, form)
    if (forms.length > 0) return forms.some(({ tag }) => tag === 'fut') ? 'planned' : undefined
  }
  return undefined
}

/** "The alleged killing", "l'attaque présumée": an adjective right beside the noun. */
function isAlleged({ tokens, language, phraseAt }: Parse, { from, to }: PatternMatch): boolean {
  if (language.is('alleged', tokens[from - 1]?.key ?? '')) {
    // "Local officials | reported | nine deaths": they say so.
    const teller = phraseAt[from - 2]
    const isTold =
      teller?.to === from - 1 &&
      language.forms(tokens[from - 1]!).some(({ tag }) => tag === 'past') &&
      (teller.person !== undefined || teller.actor !== undefined || teller.proper !== undefined)
    return !isTold
  }
  return language.field<boolean>('first noun') && language.is('alleged', tokens[to]?.key ?? '')
}

/** By what a noun hangs on another: "fears of", "bracing for", "craintes d'". */
const linking = ['of', 'at goals', 'goals', 'dative']

/** The infinitive or gerund whose object a noun is. */
function ofCarrier(parse: Parse, at: number, tag: FormTag): Governed {
  const governed = governedBy(parse, { tag, from: at })
  if (governed === undefined && isFailed(parse, at)) return 'unreal'
  // "Appelle les deux camps à signer l'accord" is an appeal, which has rules of its own.
  if (governed === 'demanded') return undefined
  // "Charged him | with ordering | the killing": it has been done.
  const isCharged = tag === 'ger' && parse.language.is('charged by', parse.tokens[at - 1]?.key ?? '')
  return governed ?? (isWordOf(parse, at, 'planning') && !isCharged ? 'planned' : undefined)
}

/** "Will launch an offensive", "may impose a curfew": what is to come, or what only may. */
function toCome(parse: Parse, at: number, { lemma, tag }: VerbForm): Governed {
  const { future, modal } = readVerbGroup(parse, at, lemma, tag)
  return future ? 'planned' : modal && parse.language.code === 'en' ? 'unreal' : undefined
}

/** In tokens: "failed once again to". */
const failureReach = 4

/** "Failed to sign a truce", "incapables de conclure un accord". */
function isFailed(parse: Parse, at: number): boolean {
  for (let i = at - 1; i >= Math.max(0, at - failureReach) && parse.tokens[i]!.kind !== 'mark'; i -= 1)
    if (isWordOf(parse, i, 'failing')) return true
  return false
}

/** "Nearly took the town": it did not come to it. Not "nearly completely destroyed". */
export function isNearMiss({ tokens, language }: Parse, { verb }: PatternMatch): boolean {
  return verb !== undefined && language.is('near misses', tokens[verb.to - 2]?.key ?? '')
}
