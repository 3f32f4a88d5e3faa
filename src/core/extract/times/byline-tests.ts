import { oneOf, weekdayWords } from './moment-words.ts'
import type { BylineWords } from './rule.ts'

/** The words of a pack, compiled for what stands around a date. */
export interface BylineTests {
  readonly published: LabelTests
  /** Any label right before a date: most dates have none. */
  readonly anyLabel: RegExp
  readonly updated: LabelTests
  /** A bulletin's name, and nothing but its number up to the date. */
  readonly bulletin: RegExp
  readonly anyBulletin: RegExp
  /** The same at the beginning of a line. */
  readonly opensBulletin: RegExp
  readonly monthly: RegExp
  readonly period: RegExp
  /** The same at the line's beginning, behind two words at most. */
  readonly periodLine: RegExp
  /** Nothing, or "from", up to days that are a line of their own. */
  readonly rangeLine: RegExp
  /** Before the first day of a week. */
  readonly weekOf: RegExp
  /** All that parts the first of some days from the last. */
  readonly to: RegExp
  readonly ending: RegExp
  readonly today: RegExp
  /** Behind the days of a period: when it was put out, counted from its last. */
  readonly dayAfter: RegExp
  readonly weekdayAfter: RegExp
  /** From the line's beginning to the date. */
  readonly author: RegExp
  readonly talk: RegExp
  /** A label behind a date: another date follows. */
  readonly next: RegExp
}

/** A label of a date in the places where it can stand, over the line before the date. */
export interface LabelTests {
  /** From the line's beginning. */
  readonly opening: RegExp
  /** Behind a mark that parts fields of a head. */
  readonly field: RegExp
  /** Behind a full stop. */
  readonly sentence: RegExp
  /** In brackets. */
  readonly bracket: RegExp
  /** Behind a few words and a comma, a colon or a dash. */
  readonly clause: RegExp
  /** Behind anything; its capital tells that no sentence goes on with it. */
  readonly capital: RegExp
}

/** "14h30", "14:30 GMT", "7 a.m. local time", "0600 UTC", "1800 hrs" */
const clockTime =
  '(?:\\d{1,2} ?(?:h[a-z]{0,5}|[:.]) ?(?:\\d{2})?(?: ?[ap]\\.?m\\.?)?|\\d{1,2} ?[ap]\\.?m\\.?|\\d{4} ?[a-z]{1,5})(?: \\(?[a-z]{2,5}\\)?){0,2}'
/** "à 14h30", ", 14:30 GMT": an hour behind a date, as the source of an expression over folded text. */
export const clockBehind = `,? {0,2}(?:(?:a|at|@|-|t) ?)?${clockTime}`
/** The same, or nothing. */
export const clockAfter = `(?:${clockBehind})?`

/** "OLJ / " of "OLJ / Par X, le 12 mars 2025". */
const outlet = '(?:[^.!?\\d/|]{2,30}? ?[/|•·–] ?)?'

/**
 * Compiles a pack's words.
 * @param today what makes the day behind it that of writing ("it is")
 */
export function compileBylines(words: BylineWords, today: string): BylineTests {
  const end = (source: string): RegExp => new RegExp(`${source}$`, 'u')
  const toDate = '(?:[ :,|-]{1,3}(?:le|on|at|du|the)(?![a-z])){0,2}[ :,|-]{0,4}'
  const clock = `(?:${clockTime}[ ,|-]{1,3})?`
  const by = `(?: (?:${words.author}) [^|\\d]{2,60})?`
  const label = (source: string): LabelTests => {
    const full = `(?:${source})${by}${toDate}${clock}(?:le )?`
    return {
      opening: end(`^[ \\t"*•·|>-]{0,4}${full}`),
      field: end(`(?:[|•·;/] ?| {2}|\\t)${full}`),
      sentence: end(`\\. ${full}`),
      bracket: end(`[([]${full}`),
      clause: end(`^[^!?]{2,60}[,:-] ?${full}`),
      capital: end(`^(?<lead>[^!?]{2,80}? )${full}`),
    }
  }
  return {
    anyLabel: end(`(?<![a-z])(?:${words.published}|${words.updated})${by}${toDate}${clock}(?:le )?`),
    published: label(words.published),
    updated: label(words.updated),
    bulletin: end(
      `(?:^|[^\\p{L}])(?:${words.bulletin})(?: ?(?:(?:no|number|issue|numero)\\.?|n?[°º#])? ?\\d{1,6})?[ ,:|(-]{0,4}(?:(?:du|of|for|on|as of|au|le|the|de|en date du|date du) ?){0,2}`,
    ),
    anyBulletin: new RegExp(`(?:^|[^\\p{L}])(?:${words.bulletin})(?![\\p{L}])`, 'u'),
    opensBulletin: new RegExp(`^[^\\p{L}]{0,4}(?:en |the )?(?:${words.bulletin})(?![\\p{L}])`, 'u'),
    monthly: new RegExp(`(?:^|[^\\p{L}])(?:${words.monthly})(?![\\p{L}])`, 'u'),
    period: end(`(?:^|[^\\p{L}])(?:${words.period})[ :,(]{1,3}(?:(?:de|du|of|from|the|la|:) ?){0,2}`),
    periodLine: end(
      `^[ \\t"*•·|>-]{0,4}(?:\\p{L}{1,20} ){0,2}(?:${words.period})[ :,(]{1,3}(?:(?:de|du|of|from|the|la|:) ?){0,2}`,
    ),
    rangeLine: end(`^[ \\t"*•·|>([-]{0,4}(?:${words.fromDay})?`),
    weekOf: end(`(?:^|[^\\p{L}])(?:${words.weekOf})(?: the| le)? `),
    to: end(`^ ?(?:${words.to}|[-–—]) (?:(?:the|le) )?`),
    ending: end(`(?:^|[^\\p{L}])(?:${words.ending})[ :]{0,2}(?:${clockTime}[ ,]{1,3})?(?:le |the )?`),
    today: end(`(?:^|[.!,] ?)(?:${today}) (?:le |the )?`),
    dayAfter: new RegExp(
      `^[^\\p{L}]{0,4}(?:${words.published}) (?:le |on )?(?:${words.dayAfter})(?![\\p{L}])`,
      'u',
    ),
    weekdayAfter: new RegExp(
      `^[^\\p{L}]{0,4}(?:${words.published}) (?:le |on )?(?<weekday>${oneOf(weekdayWords)})[.)]`,
      'u',
    ),
    author: end(
      `^ {0,3}${outlet}(?:${words.author}) [^.!?\\d]{2,80}[ ,|/•-]{1,4}(?:(?:le|on|published|publie le) )?`,
    ),
    talk: end(`(?:^|[^\\p{L}])(?:${words.talk})(?![\\p{L}])[^.!?]{0,40} ?`),
    next: new RegExp(`^${clockAfter}[ ,|•·(/-]{1,4}(?:${words.updated}|${words.published})(?![\\p{L}])`, 'u'),
  }
}
