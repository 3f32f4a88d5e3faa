import type { Byline, HeadTime } from './byline.ts'
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
  readonly monthly: RegExp
  readonly period: RegExp
  readonly ending: RegExp
  /** From the line's beginning to the date. */
  readonly author: RegExp
  readonly talk: RegExp
  /** A label behind a date: another date follows. */
  readonly next: RegExp
}

interface LabelTests {
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

/** "à 14h30", ", 14:30 GMT" */
const clockAfter =
  '(?:,? {0,2}(?:(?:a|at|@|-|t) ?)?\\d{1,2} ?(?:h|:|\\.) ?(?:\\d{2})?(?: ?[ap]\\.?m\\.?)?(?: \\(?[a-z]{2,4}\\)?)?)?'

/** "OLJ / " of "OLJ / Par X, le 12 mars 2025". */
const outlet = '(?:[^.!?\\d/|]{2,30}? ?[/|•·–] ?)?'

/** Compiles a pack's words. */
export function compileBylines(words: BylineWords): BylineTests {
  const end = (source: string): RegExp => new RegExp(`${source}$`, 'u')
  const toDate = '(?:[ :,|-]{1,3}(?:le|on|at|du|the)(?![a-z])){0,2}[ :,|-]{0,4}'
  const clock = '(?:\\d{1,2}[:h.]\\d{2}(?: ?[ap]\\.?m\\.?)?(?: [a-z]{1,4})?[ ,|-]{1,3})?'
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
    monthly: new RegExp(`(?:^|[^\\p{L}])(?:${words.monthly})(?![\\p{L}])`, 'u'),
    period: end(`(?:^|[^\\p{L}])(?:${words.period})[ :,]{1,3}(?:(?:de|du|of|from|the|la|:) ?){0,2}`),
    ending: end(`(?:^|[^\\p{L}])(?:${words.ending})[ :]{0,2}(?:le |the )?`),
    author: end(
      `^ {0,3}${outlet}(?:${words.author}) [^.!?\\d]{2,80}[ ,|/•-]{1,4}(?:(?:le|on|published|publie le) )?`,
    ),
    talk: end(`(?:^|[^\\p{L}])(?:${words.talk})(?![\\p{L}])[^.!?]{0,40} ?`),
    next: new RegExp(`^${clockAfter}[ ,|•·(/-]{1,4}(?:${words.updated}|${words.published})(?![\\p{L}])`, 'u'),
  }
}

const ends = /^[ ."]{0,3}$/u
const closing =
  /^(?:[ \t]{0,3}$|[ \t]{0,2}[|•·()[\];/-]|\.(?:\s|$)| {2}|\t|,?[ \t]{0,2}(?:(?:a|at|@|-|t) ?)?\d{1,2} ?[:h.])/u
const withMore = /^,? (?:par|by|in|dans|a|at|with|avec) /u

/** A label with an author and a clock time; what is searched for from anywhere is searched for in no more than this. */
const longestLabel = 160

/** "· 4 min read", "– Lecture : 3 min": sites say it beside the day of publication. */
const readingTime =
  /^(?:,? {0,2}(?:(?:a|at|@) ?)?\d{1,2} ?[h:.] ?\d{2}(?: ?[ap]\.?m\.?)?(?: \(?[a-z]{2,4}\)?)?)? {0,3}[|•·-] {0,3}(?:(?:temps de )?lecture ?:? ?)?\d{1,3} ?min(?:utes?)?(?: read| de lecture)?(?: |$)/u

/** What a date of a page's head is, by the words around it; undefined when it is none of the article's own. */
export function kindOf(head: HeadTime, tests: BylineTests): Exclude<Byline['kind'], 'address'> | undefined {
  if (head.time.until !== undefined && head.isShort === undefined)
    return isPeriod(head, tests) ? 'period' : undefined
  if (readingTime.test(head.after)) return 'published'
  if (tests.anyLabel.test(head.before.slice(-longestLabel)))
    for (const kind of ['published', 'updated'] as const)
      if (isLabelled(head, tests[kind], tests.next)) return kind
  if (head.isShort === true) return undefined
  if (isWholeDay(head) && tests.talk.test(head.before.slice(-longestLabel))) return 'published'
  if (isPeriod(head, tests)) return 'period'
  if (isDateline(head)) return 'dateline'
  return isHeading(head, tests) ? 'heading' : undefined
}

function isLabelled({ printed, before, after, isProse }: HeadTime, label: LabelTests, next: RegExp): boolean {
  const closed = closing.test(after) || next.test(after) || (!isProse && withMore.test(after))
  if (!closed) return false
  if (label.opening.test(before)) return true
  const near = before.slice(-longestLabel)
  if (label.field.test(near)) return true
  const lead = label.capital.exec(before)?.groups?.lead?.length
  if (lead !== undefined && /\p{Lu}/u.test(printed[lead]!)) return true
  if (label.sentence.test(near)) return ends.test(after) || /^ ?[|•]/u.test(after)
  if (isProse) return false
  return label.bracket.test(near) ? /^[^)\]]{0,40}(?:[)\]] {0,3})?$/u.test(after) : label.clause.test(before)
}

const capital = "\\p{Lu}[\\p{L}'’.]{0,20}"
const small = "(?:de|du|la|le|les|et|sur|of|the|al|el|en|bin|las|los|das|dos|del|do|da|di|l'|d')"
const place = `${capital}(?:[ /-](?:${capital}|${small}|\\p{Lu}\\p{Ll}{1,20})){0,4}`
const sender = '(?: ?(?:\\([^()]{2,40}\\)|/[^/]{2,40}/))?'
/** "KIDAL, Mali, ", "(Dakar, le ", "PEMBA (Mozambique), ", "BEIRUT (Agency), ", "AFP, ". */
const placed = new RegExp(
  `^[ "]{0,3}\\(?(?<place>${place})${sender}(?:, ?${place})?${sender}(?:,| -| –| —|—) ?(?:le |on )?$`,
  'u',
)
const sent = /^ ?(?:\([^()]{2,40}\)|\/[^/]{2,40}\/)? ?(?:[-|:)]|,? ?\d{1,2}[:h]\d{0,2}|$)/u
/** Words that open a sentence and no dateline. */
const opensSentence =
  /^[ "(]{0,3}(?:a|au|aux|en|dans|in|at|on|from|since|depuis|after|apres|before|avant|par|by|le|la|les|the|vers|until|jusqu'au|about|pour|for)[ ,]/u

/**
 * A place and a date in front of a report, or alone on a line. A title may begin like one ("Bamako, 22 mars 2012 – le
 * jour où…"), so where words follow, there is an agency, a place in capitals, or a paragraph of prose.
 */
function isDateline({ printed, before, after, isProse }: HeadTime): boolean {
  const match = placed.exec(printed)
  if (match === null || !sent.test(after) || opensSentence.test(before)) {
    return /^[ "]{0,2}\(?\p{Lu}{2,8}\)?[ ,:/|-]{1,3}(?:le |on )?$/u.test(printed) && closing.test(after)
  }
  const follows = /\p{L}/u.test(after.replace(/^ ?[(/][^()/]{2,40}[)/]/u, ''))
  const name = match.groups!.place!
  const agency = /\(| \//u.test(printed + after.slice(0, 3))
  return !follows || isProse || agency || name === name.toUpperCase()
}

const isSmallWord = (word: string): boolean => /^\p{Ll}{3,}/u.test(word)

/** A heading may have so many words before its date that say neither bulletin nor weekday. */
const mostWordsBefore = 3
/** What may follow a heading's date and a dash. */
const headingRest = new RegExp(
  `^${clockAfter}(?:(?: {2}| ?\\t)| {0,3}(?:$|[|)(•]|, {0,2}(?:\\d{1,2} ?(?:h|:|heures)|par |by )|- {0,2}(?:$|(?:par|by|source|photo|propos|redaction|\\d{1,2} ?[h:]))))`,
  'u',
)
const shortRest = /^ {0,3}- {0,2}[^ ]{1,20}(?: [^ ]{1,20}){0,3}$/u

function isHeading(head: HeadTime, tests: BylineTests): boolean {
  const { printed, weekday, before, after, isProse } = head
  // "Tuesday 13 May 2025. Times are local.": a whole date and its weekday, closed by a full stop, is no sentence.
  if (weekday !== undefined && before.trim() === '' && isWholeDay(head) && /^\.(?:\s|$)/u.test(after))
    return true
  if (isProse) return false
  const opens = /^\s*$/u.test(before) || /(?:[-|,(:•·/] *| {2}|\t ?)$/u.test(before)
  const named = tests.bulletin.test(before)
  const dated = weekday !== undefined
  if (!headingRest.test(after) && !tests.next.test(after) && !(dated && shortRest.test(after))) {
    return tests.author.test(before) && closing.test(after)
  }
  if (named || tests.author.test(before)) return true
  const words = printed.match(/[\p{L}\p{N}]+/gu) ?? []
  // A name or two; a caption or a title has small words.
  const few = words.length <= mostWordsBefore && !/\( *$/u.test(before) && !words.some(isSmallWord)
  return opens && (few || dated || tests.anyBulletin.test(before) || /[|•]\s*$/u.test(before))
}

const isWholeDay = ({ time }: HeadTime): boolean => /^\d{4}-\d\d-\d\d$/u.test(time.value)

/** A bulletin about some days: named as one, or as being of a week or a period. */
function isPeriod({ time, before, after, isProse }: HeadTime, tests: BylineTests): boolean {
  const closed = ends.test(after) || /^ {0,2}[-|()•]/u.test(after)
  if (!closed || isProse) return false
  const month = /^\d{4}-\d\d$/u.test(time.value) && tests.monthly.test(before)
  if (time.until === undefined) return month || tests.ending.test(before)
  const opened = /[-|,(:] {0,2}(?:du |from )?$/u.test(before) && tests.anyBulletin.test(before)
  return opened || tests.bulletin.test(before) || tests.period.test(before)
}
