import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { Attribution } from '../speakers/attribution.ts'
import type { TimeExpression } from '../time-expression.ts'
import { type Counted, type CountedStretch, stretchAt } from './counted-stretch.ts'
import { isOfSomethingElse } from './time-of-others.ts'
import type { TimeTold } from './times-told.ts'
import { reachesBack, type Turn, turnOf } from './when-meant.ts'
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
  told: { readonly event?: string; readonly stance?: string; readonly counted?: readonly Counted[] } = {},
): When | null {
  const { event = '', stance = 'asserted', counted = [] } = told
  const own = stretchAt(counted, match.from)
  // "Their losses were not known on Monday": that is when nobody knew.
  if (stance === 'unknown') return null
  let best: TimeTold | undefined
  let bestCost = Number.POSITIVE_INFINITY
  for (const one of times) {
    const { index, time, from, to } = one
    if (time.type === 'SET') continue
    if (time.type === 'DURATION' && time.relation !== 'since') {
      if (!reachesBack(parse, { time, from, to, match, event })) continue
    }
    if (isAnyDay(time)) continue
    // "Two days after [gunmen killed five]": neither has the other's day.
    if (stretchAt(counted, from) !== own || counted.some((one) => isUncounted(one, index, own))) continue
    if (isOfSomethingElse(parse, match, one, { event, stance, attributions })) continue
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
  const turn = turnOf(parse, { ...best, match, event: event === '' ? 'casualties' : event })
  return {
    index: clockBeside(parse, best, times) ?? best.index,
    ...(turn !== undefined && { turn }),
    ...(isDayOfTelling(parse, match, attributions, best) && { said: true as const }),
  }
}

/** Whether an expression counts from this statement itself, or from one whose day it does not know. */
const isUncounted = (one: Counted, index: number, own: CountedStretch | undefined): boolean =>
  one.time === index && (one === own || (one.tells && !one.known))

/** "Six were killed, police said on Thursday": the day stands with the verb of saying, and the event outside of that. */
function isDayOfTelling(
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
    if (tokens[i]!.glued || !language.is('subject relatives', tokens[i]!.key)) continue
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
  'armed-clash attack air-drone-strike shelling-artillery-missile suicide-bomb remote-explosive-ied grenade abduction'.split(
    ' ',
  ),
)

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
  if (attributions.some((one) => from >= one.from && to <= Math.max(one.to, one.from + 1)))
    cost += costs.saying
  // A time at the head of the sentence holds for the whole of it.
  if (to <= match.from && headsSentence(parse, from)) cost = Math.min(cost, 12)
  return cost
}
