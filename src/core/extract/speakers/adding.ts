import { wordClass } from '../claims/word-class.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from './attribution.ts'
import { kindWords } from './kind-words.ts'
import { sayingWords } from './saying-words.ts'
import { hasVerb, sourceBefore } from './source-before.ts'
import { namedKind } from './source-kind.ts'
import { clauseEnd } from './speaker-span.ts'

/**
 * "JNIM claimed the raid in a statement, | saying its fighters …", « un communiqué | affirmant que … »: who does what the
 * sentence tells says the rest.
 */
export function adding(parse: Parse, others: readonly Attribution[]): readonly Attribution[] {
  const { tokens, language } = parse
  const { verbs, speaking } = sayingWords(language)
  const found: Attribution[] = []
  for (let at = 2; at < tokens.length; at += 1) {
    const token = tokens[at]!
    if (token.forms.length === 0 || token.glued) continue
    const says = language
      .forms(token)
      .some(({ lemma, tag }) => tag === 'ger' && verbs.has(lemma) && !speaking.has(lemma))
    if (!says || !followsDeed(parse, at) || others.some((one) => one.from <= at && one.to > at)) continue
    if (others.some((one) => one.coversFrom <= at && one.coversTo > at && one.from < at)) continue
    let verb = 1
    while (verb < at && !hasVerb(parse, verb, verb + 1)) verb += 1
    const source = verb < at ? sourceBefore(parse, verb) : undefined
    if (source === undefined || source.pronoun || namedKind(parse, source) === undefined) continue
    found.push({
      from: at,
      to: at + 1,
      nameFrom: source.from,
      nameTo: source.to,
      pronoun: false,
      coversFrom: at + 1,
      coversTo: clauseEnd(parse, at),
      verbFrom: at,
    })
  }
  return found
}

/** After a comma, or after what a statement is called. */
function followsDeed({ tokens, language }: Parse, at: number): boolean {
  const before = tokens[at - 1]!
  if (before.key === ',') return true
  if ((before.classes & wordClass.prepositions) !== 0) return false
  return kindWords(language).find(tokens, at - 1, at)?.kind === 'anonymous'
}
