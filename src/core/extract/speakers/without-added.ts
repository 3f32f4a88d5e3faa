import { meanwhileFrom } from '../claims/meanwhile.ts'
import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { isPredicated } from './source-after.ts'

/**
 * "Denied the attack, | which killed two", "denied that Gao had fallen, | saying its men held it": what a clause adds is
 * neither denied nor told by who denies; nor is what others did meanwhile demanded: "called for a truce, | while the
 * rebels …".
 */
export function withoutAdded(parse: Parse, one: Attribution): Attribution {
  const { language } = parse
  if (one.verb === undefined || one.coversFrom !== one.to) return one
  const meanwhile = language.verbsOf('demand').has(one.verb) ? meanwhileFrom(parse, one.to, one.coversTo) : -1
  if (meanwhile >= 0) return { ...one, coversTo: meanwhile }
  if (!language.verbsOf('deny').has(one.verb)) return one
  const added = parse.tokens.findIndex(
    ({ key }, i) =>
      i > one.to &&
      key === ',' &&
      // "That the M23, which is from there, | had taken Goma": put in, and the clause goes on.
      ((isRelative(parse, i + 1) && !isPredicated(parse, i)) || isSaid(parse, i + 1)),
  )
  return added > 0 && added + 1 < one.coversTo ? { ...one, coversTo: added } : one
}

const isRelative = ({ tokens }: Parse, at: number): boolean =>
  ((tokens[at]?.classes ?? 0) & wordClass.subjectRelatives) !== 0

/** "…, saying", "…, and accusing": the same one goes on to tell something, and denies no more. */
function isSaid({ tokens, language }: Parse, at: number): boolean {
  const verb = tokens[(tokens[at]?.classes ?? 0) & wordClass.and ? at + 1 : at]
  const [verbs, deny] = [language.verbsOf('verbs'), language.verbsOf('deny')]
  return verb?.forms.some(({ lemma, tag }) => tag === 'ger' && verbs.has(lemma) && !deny.has(lemma)) === true
}
