import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { joinsSaying } from './joins-saying.ts'
import { phraseBeginningAt } from './modality.ts'
import { rareClass } from './rare-class.ts'
import { wordClass } from './word-class.ts'

/** "aucune attaque n'a visé", "no grenade exploded". */
export function isDeniedNoun(parse: Parse, match: PatternMatch): boolean {
  const { tokens } = parse
  if (
    isPartDenied(parse, match) ||
    isNotOne(parse, match) ||
    isDoneToNone(parse, match) ||
    isByNeither(parse, match)
  )
    return true
  if ((match.verb === undefined || match.verb.tag === 'pres') && isObjectOfNegated(parse, match.from))
    return true
  if ((parse.classes & wordClass.negativeDeterminers) === 0) return false
  for (let i = Math.max(0, match.from - 6); i < match.to; i += 1) {
    // "No fewer than 12": a number.
    if (parse.phraseAt[i]?.amount !== undefined && parse.phraseAt[i]!.amount!.from === i) continue
    if ((tokens[i]!.classes & wordClass.negativeDeterminers) !== 0 && !tokens[i]!.glued)
      return (
        phraseBeginningAt(parse, 'told all the same', i) === undefined &&
        phraseBeginningAt(parse, 'told all the same', i - 1) === undefined &&
        !tokens.slice(i, match.from).some(endsClause)
      )
  }
  return false
}

// In tokens: « a nié | tout rapport de ses hommes et de leurs chefs avec ce ».
const partReach = 12

// In tokens: « démenti | en bloc toute sorte de ».
const partBehind = 5

/** « A nié tout rapport de ses hommes avec ce raid », "denied any role for its men in the raid": whoever denies it, and wherever his name stands. */
function isPartDenied(parse: Parse, { verb, from, to }: PatternMatch): boolean {
  if (verb !== undefined) return false
  const { tokens } = parse
  for (let i = to - 1; i >= Math.max(0, from - partReach); i -= 1) {
    if (i < from && (endsClause(tokens[i]!) || joinsSaying(parse, i))) return false
    if ((tokens[i]!.classes & wordClass.denies) !== 0) return deniesPart(parse, i)
  }
  return false
}

const deniesPart = ({ tokens, language }: Parse, at: number): boolean =>
  tokens.slice(at + 1, at + 1 + partBehind).some(({ key }) => language.is('parts in deeds', key))

/** Whether a sentence says of somebody that he denies a part in something: what is read in it by likeness, at whatever word, is what he denies. */
export const tellsOfPartDenied = (parse: Parse): boolean =>
  (parse.classes & wordClass.denies) !== 0 &&
  parse.tokens.some(({ classes }, i) => (classes & wordClass.denies) !== 0 && deniesPart(parse, i))

// In tokens: "not a single shell from the hills has".
const subjectReach = 8

/** "Not a single shell has fallen", "pas une seule attaque". */
function isNotOne(parse: Parse, { verb, from }: PatternMatch): boolean {
  const until = verb?.from ?? from
  for (let i = Math.max(0, until - subjectReach); i < until; i += 1)
    if (phraseBeginningAt(parse, 'not one', i) !== undefined)
      return !parse.tokens.slice(i, until).some(endsClause)
  return false
}

// In tokens: "neither the army of the north nor the rebels of the south".
const neitherReach = 14

/** "Neither the army nor the rebels | hold". */
function isByNeither({ tokens, language }: Parse, { verb, from }: PatternMatch): boolean {
  const before = tokens.slice(Math.max(0, from - neitherReach), verb?.from ?? from)
  const nor = before.findLastIndex(({ key }) => language.is('nor', key))
  if (nor < 0 || before.slice(nor).some(endsClause)) return false
  return before.slice(0, nor).some(({ key }) => language.is('neither', key))
}

/** "No one knows why the rebels left", "there is no doubt that": what is negated is not what follows. */
const endsClause = ({ kind, glued, classes }: Parse['tokens'][number]): boolean =>
  kind === 'mark' || (!glued && (classes & wordClass.breakers) !== 0)

/** "Killed no civilians", "attacked no village", "shot no one": of an object that is none, nothing was done. */
function isDoneToNone(parse: Parse, { verb, to }: PatternMatch): boolean {
  if (verb === undefined || verb.passive || (parse.classes & wordClass.negativeDeterminers) === 0)
    return false
  const token = parse.tokens[to]
  if (token === undefined || (token.classes & wordClass.negativeDeterminers) === 0) return false
  // "Killed no fewer than twelve": a number; "seized no doubt by the rebels".
  return (
    parse.phraseAt[to]?.amount?.from !== to && phraseBeginningAt(parse, 'told all the same', to) === undefined
  )
}

// In tokens: "n'ont toujours pas signé de nouvelle trêve".
const negatedReach = 8

/** "did not conduct ground attacks": the verb right before, whose object it is, is negated. */
function isOfNegatedVerb({ tokens, language, phraseAt }: Parse, at: number): boolean {
  const object = phraseAt[at]?.from ?? at
  for (let i = object - 1; i >= Math.max(0, object - negatedReach); i -= 1) {
    const token = tokens[i]!
    if (token.kind === 'mark' || (token.classes & wordClass.breakers) !== 0) return false
    if ((token.rare & rareClass.negations) !== 0) return object - i > 1
    const isOfVerb = language.forms(token).length > 0 || language.is('light verbs', token.key)
    if (phraseAt[i] !== undefined && !isOfVerb) return false
  }
  return false
}

/** "n'ont pas signé de trêve": "de" after a negated verb. */
function isObjectOfNegated(parse: Parse, at: number): boolean {
  const { tokens, language } = parse
  if (language.code === 'en') return isOfNegatedVerb(parse, at)
  if (((tokens[at - 1]?.classes ?? 0) & wordClass.of) === 0) return false
  const before = tokens.slice(Math.max(0, at - negatedReach), at - 1)
  const not = before.findLastIndex(({ key }) => language.is('negators', key))
  return (
    not > 0 &&
    before.slice(0, not).some(({ rare }) => (rare & rareClass.negations) !== 0) &&
    !before.slice(not).some(({ kind }) => kind === 'mark')
  )
}
