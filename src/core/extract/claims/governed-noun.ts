import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { type Governed, governedBy, isCalledOff, isWordOf } from './governor.ts'
import type { FormTag } from './verb-form.ts'
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
  let hangs = false
  for (let i = match.from - 1; i >= Math.max(0, match.from - reach); i -= 1) {
    const { kind, key, classes, forms, glued } = tokens[i]!
    if (kind === 'mark' || glued || (classes & wordClass.breakers) !== 0) return undefined
    if (isWordOf(parse, i, 'thought of')) return 'unreal'
    // "Plan an offensive", "préparent un assaut".
    if (match.from - i <= objectReach && language.is('planned nouns', key)) return 'planned'
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
    if (form !== undefined && phraseAt[i] === undefined) return ofCarrier(parse, i, form.tag)
    if (forms.length > 0) return undefined
  }
  return undefined
}

/** By what a noun hangs on another: "fears of", "bracing for", "craintes d'". */
const linking = ['of', 'at goals', 'goals', 'dative']

/** The infinitive or gerund whose object a noun is. */
function ofCarrier(parse: Parse, at: number, tag: FormTag): Governed {
  const governed = governedBy(parse, { tag, from: at })
  // "Appelle les deux camps à signer l'accord" is an appeal, which has rules of its own.
  if (governed === 'demanded') return undefined
  return governed ?? (isWordOf(parse, at, 'planning') ? 'planned' : undefined)
}

/** "Nearly took the town": it did not come to it. Not "nearly completely destroyed". */
export function isNearMiss({ tokens, language }: Parse, { verb }: PatternMatch): boolean {
  return verb !== undefined && language.is('near misses', tokens[verb.to - 2]?.key ?? '')
}
