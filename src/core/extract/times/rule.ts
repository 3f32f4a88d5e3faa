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
  /** Value of the second extent, when it is a date of its own ("les 17 et 21 mai"); a list for more of them. */
  readonly also?: string | readonly string[]
  readonly mod?: string
  readonly daypart?: string
  readonly weekday?: string
  readonly otherValue?: string
  readonly zone?: string
  readonly relation?: string
  readonly direction?: string
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
  /** Event code → folded words that tell it, as one regular expression: landmarks are known by them. */
  readonly events: Readonly<Record<string, string>>
  /** Labels of a page's head as regular expressions over folded text. */
  readonly bylines: { readonly published: string; readonly updated: string; readonly bulletin: string }
  /** Folded words that make a sentence speak of what is to come, as one regular expression. */
  readonly future: string
}

/** The word classes of a pack. @throws {DataError} when the file is missing or incomplete */
export function parseWords(pack: LanguagePack): TimeWords {
  const words = pack.times.words as TimeWords | undefined
  for (const key of [
    'classes',
    'patterns',
    'capitalised',
    'signals',
    'together',
    'events',
    'bylines',
    'future',
  ] as const) {
    if (words?.[key] === undefined) throw new DataError(fileOf(pack, 'words'), `no ${key}`)
  }
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
