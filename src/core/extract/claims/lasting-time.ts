import type { PatternMatch } from '../events/match-pattern.ts'
import type { Parse } from '../events/parse.ts'
import type { TimeTold } from './times-told.ts'
import { wordClass } from './word-class.ts'

/** How long what a statement tells went on. */
export interface Lasting {
  /** TIMEX3 duration of whole days or weeks: P3D, P1W. */
  readonly value: string
  /** As the article says it. */
  readonly text: string
  /** Set where it was over on the day that is told: "entered on Thursday after three days of fighting". */
  readonly back?: true
}

/** Days and weeks: hours are of a day, months no single fight. */
const wholeDays = /^P\d+[DW]$/u

// In tokens: "En trois jours, …", "three days | of heavy fighting".
const [headOfSentence, nearNoun] = [2, 4]

/**
 * "Shelled Sake for three days from Monday", « En trois jours, 9 000 personnes ont fui », "after three days of fighting":
 * undefined where no duration is told of the statement.
 */
export function lastingOf(
  parse: Parse,
  match: PatternMatch,
  times: readonly TimeTold[],
): Lasting | undefined {
  for (const told of times) {
    const { time } = told
    if (time.type !== 'DURATION' || !wholeDays.test(time.value) || time.direction !== undefined) continue
    if (time.relation !== undefined && time.relation !== 'after') continue
    if (isSpentOn(parse, match, told)) return { value: time.value, text: time.text, back: true }
    if (time.relation === undefined && isGoingOn(parse, match, told))
      return { value: time.value, text: time.text }
  }
  return undefined
}

/** "After three days of fighting", « au terme de trois jours de combats »: the noun itself is what the days were spent on. */
function isSpentOn(
  { tokens, language }: Parse,
  { verb, from }: PatternMatch,
  { to, ...time }: TimeTold,
): boolean {
  if (verb !== undefined || from < to || from - to > nearNoun || !language.is('of', tokens[to]?.key ?? ''))
    return false
  return tokens
    .slice(Math.max(0, time.from - nearNoun), time.from)
    .some(({ key }) => language.is('at the end of', key))
}

/** "For three days", "in a week", « une semaine durant », "lasted three days", in the statement's own clause. */
function isGoingOn(parse: Parse, match: PatternMatch, { from, to, time }: TimeTold): boolean {
  const { tokens, language } = parse
  const before = tokens[from - 1]
  const lasts =
    (before !== undefined && language.forms(before).some(({ lemma }) => language.is('to last', lemma))) ||
    language.is('all through', tokens[to]?.key ?? '')
  const isDuring =
    language.is('lasting', before?.key ?? '') ||
    language.is('spent in', before?.key ?? '') ||
    language.is('over a length', time.text.toLowerCase().split(' ')[0] ?? '')
  if (!lasts && !isDuring) return false
  // "For three days, the RSF …": it opens the sentence and holds for all of it.
  if (from <= headOfSentence) return true
  // "Two men held for three days were killed": of the verb before it.
  if (from < match.to) return false
  return !tokens
    .slice(match.to, from)
    .some(
      (token) => (token.kind === 'mark' && token.key !== "'") || (token.classes & wordClass.breakers) !== 0,
    )
}
