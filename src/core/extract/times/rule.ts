import { DataError } from '../../errors.ts'
import type { LanguagePack } from '../../language/pack.ts'
import type { FoundTime } from './found-time.ts'

/** What one expected expression of an example says; keys left out are not compared. */
export type ExpectedTime = Partial<Omit<FoundTime, 'start' | 'end'>> & { readonly text: string }

/** One entry of data/languages/<code>/times/*.json under `rules`. The notation is explained in compile-pattern.ts. */
export interface TimeRule {
  readonly id: string
  readonly pattern: string
  readonly type?: FoundTime['type']
  /** TIMEX3 value with {name} for what the pattern caught, {name?other} when it may have caught nothing. */
  readonly value?: string
  /** Value of the second extent, the end of a range. */
  readonly until?: string
  /** TIMEX3 mod of the second extent, where a range ends ("entre mi-mars et fin avril"). */
  readonly untilMod?: string
  /** Values of the extents behind the first, when they are dates of their own ("les 17, 19 et 21 mai"). */
  readonly also?: string | readonly string[]
  readonly mod?: string
  readonly daypart?: string
  readonly weekday?: string
  readonly otherValue?: string
  readonly zone?: string
  readonly relation?: string
  readonly direction?: string
  /** A movable feast as core/time/feasts.ts names it. */
  readonly feast?: string
  /** Counted from the date that is told next, when it belongs to the same words ("la veille du scrutin du 9 mai"). */
  readonly anchor?: { readonly unit: string; readonly by: string }
  /**
   * Words that are names as well: `inside`, with a capital inside a sentence and before another capitalised word they
   * are part of a name ("le colonel Dimanche Okello"); `anywhere`, with a capital and before one at any place.
   */
  readonly name?: 'inside' | 'anywhere'
  readonly shift?: { readonly from: 'document' | 'previous'; readonly unit: string; readonly by: string }
  /** True for words that names are made of too ("May", "spring"): a capital beside them can tell a name. */
  readonly bare?: boolean
  /** True for words that look like a time and are none: they are used up and yield nothing. */
  readonly skip?: boolean
  readonly examples: readonly { readonly text: string; readonly expect: readonly ExpectedTime[] | null }[]
}

/** A word in front of an expression that turns it: "depuis", "until", "vers". */
export interface Signal {
  readonly pattern: string
  readonly relation?: FoundTime['relation']
  readonly mod?: FoundTime['mod']
}

/** Words of a page's head, each a regular expression over folded text. */
export interface BylineWords {
  /** Right before the date of publication; "le" and "on" are understood. */
  readonly published: string
  readonly updated: string
  /** What is published under a date or a number. */
  readonly bulletin: string
  /** A bulletin of a whole month. */
  readonly monthly: string
  /** Before the days that a bulletin is about. */
  readonly period: string
  /** Before the first day of a week. */
  readonly weekOf: string
  /** Before the first of some days that stand alone in a line, with its space. */
  readonly fromDay: string
  /** Between the first and the last of some days. */
  readonly to: string
  /** Counts publication from the last of those days. */
  readonly dayAfter: string
  /** Before the last of those days. */
  readonly ending: string
  /** Before the name of who wrote it. */
  readonly author: string
  /** Before the day on which somebody talked to the paper; the sentence may go on. */
  readonly talk: string
}

/** data/languages/<code>/times/words.json. */
export interface TimeWords {
  /** Class name → words (alternatives parted by |) → value. */
  readonly classes: Readonly<Record<string, Readonly<Record<string, string>>>>
  /** Names for patterns used in several rules. */
  readonly patterns: Readonly<Record<string, string>>
  /** Classes whose words count only with a capital ("May", "Sun"). */
  readonly capitalised: readonly string[]
  readonly signals: readonly Signal[]
  /** Words that stand before a date and are part of no name, as one regular expression over folded text. */
  readonly beforeDates?: string
  /** What stands between two dates told together ("dimanche et de lundi"), as a pattern. */
  readonly together: string
  /** What stands between the ends of a range ("from late May to mid-July"), as a pattern. */
  readonly through?: string
  /** Event codes (parted by |) → folded words that tell them, as one regular expression: landmarks are known by them. */
  readonly events: Readonly<Record<string, string>>
  /** Labels of a page's head as regular expressions over folded text. */
  readonly bylines: BylineWords
  /** Words in front of an address, over folded text: of the page itself, and of other pages. */
  readonly addresses: { readonly own: string; readonly others: string }
  /** Folded words right before a year or month that only names a thing ("the 2012 accord"), as one regular expression. */
  readonly attributive: string
  /** Folded words right before a date that only ends something ("until"), as one regular expression. */
  readonly ending: string
  /** Folded words that make the weekday behind them that of writing ("it is"), as one regular expression. */
  readonly today: string
  /** Folded words that make years before them an anniversary, as one regular expression. */
  readonly toTheDay: string
  /** How an expression is counted from an event: its last word, and what begins the event's name behind it. */
  readonly eventShift: { readonly counted: string; readonly named: string }
  /** Folded words by which a sentence steps back in time ("had"), as one regular expression. */
  readonly backshift: string
  /**
   * What right before a weekday makes it one to come ("se réuniront lundi"), as a regular expression over folded text.
   */
  readonly toCome?: string
  /** Folded words that make a sentence speak of what is to come, as one regular expression. */
  readonly future: string
  /** Endings of verbs that do the same, behind four letters or more. */
  readonly futureEndings?: string
}

const checked = new WeakMap<LanguagePack, TimeWords>()

/** The word classes of a pack, read once. @throws {DataError} when the file is missing or incomplete */
export function parseWords(pack: LanguagePack): TimeWords {
  const known = checked.get(pack)
  if (known !== undefined) return known
  const words = pack.times.words as TimeWords | undefined
  for (const key of [
    'classes',
    'patterns',
    'capitalised',
    'signals',
    'together',
    'events',
    'bylines',
    'addresses',
    'future',
    'attributive',
    'ending',
    'eventShift',
    'today',
    'toTheDay',
    'backshift',
  ] as const) {
    if (words?.[key] === undefined) throw new DataError(fileOf(pack, 'words'), `no ${key}`)
  }
  checked.set(pack, words!)
  return words!
}

/** The rules of a pack, in the order of file names and then of entries. @throws {DataError} naming file and rule */
export function parseRules(pack: LanguagePack): readonly TimeRule[] {
  const rules: TimeRule[] = []
  const seen = new Set<string>()
  for (const [name, content] of Object.entries(pack.times).sort(([a], [b]) => (a < b ? -1 : 1))) {
    for (const rule of (content as { rules?: readonly TimeRule[] }).rules ?? []) {
      const problem = problemOf(rule, seen)
      if (problem !== undefined) throw new DataError(fileOf(pack, name), `rule ${rule.id}: ${problem}`)
      seen.add(rule.id)
      rules.push(rule)
    }
  }
  return rules
}

function problemOf(rule: TimeRule, seen: ReadonlySet<string>): string | undefined {
  if (typeof rule.id !== 'string' || typeof rule.pattern !== 'string') return 'needs id and pattern'
  if (seen.has(rule.id)) return 'its id is taken'
  if (!Array.isArray(rule.examples) || rule.examples.length === 0) return 'has no example'
  if (rule.skip !== true && (rule.type === undefined || rule.value === undefined))
    return 'needs type and value'
  return undefined
}

function fileOf(pack: LanguagePack, name: string): string {
  return `data/languages/${pack.language}/times/${name}.json`
}
