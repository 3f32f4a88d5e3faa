import type { Byline, HeadTime } from './byline.ts'
import { type BylineTests, clockAfter, clockBehind, type LabelTests } from './byline-tests.ts'

const ends = /^[ ."]{0,3}$/u
const closing = new RegExp(
  `^(?:[ \\t]{0,3}$|[ \\t]{0,2}[|•·()[\\];/-]|\\.(?:\\s|$)| {2}|\\t|${clockBehind})`,
  'u',
)
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

function isLabelled(head: HeadTime, label: LabelTests, next: RegExp): boolean {
  const { printed, before, isProse } = head
  // "Issued Mon 21 Oct. Members only.": the stop of a short form closes the sentence too.
  const after = head.words.endsWith('.') ? `.${head.after}` : head.after
  const closed = closing.test(after) || next.test(after) || (!isProse && withMore.test(after))
  if (!closed) return false
  if (label.opening.test(before)) return true
  const near = before.slice(-longestLabel)
  if (label.field.test(near)) return true
  const lead = label.capital.exec(before)?.groups?.lead?.length
  if (lead !== undefined && /\p{Lu}/u.test(printed[lead]!)) return true
  if (label.sentence.test(near)) return ends.test(after) || /^(?: ?[|•]|\.\s)/u.test(after)
  if (isProse) return false
  return label.bracket.test(near) ? /^[^)\]]{0,40}(?:[)\]] {0,3})?$/u.test(after) : label.clause.test(before)
}

const capital = "\\p{Lu}[\\p{L}'’.]{0,20}"
const small = "(?:au|aux|de|du|la|le|les|et|sur|of|the|al|el|en|bin|las|los|das|dos|del|do|da|di|l'|d')"
const place = `${capital}(?:(?: / |[ /-])(?:${capital}|${small}|\\p{Lu}\\p{Ll}{1,20})){0,4}`
const sender = '(?: ?(?:\\([^()]{2,40}\\)|/[^/]{2,40}/))?'
/** "KIDAL, Mali, ", "(Dakar, le ", "PEMBA (Mozambique), ", "BEIRUT (Agency), ", "AFP, ". */
const placed = new RegExp(
  `^[ "]{0,3}[([]?(?<place>${place})${sender}(?:, ?${place})?${sender}(?<mark>(?:,| -| –| —|—| \\|) ?(?:le |on )?| \\()$`,
  'u',
)
const sent = /^ ?(?:\([^()]{2,40}\)|\/[^/]{2,40}\/)? ?(?:[-|:)\]]|,? ?\d{1,2}[:h]\d{0,2}|$)/u
/** Words that open a sentence and no dateline. */
const opensSentence =
  /^[ "(]{0,3}(?:a|au|aux|en|dans|in|at|on|from|since|depuis|after|apres|before|avant|par|by|le|la|les|the|vers|until|jusqu'au|about|pour|for)[ ,]/u

/**
 * A place and a date in front of a report, or alone on a line. A title may begin like one ("Bamako, 22 mars 2012 – le
 * jour où…"), so where words follow, there is an agency, a place in capitals, or a paragraph of prose.
 */
function isDateline(head: HeadTime): boolean {
  const { printed, before, after, isProse } = head
  const match = placed.exec(printed)
  // "PORT-AU-PRINCE, 12 Mar 2025. Gunmen …": in capitals a full stop parts as a dash does.
  if (match !== null && isWholeDay(head) && /^\.(?:\s|$)/u.test(after) && isPrinted(match.groups!.place!))
    return true
  if (match === null || !sent.test(after) || opensSentence.test(before)) {
    return /^[ "]{0,2}\(?\p{Lu}{2,8}\)?[ ,:/|-]{1,3}(?:le |on )?$/u.test(printed) && closing.test(after)
  }
  // "Jane Doe | 3 May 2020" and "Attack on Dablo (3 May 2020)" are lines of their own.
  if (!isProse && /[|(]/u.test(match.groups!.mark!)) return false
  const follows = /\p{L}/u.test(after.replace(/^ ?[(/][^()/]{2,40}[)/]/u, ''))
  const name = match.groups!.place!
  const agency = /\(| \//u.test(printed + after.slice(0, 3))
  return !follows || isProse || agency || name === name.toUpperCase()
}

const isPrinted = (name: string): boolean => name.length > 3 && name === name.toUpperCase()

const isSmallWord = (word: string): boolean => /^\p{Ll}{3,}/u.test(word)

/** A heading may have so many words before its date that say neither bulletin nor weekday. */
const mostWordsBefore = 3
/** What may follow a heading's date and a dash. */
const headingRest = new RegExp(
  `^${clockAfter}(?:(?: {2}| ?\\t)| {0,3}(?:$|[|)(•]|, {0,2}(?:\\d{1,2} ?(?:h|:|heures)|par |by |pp?\\.|pages? )|- {0,2}(?:$|(?:par|by|source|photo|propos|redaction|pp?\\.|pages? |\\d{1,2} ?[h:]))))`,
  'u',
)
const shortRest = /^ {0,3}- {0,2}[^ ]{1,20}(?: [^ ]{1,20}){0,3}$/u

const clockAndStop = new RegExp(`^${clockBehind}\\.(?:\\s|$)`, 'u')

function isHeading(head: HeadTime, tests: BylineTests): boolean {
  const { printed, weekday, before, after, isProse } = head
  // "Tuesday 13 May 2025. Times are local.": a whole date or an hour and its weekday, closed by a full stop, is no
  // sentence.
  if (weekday !== undefined && before.trim() === '') {
    if (isWholeDay(head) && /^\.(?:\s|$)/u.test(after)) return true
    if (clockAndStop.test(after)) return true
  }
  if (weekday !== undefined && ends.test(after) && tests.today.test(before)) return true
  // "Journal de 19 heures, dimanche 15 juin 2025. Présentation : …"
  const isFullStop = /^\.(?:\s|$)/u.test(after)
  if (weekday !== undefined && isWholeDay(head) && isFullStop && tests.opensBulletin.test(before)) return true
  if (isProse) return false
  if (isWholeDay(head) && isLetterDate(head, tests)) return true
  const opens =
    /^\s*$/u.test(before) || /(?:[-|,(:•·/] *| {2}|\t ?|\p{Extended_Pictographic}\uFE0F? ?)$/u.test(before)
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

/** "BULLETIN 17 / November 2024", "no. 2, February 2025": a month and no day, as a line or a field of its own. */
export function isIssueMonth({ time, before, after, isProse }: HeadTime): boolean {
  if (isProse || time.until !== undefined || !/^\d{4}-\d\d$/u.test(time.value)) return false
  const opens = /^[ (]*$/u.test(before) || /[-|,(:•·/~] *$/u.test(before)
  return opens && /^(?:[ .)]*$|\)? {0,3}[-|(•·/])/u.test(after)
}

/**
 * "Au 31 octobre 2022", « Le 9 mars 2023 », alone on a line; "Friday 17 January 2025 — free edition — …"; "Live: the
 * news of Friday 6 September 2024".
 */
function isLetterDate({ weekday, before, after }: HeadTime, tests: BylineTests): boolean {
  if (/^ {0,3}(?:au|le|on|as of|as at) $/u.test(before) && ends.test(after)) return true
  if (weekday === undefined) return false
  if (before.trim() === '') return /^ - /u.test(after)
  return ends.test(after) && /(?:^| )(?:of|for|du|de|le) $/u.test(before) && tests.opensBulletin.test(before)
}

const isWholeDay = ({ time }: HeadTime): boolean => /^\d{4}-\d\d-\d\d$/u.test(time.value)

/** A bulletin about some days: named as one, or as being of a week or a period. */
function isPeriod({ time, before, after, isProse }: HeadTime, tests: BylineTests): boolean {
  if (time.until !== undefined && /^\)?(?:\.(?:\s|$)|$)/u.test(after))
    if (tests.periodLine.test(before) || (after === '' && tests.rangeLine.test(before))) return true
  const closed = ends.test(after) || /^ {0,2}[-|()•]/u.test(after)
  if (!closed || isProse) return false
  const month = /^\d{4}-\d\d$/u.test(time.value) && tests.monthly.test(before)
  if (time.until === undefined) return month || tests.ending.test(before) || tests.weekOf.test(before)
  const opened = /[-|,(:] {0,2}(?:du |from )?$/u.test(before) && tests.anyBulletin.test(before)
  return opened || tests.bulletin.test(before) || tests.period.test(before)
}
