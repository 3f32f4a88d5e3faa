import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { phraseBeginningAt } from './modality.ts'
import { wordClass } from './word-class.ts'

/** "Si les rebelles ont pris la ville, c'est parce que …", "même s'ils l'ont prise": an "if" of what has happened. */
export function isConcessiveIf(parse: Parse, { verb }: PatternMatch): boolean {
  if (verb === undefined || verb.pluperfect || verb.conditional || verb.modal || verb.future) return false
  const { tokens, language } = parse
  // A French imperfect after "si" tells what might be.
  if (verb.tag !== 'pp' && !(verb.tag === 'past' && language.code === 'en')) return false
  const comma = tokens.findIndex(({ key }, i) => i >= verb.to && key === ',')
  if (comma > 0 && phraseBeginningAt(parse, 'concessive mains', comma + 1) !== undefined) return true
  for (let i = Math.max(0, verb.from - openerReach); i < verb.from; i += 1)
    if (phraseBeginningAt(parse, 'concessive openers', i) !== undefined)
      return !tokens.slice(i, verb.from).some(({ key }) => key === ',')
  return false
}

// In tokens: "même si, selon lui, les combattants du front".
const openerReach = 10

/** "Without the UN, they would have taken it", "by burning it they would lose": a main clause of what was not. */
export function isCounterfactual(parse: Parse, { verb, from }: PatternMatch): boolean {
  if (verb === undefined) return false
  const { tokens, language } = parse
  const first = tokens.find(({ kind }) => kind === 'word')
  if (verb.conditional && first !== undefined && language.is('lacking', first.key)) return true
  // "By burning the market, they would …".
  if (verb.tag !== 'ger' || !isFirst(parse, from)) return false
  const comma = tokens.findIndex(({ key }, i) => i >= verb.to && key === ',')
  if (comma < 0) return false
  return tokens
    .slice(comma)
    .some(
      (token) => language.is('would', token.key) || language.forms(token).some(({ tag }) => tag === 'cond'),
    )
}

/** Whether nothing but a preposition and clitics stands before a token. */
const isFirst = ({ tokens }: Parse, at: number): boolean =>
  tokens
    .slice(0, at)
    .every(
      ({ kind, classes }) =>
        kind === 'mark' || (classes & (wordClass.prepositions | wordClass.by | wordClass.clitics)) !== 0,
    )
