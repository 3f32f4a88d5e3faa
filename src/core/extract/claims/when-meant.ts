import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import { isPerfect } from './perfect.ts'
import { rareClass } from './rare-class.ts'
import type { TimeTold } from './times-told.ts'

/** How a statement means its time, where that is not what the expression says by itself: on it, or from it until now. */
export type Turn = 'on' | 'since'

/** An expression and the statement beside it. */
interface Asked extends Omit<TimeTold, 'index'> {
  readonly match: PatternMatch
  readonly event: string
}

/**
 * "Since 11 August, when the army came" and "dès lundi, des drones ont frappé" tell what was on that day; "since the coup
 * of 1 February the army has killed 6,600" tells what has been since. Undefined where the expression means what it says.
 */
export function turnOf(parse: Parse, asked: Asked): Turn | undefined {
  const { time, from } = asked
  if (time.type === 'DURATION') return time.relation === undefined ? 'since' : undefined
  if (time.relation === 'since')
    return isDayOfClause(parse, asked) || isFromThatDay(parse, asked) ? 'on' : undefined
  if (time.relation !== undefined || time.type === 'SET') return undefined
  const since = sinceBefore(parse, from)
  return since !== undefined && !isWithin(asked.match, since, from) ? 'since' : undefined
}

/** Whether a length of time reaches back from the moment of writing: "has held Gao for two weeks", "en 24 heures". */
export function reachesBack(parse: Parse, { time, from, match, event }: Asked): boolean {
  const { tokens, language } = parse
  const before = tokens[from - 1]?.key ?? ''
  if (language.is('lasting', before)) {
    return lastingStates.has(event) && from >= match.from && isPerfect(parse, match)
  }
  return language.is('spent in', before) && wholeDays.test(time.value) && isCounted(event)
}

// A day or two of news, as bulletins count them.
const wholeDays = /^PT(?:24|48|72)H$/u

const lastingStates: ReadonlySet<string> = new Set(['control', 'siege'])

/** What is added up over hours; a town falls in them. */
const isCounted = (event: string): boolean => /^(?:|casualties|armed-clash|attack|displacement)$/u.test(event)

/** "…, when the army launched", "…, date à laquelle l'armée est partie": what follows was on that day. */
function isDayOfClause({ tokens, language }: Parse, { to, match }: Asked): boolean {
  if (match.from < to) return false
  let i = to
  while (tokens[i]?.key === ',' || language.is('definite', tokens[i]?.key ?? '')) i += 1
  return language.is('day of clause', tokens[i]?.key ?? '')
}

/** "Dès lundi, des drones frappaient": it began on that day and what happens once was over by its end. */
function isFromThatDay({ tokens, language }: Parse, { from, event }: Asked): boolean {
  const first = language.is('definite', tokens[from - 1]?.key ?? '') ? from - 2 : from - 1
  return !lastingStates.has(event) && language.is('as early as', tokens[first]?.lower ?? '')
}

// In tokens: "since it overthrew the government of President X on 1 February".
const sinceReach = 14

/** Where the "since" stands whose clause ends with the expression, undefined when there is none. */
function sinceBefore({ tokens, rare }: Parse, from: number): number | undefined {
  if ((rare & rareClass.since) === 0) return undefined
  for (let i = from - 1; i >= Math.max(0, from - sinceReach); i -= 1) {
    const token = tokens[i]!
    if ((token.rare & rareClass.since) !== 0) return i
    // An apposition ends a clause of its own: "depuis qu'elle a pris le pouvoir, le 1er février 2021, …".
    const isApposed = token.key === ',' && i >= from - 2
    if (token.time >= 0 || (token.kind === 'mark' && !isApposed)) return undefined
  }
  return undefined
}

const isWithin = (match: PatternMatch, from: number, to: number): boolean =>
  match.from >= from && match.to <= to
