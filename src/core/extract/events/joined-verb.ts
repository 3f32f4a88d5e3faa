import type { VerbForm } from '../claims/verb-form.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from './parse.ts'

/** In tokens: a longer way back leads into another clause. */
const reach = 24

/**
 * "Could attack Gao and | besiege Kidal", « menacent de quitter Gao et d'| assiéger Kidal », "may have attacked Gao and |
 * killed nine": the infinitive or participle that another one is joined to, with which it shares what brings it.
 * undefined where nothing joins it, or to no such form.
 */
export function joinedVerb(
  parse: Parse,
  at: number,
  tag: 'inf' | 'pp',
): { readonly at: number; readonly form: VerbForm } | undefined {
  const { tokens, phraseAt } = parse
  const joint = jointBefore(parse, at)
  if (joint === undefined) return undefined
  for (let i = joint - 1; i >= Math.max(0, at - reach); i -= 1) {
    const { kind, key, classes, forms, glued, time } = tokens[i]!
    if (kind === 'mark' && key !== ',' && key !== "'") return undefined
    if (time >= 0 || glued) continue
    if ((classes & (wordClass.breakers | wordClass.prepositions | wordClass.and)) === wordClass.breakers)
      return undefined
    // « À Gao » is no "a", and what stands in a noun phrase no verb.
    if (forms.length === 0 || phraseAt[i] !== undefined || (classes & grammar) !== 0) continue
    const form = forms.find((one) => one.tag === tag)
    if (form !== undefined) return { at: i, form }
    // "The town held by rebels": no verb of the clause itself.
    if (forms.some((one) => one.tag !== 'pp' && one.tag !== 'past' && one.tag !== 'ger')) return undefined
  }
  return undefined
}

const grammar = wordClass.prepositions | wordClass.have | wordClass.be

/** "And", "or" or a comma, with no more between it and a verb than "then" and a preposition: no subject of its own. */
function jointBefore({ tokens, language, phraseAt }: Parse, at: number): number | undefined {
  for (let i = at - 1; i > 0; i -= 1) {
    const { key, classes, time } = tokens[i]!
    if ((classes & wordClass.and) !== 0 || key === ',') return i
    const isSmall =
      phraseAt[i] === undefined &&
      (time >= 0 ||
        (classes & (wordClass.adverbs | wordClass.clitics)) !== 0 ||
        (language.code === 'fr' && (language.is('of', key) || language.is('dative', key))))
    if (!isSmall) return undefined
  }
  return undefined
}
