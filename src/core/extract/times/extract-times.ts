import { DataError } from '../../errors.ts'
import { fold } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { anchorOn } from './anchor-on.ts'
import { asOneSpace } from './compile-pattern.ts'
import { findPrinted } from './find-printed.ts'
import type { FoundTime } from './found-time.ts'
import { type Candidate, compileRules, type MatchedText, matchRule, type ReadyRules } from './match-rule.ts'
import type { Reach } from './rule-automaton.ts'

const ready = new WeakMap<LanguagePack, ReadyRules>()

/**
 * Reads the time expressions of a text, in the text's order; none overlap. Nothing is concluded from them here.
 * Stamps and addresses are left out: they tell of the print and not of the news.
 * @param printed what is left out
 * @param folded the same text, folded
 * @throws {DataError} when the pack's rules are wrong
 */
export function extractTimes(
  text: string,
  pack: LanguagePack,
  printed: readonly { readonly start: number; readonly end: number }[] = findPrinted(text).spans,
  folded = fold(text),
): readonly FoundTime[] {
  const rules = readyRules(pack)
  const times = readAlong({ text, folded }, rules, printed)
  const turned = times.map((time) => withSignal(time, folded, rules))
  const anchored = turned.map((_, i) => anchorOn(turned, i, folded))
  const found = anchored.map((time, i) => withNeighbour(time, anchored[i - 1], folded, rules))
  for (let i = found.length - 1; i > 1; i -= 1) found[i - 1] = withList(found[i - 1]!, found, i, folded)
  return found.map((time, i) => withYearBehind(time, found[i + 1], folded, rules))
}

/** So few characters stand between dates told together. */
const longestJoin = 8

function withNeighbour(
  time: FoundTime,
  before: FoundTime | undefined,
  folded: string,
  { together }: ReadyRules,
): FoundTime {
  if (before === undefined || before.until !== undefined || time.start - before.end > longestJoin) return time
  return together.test(folded.slice(before.end, time.start)) ? { ...time, together: true } : time
}

/** "On 3, 4 and 6 November", "dimanche, mardi et jeudi": days of one form with a comma between them are told together too. */
function withList(time: FoundTime, all: readonly FoundTime[], next: number, folded: string): FoundTime {
  const before = all[next - 2]!
  const isList =
    all[next]!.together === true && form(time) === form(before) && form(time) === form(all[next]!)
  if (!isList || time.together === true || before.until !== undefined) return time
  return /^\s?,\s?$/u.test(folded.slice(before.end, time.start)) ? { ...time, together: true } : time
}

/** "XXXX-WXX-5" → "X-WX-0": which kind of value it is. */
const form = ({ value }: FoundTime): string => value.replace(/\d/gu, '0')

function withYearBehind(
  time: FoundTime,
  next: FoundTime | undefined,
  folded: string,
  { through }: ReadyRules,
): FoundTime {
  if (next?.together === true) return withYearOf(time, next)
  if (next === undefined || next.start - time.end > longestJoin) return time
  return through?.test(folded.slice(time.end, next.start)) === true ? withYearOfEnd(time, next) : time
}

/** "From late November to mid-January 2014": the year said last is that of the end. */
function withYearOfEnd(time: FoundTime, end: FoundTime): FoundTime {
  const own = /^XXXX-(\d\d)(?:-\d\d)?$/u.exec(time.value)?.[1]
  const [, year, month] = /^(\d{4})-(\d\d)/u.exec(end.value) ?? []
  if (own === undefined || year === undefined || time.until !== undefined) return time
  return { ...time, value: time.value.replace('XXXX', own > month! ? `${Number(year) - 1}` : year) }
}

/** "In August and September 1914": the year said last is that of both, where the first comes earlier in a year. */
function withYearOf(time: FoundTime, next: FoundTime): FoundTime {
  const own = /^XXXX(-\d\d(?:-\d\d)?)$/u.exec(time.value)?.[1]
  const [, year, rest] = /^(\d{4})(-\d\d(?:-\d\d)?)/u.exec(next.value) ?? []
  const fits = own !== undefined && rest?.length === own.length && own < rest && time.until === undefined
  return fits ? { ...time, value: `${year}${own}` } : time
}

/** Compiles the pack's rules, once. @throws {DataError} */
export function readyRules(pack: LanguagePack): ReadyRules {
  let rules = ready.get(pack)
  if (rules === undefined) {
    try {
      rules = compileRules(pack)
    } catch (cause) {
      if (cause instanceof DataError) throw cause
      throw new DataError(`data/languages/${pack.language}/times`, String(cause), { cause })
    }
    ready.set(pack, rules)
  }
  return rules
}

/**
 * The expressions from left to right: of all that begin at a place the longest, of those the first rule's; reading
 * goes on behind it.
 */
function readAlong(
  read: MatchedText,
  rules: ReadyRules,
  printed: readonly { readonly start: number; readonly end: number }[],
): readonly FoundTime[] {
  const found: FoundTime[] = []
  const { folded } = read
  let next = 0
  for (let at = 0; at < folded.length; at += 1) {
    while (printed[next] !== undefined && printed[next]!.end <= at) next += 1
    if (printed[next] !== undefined && printed[next]!.start <= at) at = printed[next]!.end
    if (!isWordStart(folded, at)) continue
    const best = longestAt(read, rules, at)
    if (best === undefined) continue
    found.push(...best.times)
    // An empty match cannot happen: every pattern holds words; but a loop must not hang on bad data.
    at = Math.max(at, best.end - 1)
  }
  return found
}

/** Of the rules that match at a place the one that reaches furthest, of those the first, that makes something of it. */
function longestAt(read: MatchedText, rules: ReadyRules, at: number): Candidate | undefined {
  const reaches = rules.automaton.at(read.folded, at)
  if (reaches.length > 1) sortByReach(reaches)
  let best: Candidate | undefined
  for (const { rule, end } of reaches) {
    // No rule from here on can reach further than what has been found.
    if (best !== undefined && (end < best.end || (end === best.end && rule > best.order))) break
    const candidate = matchRule(rules.rules[rule]!, rule, at, read, rules.words)
    if (candidate !== undefined && (best === undefined || isBetter(candidate, best))) best = candidate
  }
  return best
}

const sortByReach = (reaches: readonly Reach[]): void =>
  void (reaches as Reach[]).sort((a, b) => b.end - a.end || a.rule - b.rule)

const isBetter = (a: Candidate, b: Candidate): boolean =>
  a.end > b.end || (a.end === b.end && a.order < b.order)

function isWordStart(folded: string, at: number): boolean {
  const code = folded.charCodeAt(at)
  if (code <= 32) return false
  return at === 0 || !isWordUnit(code) || !isWordUnit(folded.charCodeAt(at - 1))
}

/** Letters and digits; a folded text has no capitals of ASCII. */
function isWordUnit(code: number): boolean {
  if (code > 127) return farLetter.test(String.fromCharCode(code))
  return (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
}

const farLetter = /[\p{L}\p{N}]/u

/** How far in front of an expression a signal may begin ("a compter de la ", with room). */
const signalReach = 32
/** How far in front of a weekday the verb may stand that makes it one to come. */
const clauseReach = 80

function withSignal(time: FoundTime, folded: string, { signals, anySignal, toCome }: ReadyRules): FoundTime {
  const before = asOneSpace(folded.slice(Math.max(0, time.start - signalReach), time.start))
  let found = time
  if (time.value.startsWith('XXXX-WXX-')) {
    const clause = folded.slice(Math.max(0, time.start - clauseReach), time.start)
    if (toCome?.test(clause)) found = { ...found, toCome: true }
  }
  if (!anySignal.test(before)) return found
  for (const { regex, relation, mod } of signals) {
    if (!regex.test(before)) continue
    if (relation !== undefined && found.relation === undefined) found = { ...found, relation }
    if (mod !== undefined && found.mod === undefined) found = { ...found, mod }
  }
  return found
}
