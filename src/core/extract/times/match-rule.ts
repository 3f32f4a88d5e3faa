import { DataError } from '../../errors.ts'
import { keepNothing } from '../../language/keep.ts'
import { letters } from '../../language/letters.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { isDate } from '../../time/calendar.ts'
import { canonicalZone } from '../../time/zones.ts'
import { caughtValue, fillTemplate } from './caught-value.ts'
import { type CompiledPattern, compilePattern, compileSignals } from './compile-pattern.ts'
import type { FoundTime } from './found-time.ts'
import { isPartOfName } from './part-of-name.ts'
import { type Options, parsePattern } from './pattern-tree.ts'
import { parseRules, parseWords, type Signal, type TimeRule, type TimeWords } from './rule.ts'
import { RuleAutomaton } from './rule-automaton.ts'
import { Tries } from './trie.ts'

/** What a rule makes of what its pattern matches. */
type RuleMeaning = Omit<TimeRule, 'pattern' | 'examples'>

/** A rule whose pattern is compiled when it may first match: of hundreds an article meets a dozen. */
export class ReadyRule {
  readonly rule: RuleMeaning
  private readonly tree: Options
  private readonly words: TimeWords
  private compiled: CompiledPattern | undefined

  constructor(rule: RuleMeaning, tree: Options, words: TimeWords) {
    this.rule = rule
    this.tree = tree
    this.words = words
  }

  get pattern(): CompiledPattern {
    this.compiled ??= compilePattern(this.tree, this.words)
    return this.compiled
  }
}

/** What of a pack's rules is kept. */
interface ParsedRules {
  readonly rules: readonly RuleMeaning[]
  readonly trees: readonly Options[]
  readonly characters: readonly string[]
}

/** The rules of a pack, compiled. */
export interface ReadyRules {
  readonly rules: readonly ReadyRule[]
  readonly words: TimeWords
  readonly signals: readonly (Signal & { readonly regex: RegExp })[]
  /** Any of the signals: most expressions have none. */
  readonly anySignal: RegExp
  /** The whole of what stands between two dates told together. */
  readonly together: RegExp
  /** Verbs right before a weekday that make it one to come. */
  readonly toCome: RegExp | undefined
  /** The whole of what stands between the ends of a range; undefined where the pack does not say. */
  readonly through: RegExp | undefined
  /** Which of the rules can match at a place. */
  readonly automaton: RuleAutomaton
}

/** What one rule makes of one place; no times: it is used up and says nothing. */
export interface Candidate {
  readonly start: number
  readonly end: number
  readonly order: number
  readonly times: readonly FoundTime[]
}

/** What stands between two dates is a few characters, white space included (extract-times.ts). */
const onlyBetween = (source: string): RegExp => new RegExp(`^\\s{1,8}(?:${source})\\s{1,8}$`, 'u')

/** Compiles a pack. @throws {DataError} naming the rule */
export function compileRules(pack: LanguagePack): ReadyRules {
  const words = parseWords(pack)
  const { keep = keepNothing } = pack
  const parsed = keep(`time-rules-${pack.language}`, () => parseAll(pack, words))
  const rules = parsed.rules.map((rule, i) => new ReadyRule(rule, parsed.trees[i]!, words))
  const signals = words.signals.map((signal) => ({
    ...signal,
    regex: compileSignals([signal.pattern], words),
  }))
  const anySignal = compileSignals(
    words.signals.map(({ pattern }) => pattern),
    words,
  )
  const together = onlyBetween(words.together)
  const toCome =
    words.toCome === undefined ? undefined : new RegExp(`(?<![${letters}])(?:${words.toCome}) $`, 'u')
  const through = words.through === undefined ? undefined : onlyBetween(words.through)
  const automaton = new RuleAutomaton(parsed.trees, words, parsed.characters)
  return { rules, words, signals, anySignal, together, through, toCome, automaton }
}

/** Parses all patterns, and compiles each once, so that none is wrong. @throws {DataError} naming the rule */
function parseAll(pack: LanguagePack, words: TimeWords): ParsedRules {
  const trees: Options[] = []
  const rules = parseRules(pack).map(({ pattern, examples: _, ...rule }) => {
    try {
      const tree = parsePattern(pattern, words.patterns)
      compilePattern(tree, words)
      trees.push(tree)
      return rule
    } catch (cause) {
      throw new DataError(`data/languages/${pack.language}/times`, `rule ${rule.id}: ${cause}`, { cause })
    }
  })
  return { rules, trees, characters: new Tries(words).charactersOf(trees) }
}

/** What one rule makes of the place at `start`; undefined when it does not match there. */
export function matchRule(
  { rule, pattern }: ReadyRule,
  order: number,
  start: number,
  { folded, text }: MatchedText,
  words: TimeWords,
): Candidate | undefined {
  pattern.regex.lastIndex = start
  const match = pattern.regex.exec(folded)
  if (match === null) return undefined
  const [from, to] = extentOf(match, 'x1') ?? [start, pattern.regex.lastIndex]
  if (rule.name !== undefined && isName(text, from, to, rule.name)) return undefined
  if (rule.bare === true && isPartOfName(text, start, pattern.regex.lastIndex, words)) return undefined
  const values = caughtValues(match, pattern, text, words)
  return values === undefined ? undefined : asCandidate(rule, order, match, values, text)
}

/** A text as it is and folded, unit by unit. */
export interface MatchedText {
  readonly text: string
  readonly folded: string
}

/** Where a group stands; undefined when it caught nothing, or where its pattern needs no places. */
const extentOf = (match: RegExpExecArray, name: string): readonly [number, number] | undefined =>
  match.indices?.groups?.[name]

function caughtValues(
  match: RegExpExecArray,
  pattern: CompiledPattern,
  text: string,
  words: TimeWords,
): ReadonlyMap<string, string> | undefined {
  const values = new Map<string, string>()
  for (const [name, classes] of pattern.caught) {
    const caught = match.groups?.[name]
    if (caught === undefined) continue
    const range = extentOf(match, name)
    const first = range === undefined ? '' : text[range[0]]!
    if (classes.some((name) => words.capitalised.includes(name)) && first === first.toLowerCase())
      return undefined
    values.set(name, caughtValue(classes, caught, words))
  }
  return values
}

function asCandidate(
  rule: RuleMeaning,
  order: number,
  match: RegExpExecArray,
  values: ReadonlyMap<string, string>,
  text: string,
): Candidate | undefined {
  const whole = [match.index, match.index + match[0].length] as const
  if (rule.skip === true) return { start: whole[0], end: whole[1], order, times: [] }
  const time = timeOf(rule, extentOf(match, 'x1') ?? whole, values, text)
  if (time === undefined) return undefined
  const lastMod = rule.untilMod === undefined ? time.mod : fillTemplate(rule.untilMod, values)
  const times = [time]
  const lasts = [time.until ?? rule.also ?? []].flat()
  for (const [i, template] of lasts.entries()) {
    const extent = extentOf(match, `x${i + 2}`)
    const value = fillTemplate(template, values)
    if (extent === undefined || value === undefined) continue
    times.push({
      ...time,
      start: extent[0],
      end: extent[1],
      text: text.slice(extent[0], extent[1]),
      type: rule.type === 'DATE' && value.includes('T') ? 'TIME' : rule.type!,
      value,
      mod: lastMod,
      daypart: value.endsWith(`T${time.daypart}`) ? time.daypart : undefined,
      until: undefined,
      otherValue: undefined,
      weekday: undefined,
    } as unknown as FoundTime)
  }
  return { start: whole[0], end: whole[1], order, times }
}

function timeOf(
  rule: RuleMeaning,
  [start, end]: readonly [number, number],
  values: ReadonlyMap<string, string>,
  text: string,
): FoundTime | undefined {
  const fill = (template: string | undefined): string | undefined =>
    template === undefined ? undefined : fillTemplate(template, values) || undefined
  const plain = fill(rule.value)
  if (plain === undefined) return undefined
  // A part of the day caught beside a date makes it a time of that day.
  const daypart = fill(rule.daypart) ?? values.get('daypart')
  const until = fill(rule.until)
  const from = until === undefined ? plain : startBefore(plain, until)
  if (from === undefined) return undefined
  const value = daypart === undefined || from.includes('T') ? from : `${from}T${daypart}`
  const type = daypart === undefined || rule.type !== 'DATE' ? rule.type! : 'TIME'
  const shift = rule.shift && { from: rule.shift.from, ...countOf(rule.shift, fill) }
  const anchor = rule.anchor && countOf(rule.anchor, fill)
  if (Number.isNaN(shift?.by ?? anchor?.by ?? 0)) return undefined
  // All of one shape, whatever is set: reading fields of many shapes takes several times as long. The pack's templates
  // are checked by their examples, so what they fill in is of the field's type.
  return {
    start,
    end,
    text: text.slice(start, end),
    type,
    value,
    mod: fill(rule.mod) ?? values.get('part'),
    daypart,
    weekday: Number(fill(rule.weekday)) || undefined,
    zone: zoneOf(fill(rule.zone)),
    until,
    relation: fill(rule.relation),
    direction: fill(rule.direction),
    otherValue: otherReading(fill(rule.otherValue), value),
    shift,
    anchor,
    feast: fill(rule.feast),
    toCome: undefined,
    together: undefined,
  } as unknown as FoundTime
}

/** "+2:00" is written "+02:00"; an offset that no clock has ("+25:00") is none. */
const zoneOf = (zone: string | undefined): string | undefined =>
  zone !== undefined && /^[+-]/u.test(zone) ? canonicalZone(zone) : zone

/**
 * The start of a range that took its year from the end: "28 December to 3 January 2006" began in 2005. undefined when
 * two years run backwards, which then are none ("2014-03").
 */
function startBefore(value: string, until: string): string | undefined {
  const [, year, rest = ''] = /^(\d{4})(-\d\d.*)?$/u.exec(value) ?? []
  if (year === undefined || !/^\d{4}/u.test(until) || value.slice(0, 10) <= until) return value
  return rest === '' ? undefined : `${Number(year) - 1}${rest}`
}

/** The swapped reading of a numeric date, when it is a date at all and another one. */
function otherReading(other: string | undefined, value: string): string | undefined {
  return other !== undefined && other !== value && isDate(other) ? other : undefined
}

const units: Readonly<Record<string, 'day' | 'week' | 'month' | 'year'>> = {
  D: 'day',
  W: 'week',
  M: 'month',
  Y: 'year',
}

function countOf(
  { unit, by }: { readonly unit: string; readonly by: string },
  fill: (template: string) => string | undefined,
): NonNullable<FoundTime['anchor']> {
  const named = fill(unit) ?? ''
  return {
    unit: units[named] ?? (named as 'day'),
    by: Number((fill(by) ?? '').replace('--', '') || Number.NaN),
  }
}

/** Whether a word with a capital is part of a name, where its language writes it without one. */
function isName(text: string, start: number, end: number, where: 'inside' | 'anywhere'): boolean {
  const word = /\p{L}/u.exec(text.slice(start, end))?.[0] ?? ''
  if (word === word.toLowerCase() || !/^[ -]\p{Lu}\p{Ll}/u.test(text.slice(end, end + 3))) return false
  return where === 'anywhere' || /[\p{L}\p{N},]['’]? ?$/u.test(text.slice(Math.max(0, start - 3), start))
}
