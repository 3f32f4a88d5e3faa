import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { TimeExpression } from '../time-expression.ts'
import type { TimeTold } from './times-told.ts'
import { wordClass } from './word-class.ts'

// In tokens: "a menacé lundi", "said late on Friday".
const nearSaying = 3

/** "denied on Sunday that the camp had fallen", "said late on Friday": the time stands with the words of saying. */
export function isOfSaying(
  { tokens, language }: Parse,
  attributions: readonly Attribution[],
  from: number,
  to: number,
): boolean {
  if (attributions.some((one) => from >= one.from && to <= Math.max(one.to, one.from + 1))) return true
  for (let i = from - 1; i >= Math.max(0, from - nearSaying); i -= 1) {
    const token = tokens[i]!
    if (token.kind === 'mark') return false
    // "Est prévue vendredi", "planned for Friday": when it is to be.
    const isSet =
      ((tokens[i - 1]?.classes ?? 0) & wordClass.be) !== 0 &&
      language.forms(token).some(({ lemma, tag }) => tag === 'pp' && language.verbsOf('plan').has(lemma))
    if (isSet) return false
    if (language.forms(token).some(({ lemma, tag }) => tag !== 'inf' && speech(language, lemma))) return true
    if (!language.is('prepositions', token.key) && !language.is('adverbs', token.key)) return false
  }
  return false
}

/** "Six were killed, police said on Thursday": the day stands with the verb of saying, and the event outside of that. */
export function isDayOfTelling(
  { tokens }: Parse,
  match: PatternMatch,
  attributions: readonly Attribution[],
  { from, to }: TimeTold,
): boolean {
  return attributions.some((one) => {
    const verb = one.verbFrom
    const isOutside = match.to <= one.from || match.from >= one.to
    if (verb === undefined || from < one.from || to > one.to || !isOutside) return false
    const [a, b] = verb < from ? [verb, from] : [to, verb]
    return !tokens.slice(a, b).some(({ kind }) => kind === 'mark')
  })
}

// In tokens: "the death toll in the raid rose to".
const countReach = 6

/**
 * "The mission on Sunday put the toll at 43 dead", « le bilan s'est alourdi lundi à 43 morts », "counted nine dead on
 * Monday": the day stands with the verb of counting.
 */
export function isDayOfCount(parse: Parse, match: PatternMatch, { from, to, time }: TimeTold): boolean {
  const { tokens } = parse
  if (time.relation !== undefined || !isNewsDay(time)) return false
  const verb = countAhead(parse, match, [from, to])
  if (verb === undefined) return false
  const [a, b] = [Math.min(verb, from), Math.max(match.to, to)]
  return !tokens.slice(a, b).some(({ kind, key }) => kind === 'mark' && /^[;:.!?]$/u.test(key))
}

/** "On Monday", "yesterday": the days of news; of "the clashes of 8 July" a toll may be told. */
const isNewsDay = ({ value, shift, until }: TimeExpression): boolean =>
  until === undefined && (/^XXXX-WXX-\d/u.test(value) || shift?.from === 'document')

/** The verb that counts the people told behind it, or the noun of the count that grows; undefined where none does. */
function countAhead(
  { tokens, language }: Parse,
  match: PatternMatch,
  day: readonly [number, number],
): number | undefined {
  for (let i = match.to - 1; i >= 0; i -= 1) {
    const token = tokens[i]!
    const isBesideDay = i === day[0] - 1 || i === day[1]
    if (token.kind === 'mark' && !(token.key === ',' && isBesideDay)) return undefined
    if (language.is('number verb words', token.key)) return i
    if (token.glued || (i >= day[0] && i < day[1]) || language.is('count nouns', token.key)) continue
    if ((token.classes & (wordClass.be | wordClass.have)) !== 0) continue
    const forms = language.forms(token).filter(({ tag }) => tag !== 'inf')
    // « Vingt-cinq tués »: the word for the dead.
    if (forms.length === 0 || (i >= match.from && match.verb === undefined)) continue
    // "The hospital admitted nine wounded on Monday": that is when they came.
    if (forms.some(({ lemma }) => language.is('taking in', lemma))) return undefined
    if (forms.some(({ lemma }) => language.is('number verbs', lemma))) return i
    const noun = tokens.findLastIndex(({ key }, at) => at < i && language.is('count nouns', key))
    return noun >= Math.max(0, i - countReach) ? noun : undefined
  }
  return undefined
}

/** "On Thursday the army threatened to attack", "said it would": when it was said, and not when it is to be. */
export function isBeforeSaying(
  { tokens, language }: Parse,
  attributions: readonly Attribution[],
  asked: {
    readonly match: PatternMatch
    readonly time: TimeExpression
    readonly to: number
  },
): boolean {
  const { match, time, to } = asked
  if (time.relation !== undefined) return false
  for (let i = to; i < match.from; i += 1) {
    const token = tokens[i]!
    if (token.glued || token.kind !== 'word') continue
    const says = language.forms(token).some(({ lemma, tag }) => tag !== 'inf' && speech(language, lemma))
    // "On Thursday, the army said, it will attack": put in, and the day is that of what is told.
    const putIn = attributions.some((one) => i >= one.from && i < one.to && one.coversFrom !== one.to)
    if (says && !putIn) return true
  }
  return false
}

/** "Forty died, says the charity, which asks today for an inquiry": of what is told of whoever says so. */
export function isOfTeller(
  { tokens }: Parse,
  match: PatternMatch,
  attributions: readonly Attribution[],
  from: number,
): boolean {
  return attributions.some((one) => {
    // "A man who left Gao on 18 May said": when he left.
    if (one.from < from && from < (one.verbFrom ?? one.to) && match.from >= one.to) {
      const who = tokens.slice(one.from, from)
      if (who.some(({ classes }) => (classes & wordClass.subjectRelatives) !== 0)) return true
    }
    const at = tokens[one.to]?.key === ',' ? one.to + 1 : one.to
    const next = tokens[at]
    return (
      one.from >= match.to &&
      from > at &&
      next !== undefined &&
      (next.classes & wordClass.subjectRelatives) !== 0
    )
  })
}

/** "Threatened the Friday market": what is named by a day is no day. */
export function isInName({ tokens, language }: Parse, from: number, to: number): boolean {
  const next = tokens[to]
  const isNoun =
    next?.kind === 'word' &&
    !['prepositions', 'breakers', 'and', 'adverbs'].some((words) => language.is(words, next.key))
  return isNoun && language.is('definite', tokens[from - 1]?.key ?? '')
}

/** Verbs of denying and threatening say something too; "begin" and "continue" say only beside a quotation. */
const speech = (language: Parse['language'], lemma: string): boolean =>
  (language.verbsOf('verbs').has(lemma) && !language.verbsOf('quoting').has(lemma)) ||
  language.verbsOf('deny').has(lemma) ||
  language.is('warning verbs', lemma)

/** "In a statement published on Wednesday": when words came out, whatever they tell of. */
export function isOfIssue({ tokens, language }: Parse, from: number): boolean {
  let i = from - 1
  while (language.is('prepositions', tokens[i]?.key ?? '') || language.is('adverbs', tokens[i]?.key ?? ''))
    i -= 1
  const isIssued = language.is('issued', tokens[i]?.key ?? '')
  return isIssued && tokens.slice(Math.max(0, i - 6), i).some(({ key }) => language.is('papers', key))
}

/**
 * "Threatens to strike them again if they stay until Monday", "for the raids led in May": of a condition or a cause, and
 * not when what is threatened will be.
 */
export function isBehindThreat({ tokens, language }: Parse, match: PatternMatch, from: number): boolean {
  // What stands right before the time can be its preposition: "before the end of the month".
  const between = tokens.slice(match.to, from)
  return between.some(
    (token, i) =>
      (!token.glued && (token.classes & wordClass.breakers) !== 0 && i < between.length - 1) ||
      language.forms(token).some(({ tag }) => tag === 'pp'),
  )
}

// In tokens: "claimed responsibility late on", "fait état lundi".
const nearClaiming = 6

/**
 * "Claimed responsibility on Tuesday, saying its men had killed sixty", "lundi, la télévision avait fait état de 400 tués":
 * the day belongs to who told or claimed it, and what is told lies behind, done before.
 */
export function isBesideClaiming(
  { tokens, language }: Parse,
  match: PatternMatch,
  { from, to }: TimeTold,
): boolean {
  if (to > match.from) return false
  const isDone =
    match.verb === undefined || match.verb.pluperfect || isPerfectInfinitive(tokens, match, language)
  if (!isDone) return false
  const before = tokens.slice(Math.max(0, from - nearClaiming), from)
  return (
    before.some((token) => language.forms(token).some(({ lemma }) => language.is('claiming verbs', lemma))) &&
    tokens.slice(to, match.from).some(({ key, kind }) => kind === 'mark' && key === ',')
  )
}

/** "Avoir capturé", "having captured". */
const isPerfectInfinitive = (
  tokens: Parse['tokens'],
  match: PatternMatch,
  language: Parse['language'],
): boolean =>
  tokens
    .slice(Math.max(0, match.from - 1), match.to)
    .some(({ key }) => language.is('perfect infinitives', key) || key === 'avoir')
