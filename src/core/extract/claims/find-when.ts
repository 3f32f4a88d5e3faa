import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { datelineEnd } from '../places/site-words.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { TimeExpression } from '../time-expression.ts'
import { isOnlyAfter } from './after-fall.ts'
import { type Counted, isUncounted, stretchAt } from './counted-stretch.ts'
import { insetAround } from './inset.ts'
import { isOfNextClause, isOfRelativeVerb, isOfSinceClause } from './next-clause.ts'
import { rareClass } from './rare-class.ts'
import { isSinceThen } from './since-then.ts'
import type { TimeTold } from './times-told.ts'
import { isBeforeRelative, isOfAbove, isOwnParticiple, isSaidAgain, timeOfTaking } from './when-above.ts'
import { reachesBack, type Turn, turnOf } from './when-meant.ts'
import {
  isBeforeSaying,
  isBehindThreat,
  isBesideClaiming,
  isDayOfCount,
  isDayOfTelling,
  isInName,
  isOfIssue,
  isOfSaying,
  isOfTeller,
} from './when-said.ts'
import { wordClass } from './word-class.ts'

/** Which time expression tells when, and how. */
export interface When {
  /** Among those of the article. */
  readonly index: number
  /** How it is meant, where that is not what it says by itself. */
  readonly turn?: Turn
  /** True when it only tells when somebody said so. */
  readonly said?: true
}

/**
 * The time expression that tells when: the nearest in the clause, one in the words of saying last.
 * Durations, sets and bare ages tell no date.
 */
export function findWhen(
  parse: Parse,
  match: PatternMatch,
  attributions: readonly Attribution[],
  times: readonly TimeTold[],
  told: {
    readonly event?: string
    readonly stance?: string
    readonly counted?: readonly Counted[]
    /** Whether the statement tells that somebody was let go. */
    readonly freed?: boolean
  } = {},
): When | null {
  const { event = '', stance = 'asserted', counted = [] } = told
  const stretch = stretchAt(counted, match.from)
  // "Their losses were not known on Monday": that is when nobody knew.
  if (stance === 'unknown') return null
  const taken = told.freed === true ? timeOfTaking(parse, match, times) : undefined
  if (taken !== undefined)
    return { index: taken.index, ...(taken.time.relation === 'since' && { turn: 'on' as const }) }
  let best: TimeTold | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const one of times) {
    const { index, time, from, to } = one
    if (time.type === 'SET') continue
    if (time.type === 'DURATION' && time.relation !== 'since') {
      if (!reachesBack(parse, { time, from, to, match, event })) continue
    }
    if (isAnyDay(time) || (time.value === 'PRESENT_REF' && match.verb?.pluperfect === true)) continue
    // "Two days after [gunmen killed five]": neither has the other's day.
    if (stretchAt(counted, from) !== stretch || counted.some((one) => isUncounted(one, index, stretch)))
      continue
    if (
      isSending(parse, from, to) ||
      isSaidAgain(parse, one, times) ||
      isOfAbove(parse, { match, event, times }, one)
    )
      continue
    if (notTold.has(stance)) {
      const saying = stance === 'planned' ? [] : attributions
      if (isOfSaying(parse, saying, from, to) || isBeforeSaying(parse, attributions, { match, time, to }))
        continue
      if (isInName(parse, from, to) || isOfNextClause(parse, match, from)) continue
      if (stance === 'threatened' && isBehindThreat(parse, match, from)) continue
    }
    const own = isOwnParticiple(parse, match, from)
    if (to <= match.from && isOnlyAfter(parse, match, event)) continue
    if (isOfSinceClause(parse, match, from)) continue
    if (isOfIssue(parse, from) || isOfRelease(parse, match, from)) continue
    if (isOfTeller(parse, match, attributions, from)) continue
    if (!own && isOfApposition(parse, match, from, to)) continue
    if (time.type === 'DURATION' && time.relation === 'since' && isBeforeRelative(parse, match, to)) continue
    const isTotal = time.relation === 'since' && totals.has(event)
    if (!isTotal && ((!own && isOfInset(parse, match, from)) || isOfFormer(parse, match, from, time)))
      continue
    if (isOfClaiming(parse, match, from, to) || isOfParticiple(parse, match, from)) continue
    // "demands the release of twenty passengers, taken on Sunday": an appeal is of the day on which it is made.
    if (event === 'appeal' && from >= match.to && hasComma(parse, match.to, from)) continue
    const cost =
      costOf(parse, match, attributions, from, to) +
      (isVague(time) || (time.type === 'DURATION' && time.relation === undefined) ? costs.vague : 0) +
      (isOfEarlierVerb(parse, match, from, to) ? costs.earlier : 0) +
      (time.relation === 'since' && passing.has(event) ? costs.lasting : 0)
    if (cost < bestCost) {
      best = one
      bestCost = cost
    }
  }
  if (best === undefined) return null
  const turn =
    turnOf(parse, { ...best, match, event: event === '' ? 'casualties' : event }) ??
    (best.time.relation === undefined && isSinceThen(parse, match) ? 'since' : undefined)
  return {
    index: clockBeside(parse, best, times) ?? best.index,
    ...(turn !== undefined && { turn }),
    ...((isDayOfTelling(parse, match, attributions, best) ||
      isBesideClaiming(parse, match, best) ||
      (totals.has(event) && isDayOfCount(parse, match, best))) && { said: true as const }),
  }
}

/** What is denied or to come: the day on which that was said tells nothing of it. */
const notTold: ReadonlySet<string> = new Set(['denied', 'threatened', 'demanded', 'planned'])

/** "kidnapped … and released two days later": that is when they were let go. */
function isOfRelease({ tokens, rare }: Parse, match: PatternMatch, from: number): boolean {
  if (from < match.to || (rare & rareClass.releases) === 0) return false
  return tokens.slice(match.to, from).some((token) => (token.rare & rareClass.releases) !== 0)
}

/** "Parliament, convened on Thursday, …", "two nuns, freed this morning.": of what stands between the commas. */
function isOfApposition({ tokens, language }: Parse, match: PatternMatch, from: number, to: number): boolean {
  let i = from - 1
  while (((tokens[i]?.classes ?? 0) & (wordClass.prepositions | wordClass.adverbs)) !== 0) i -= 1
  const verb = tokens[i]
  if (verb === undefined || tokens[i - 1]?.key !== ',' || (match.from <= i && match.to > i)) return false
  const next = tokens[to]?.key ?? ''
  // "…, and on Thursday, …": one more statement.
  if (next === ',') return verb.kind === 'word' && !verb.capital && !language.is('and', verb.key)
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
    if (tokens[i]!.glued || (tokens[i]!.rare & rareClass.relatives) === 0) continue
    const isBefore = tokens.slice(i, from).some(({ key }) => language.is('pluperfect', key))
    return isBefore || time.relation === 'since' || isOfRelativeVerb({ tokens, language }, i, from)
  }
  return false
}

/** "They shelled Gao, held by the rebels since Monday": of what the participle tells. */
function isOfParticiple({ tokens, language }: Parse, match: PatternMatch, from: number): boolean {
  for (let i = match.to; i < from - 2; i += 1) {
    if (tokens[i]!.key !== ',' || (tokens[i + 2]!.classes & wordClass.by) === 0) continue
    if (language.forms(tokens[i + 1]!).some(({ tag }) => tag === 'pp')) return true
  }
  return false
}

const hasComma = ({ tokens }: Parse, from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ key }) => key === ',')

// In tokens: "claimed late on Tuesday".
const nearClaiming = 3

/** "claimed on Tuesday the raid in which it says it killed nine": the day of claiming. */
function isOfClaiming(parse: Parse, match: PatternMatch, from: number, to: number): boolean {
  const { tokens, language } = parse
  if (to > match.from) return false
  const claims = tokens
    .slice(Math.max(0, from - nearClaiming), from)
    .some((token) => language.forms(token).some((form) => language.is('claiming verbs', form.lemma)))
  return (
    claims && tokens.slice(to, match.from).some(({ key, glued }) => !glued && language.is('breakers', key))
  )
}

/** Tokens between a day and its hour: "on 25 July at 14:50", "jeudi 18 juillet, vers 22 heures". */
const mostBetween = 2

/** The hour that stands with a day and tells it finer; it may lie before ("at 14:50 on Thursday"). */
function clockBeside({ tokens }: Parse, day: TimeTold, times: readonly TimeTold[]): number | undefined {
  if (day.time.type !== 'DATE' || day.time.until !== undefined) return undefined
  const beside = times.filter(({ index }) => Math.abs(index - day.index) === 1).reverse()
  return beside.find((there) => {
    if (!isClock(there.time)) return false
    const [from, to] = there.index > day.index ? [day.to, there.from] : [there.to, day.from]
    return to - from <= mostBetween && !tokens.slice(from, to).some((token) => /^[;:.]$/u.test(token.key))
  })?.index
}

/** An hour of a day; "PT20M" is twenty minutes. */
const isClock = (time: TimeExpression | undefined): boolean =>
  time?.type !== 'DURATION' && /T\d\d/u.test(time?.value ?? '')

// In tokens: a time up to here heads the sentence.
const headOfSentence = 4

// In tokens: how much farther a time seems behind a boundary.
const costs = {
  clause: 14,
  breaker: 10,
  comma: 3,
  saying: 60,
  behind: 1,
  vague: 30,
  lasting: 20,
  earlier: 10,
}

/**
 * "They took the town on Monday and looted the hospital on Tuesday", "men who killed four on Sunday also burned the
 * school on Monday": the first day is that of the verb before it, unless there is no other.
 */
function isOfEarlierVerb(parse: Parse, match: PatternMatch, from: number, to: number): boolean {
  const { tokens, language } = parse
  if (to > match.from || headsSentence(parse, from)) return false
  if (tokens.slice(to, match.from).some(({ key, glued }) => !glued && language.is('and', key))) return true
  for (let i = from - 1; i >= 0 && tokens[i]!.kind !== 'mark'; i -= 1) {
    if (tokens[i]!.glued || (tokens[i]!.classes & wordClass.subjectRelatives) === 0) continue
    return tokens.slice(i + 1, from).some((token) => language.forms(token).length > 0)
  }
  return false
}

/** "On Monday in Gao rebels …": no verb stands before it. */
function headsSentence({ tokens, language }: Parse, from: number): boolean {
  return from <= headOfSentence && !tokens.slice(0, from).some((token) => language.forms(token).length > 0)
}

/** What happens once: "since January" tells of something else in its sentence. */
const passing: ReadonlySet<string> = new Set(
  'armed-clash attack air-drone-strike shelling-artillery-missile suicide-bomb remote-explosive-ied grenade abduction agreement'.split(
    ' ',
  ),
)

/** "GOMA, 6 February (Borderline News) - ", "Feb 6 (Borderline News) - ": the day of sending. */
function isSending(parse: Parse, from: number, to: number): boolean {
  const { tokens } = parse
  if (to <= datelineEnd(parse)) return true
  let i = to
  while (tokens[i]?.aside === true || tokens[i]?.key === ')') i += 1
  return from === 0 && i > to && tokens[i]?.key === '-'
}

/** "At night", "by dusk": the day is that of what else is told. */
function isAnyDay({ value, shift }: TimeExpression): boolean {
  return shift === undefined && /^XXXX-XX-XXT\p{Lu}/u.test(value)
}

/** "Recently", "soon", "days later": what tells a day, and stands not much farther off, tells when. */
function isVague({ value, shift }: TimeExpression): boolean {
  return shift === undefined && /^(PAST|FUTURE)_REF$|^X{4}(-W?X+)*$/u.test(value)
}

function costOf(
  parse: Parse,
  match: PatternMatch,
  attributions: readonly Attribution[],
  from: number,
  to: number,
): number {
  const { tokens } = parse
  const [a, b] = to <= match.from ? [to, match.from] : from >= match.to ? [match.to, from] : [0, 0]
  let cost = b - a
  for (let i = a; i < b; i += 1) {
    const { key, kind, glued, classes } = tokens[i]!
    if (kind === 'mark' && (key === ';' || key === ':')) cost += costs.clause
    else if (kind === 'mark' && key === ',') cost += costs.comma
    else if (!glued && (classes & wordClass.breakers) !== 0) cost += costs.breaker
  }
  if (from >= match.to) cost += costs.behind
  // "The front, which has held Gao since May, said": what is told within who says it has its own time there.
  const isSaying = (one: Attribution): boolean =>
    from >= one.from &&
    to <= Math.max(one.to, one.from + 1) &&
    !(match.from >= one.from && match.to <= (one.verbFrom ?? one.to))
  if (attributions.some(isSaying)) cost += costs.saying
  // A time at the head of the sentence holds for the whole of it.
  if (to <= match.from && headsSentence(parse, from)) cost = Math.min(cost, 12)
  return cost
}
