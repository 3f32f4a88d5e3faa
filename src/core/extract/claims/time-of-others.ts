import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { datelineEnd } from '../places/site-words.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { TimeExpression } from '../time-expression.ts'
import { insetAround } from './inset.ts'
import type { TimeTold } from './times-told.ts'
import { wordClass } from './word-class.ts'

/** A statement as far as it decides which times can be its own. */
interface Stated {
  readonly event: string
  readonly stance: string
  readonly attributions: readonly Attribution[]
}

/** Whether a time of the sentence is not that of a statement but of something else that the sentence tells. */
export function isOfSomethingElse(
  parse: Parse,
  match: PatternMatch,
  { time, from, to }: TimeTold,
  { event, stance, attributions }: Stated,
): boolean {
  if (isSending(parse, from, to)) return true
  // "denied on Sunday that the camp had fallen": the day of denying tells nothing of the event.
  if (notSaid.has(stance) && isOfSaying(parse, attributions, from, to)) return true
  if (stance === 'threatened' && !isOfThreat(parse, match, from)) return true
  if (isOfIssue(parse, from) || isOfRelease(parse, match, from) || isOfApposition(parse, match, from, to))
    return true
  const isTotal = time.relation === 'since' && totals.has(event)
  if (!isTotal && (isOfInset(parse, match, from) || isOfFormer(parse, match, from, time))) return true
  if (isOfClaiming(parse, match, from, to) || isOfParticiple(parse, match, from)) return true
  // "demands the release of twenty passengers, taken on Sunday": an appeal is of the day on which it is made.
  return event === 'appeal' && from >= match.to && hasComma(parse, match.to, from)
}

// In tokens: "threatened to burn their houses on Monday".
const nearThreat = 6

/**
 * When what is threatened will be stands right behind it: not that of the words ("in a video of Wednesday he threatened"),
 * of a thing ("the Friday market"), of a condition ("if they stay until Monday") or of a cause ("for the raids led in May").
 */
function isOfThreat({ tokens, language }: Parse, match: PatternMatch, from: number): boolean {
  const between = tokens.slice(match.to, from)
  if (from < match.to || between.length > nearThreat) return false
  const isThing = !language.field<boolean>('first noun') && language.is('definite', between.at(-1)?.key ?? '')
  // What stands right before the time can be its preposition: "before the end of the month".
  const opensClause = between
    .slice(0, -1)
    .some((token) => !token.glued && (token.classes & wordClass.breakers) !== 0)
  return (
    !isThing && !opensClause && !between.some((one) => language.forms(one).some(({ tag }) => tag === 'pp'))
  )
}

const notSaid: ReadonlySet<string> = new Set(['denied', 'threatened', 'demanded'])

// In tokens: "a menacé lundi", "said late on Friday".
const nearSaying = 3

function isOfSaying(
  { tokens, language }: Parse,
  attributions: readonly Attribution[],
  from: number,
  to: number,
): boolean {
  if (attributions.some((one) => from >= one.from && to <= Math.max(one.to, one.from + 1))) return true
  const saying = language.verbsOf('verbs')
  for (let i = from - 1; i >= Math.max(0, from - nearSaying); i -= 1) {
    const token = tokens[i]!
    if (token.kind === 'mark') return false
    if (language.forms(token).some((form) => saying.has(form.lemma) || speech(language, form.lemma)))
      return true
    if (!language.is('prepositions', token.key) && !language.is('adverbs', token.key)) return false
  }
  return false
}

/** Verbs of denying and threatening say something too. */
const speech = (language: Parse['language'], lemma: string): boolean =>
  language.verbsOf('deny').has(lemma) || language.is('warning verbs', lemma)

/** "In a statement published on Wednesday": when words came out, whatever they tell of. */
function isOfIssue({ tokens, language }: Parse, from: number): boolean {
  let i = from - 1
  while (language.is('prepositions', tokens[i]?.key ?? '') || language.is('adverbs', tokens[i]?.key ?? ''))
    i -= 1
  const isIssued = language.is('issued', tokens[i]?.key ?? '')
  return isIssued && tokens.slice(Math.max(0, i - 6), i).some(({ key }) => language.is('papers', key))
}

/** "kidnapped … and released two days later": that is when they were let go. */
function isOfRelease({ tokens, language }: Parse, match: PatternMatch, from: number): boolean {
  if (from < match.to) return false
  return tokens.slice(match.to, from).some((token) => language.is('releases', token.key))
}

/** "Parliament, convened on Thursday, …", "two nuns, freed this morning.": of what stands between the commas. */
function isOfApposition({ tokens, language }: Parse, match: PatternMatch, from: number, to: number): boolean {
  let i = from - 1
  while (language.is('prepositions', tokens[i]?.key ?? '') || language.is('adverbs', tokens[i]?.key ?? ''))
    i -= 1
  const verb = tokens[i]
  if (verb === undefined || tokens[i - 1]?.key !== ',' || (match.from <= i && match.to > i)) return false
  const next = tokens[to]?.key ?? ''
  if (next === ',') return verb.kind === 'word' && !verb.capital
  return /^[.;]$/u.test(next) && language.forms(verb).some((form) => form.tag === 'pp')
}

/** "In Gao, which the rebels have held since May, 200 have died": what has been counted runs on from there. */
const totals: ReadonlySet<string> = new Set(['', 'casualties', 'displacement'])

/** "The attack, claimed on Sunday by X, …": of what is put in. */
function isOfInset(parse: Parse, match: PatternMatch, from: number): boolean {
  const inset = insetAround(parse, from)
  return inset !== undefined && (match.to <= inset.from || match.from >= inset.to)
}

/** "They retook Gao, which the rebels had held since May": of what was before. */
function isOfFormer(
  { tokens, language }: Parse,
  match: PatternMatch,
  from: number,
  time: TimeExpression,
): boolean {
  for (let i = match.to; i < from; i += 1) {
    if (tokens[i]!.glued || !language.is('relatives', tokens[i]!.key)) continue
    const isBefore = tokens.slice(i, from).some(({ key }) => language.is('pluperfect', key))
    return isBefore || time.relation === 'since'
  }
  return false
}

/** "They shelled Gao, held by the rebels since Monday": of what the participle tells. */
function isOfParticiple({ tokens, language }: Parse, match: PatternMatch, from: number): boolean {
  for (let i = match.to; i < from - 2; i += 1) {
    if (tokens[i]!.key !== ',' || !language.is('by', tokens[i + 2]!.key)) continue
    if (language.forms(tokens[i + 1]!).some(({ tag }) => tag === 'pp')) return true
  }
  return false
}

const hasComma = ({ tokens }: Parse, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => key === ',')

/** "claimed on Tuesday the raid in which it says it killed nine": the day of claiming. */
function isOfClaiming(parse: Parse, match: PatternMatch, from: number, to: number): boolean {
  const { tokens, language } = parse
  if (to > match.from) return false
  const claims = tokens
    .slice(Math.max(0, from - nearSaying), from)
    .some((token) => language.forms(token).some((form) => language.is('claiming verbs', form.lemma)))
  return (
    claims && tokens.slice(to, match.from).some(({ key, glued }) => !glued && language.is('breakers', key))
  )
}

/** "GOMA, 6 February (Borderline News) - ", "Feb 6 (Borderline News) - ": the day of sending. */
function isSending(parse: Parse, from: number, to: number): boolean {
  const { tokens } = parse
  if (to <= datelineEnd(parse)) return true
  let i = to
  while (tokens[i]?.aside === true || tokens[i]?.key === ')') i += 1
  return from === 0 && i > to && tokens[i]?.key === '-'
}
