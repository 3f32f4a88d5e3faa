import { fold } from '../../language/fold.ts'
import type { LanguagePack } from '../../language/pack.ts'
import { addDays, daysBetween, weekdayOf } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { Byline, HeadTime, OwnAddress } from './byline.ts'
import { isIssueMonth, kindOf } from './byline-kind.ts'
import { type BylineTests, compileBylines } from './byline-tests.ts'
import { extractTimes } from './extract-times.ts'
import type { FoundTime } from './found-time.ts'
import { headTimes } from './head-times.ts'
import { meaningOf, weekdayWords } from './moment-words.ts'
import { parseWords } from './rule.ts'
import { settleByline } from './settle-byline.ts'

/** A byline stands in the head of a page: navigation, title, subtitle, caption, and the first lines of the body. */
const headCharacters = 2_500
/** So many dates that open lines make a chronology: none of them is the page's own. */
const chronologyDates = 3

/**
 * Finds the date of publication that an article states itself: "Publié le 30 mars 2012", a dateline
 * ("KIDAL, Mali, March 30 (Agency) -"), a heading ("Bulletin du lundi 21 juin 2021"), the days a bulletin is about,
 * or the page's own address. What goes before what is said in settle-byline.ts.
 */
export function findByline(
  text: string,
  pack: LanguagePack,
  address?: OwnAddress,
  times?: readonly FoundTime[],
  folded?: string,
  published?: string,
): Byline | undefined {
  return settleByline(findBylines(text, pack, times, folded, published), address)
}

const tests = new WeakMap<LanguagePack, BylineTests>()

/**
 * Everything in the head of a page that can be its date of publication, in its order.
 * @param given the expressions of the text, where they have been read already
 * @param folded the text, where it has been folded already
 * @param published the day of publication, where it was given: it tells the year of the days that a bulletin is about
 */
export function findBylines(
  text: string,
  pack: LanguagePack,
  given?: readonly FoundTime[],
  folded?: string,
  published?: string,
): readonly Byline[] {
  const head = text.slice(0, headCharacters)
  let ready = tests.get(pack)
  if (ready === undefined) {
    const { bylines, today } = parseWords(pack)
    ready = compileBylines(bylines, today)
    tests.set(pack, ready)
  }
  const times = given?.filter(({ end }) => end <= headCharacters) ?? extractTimes(head, pack)
  const dayFirst = isDayFirst(times)
  const found: Byline[] = []
  const foldedHead = folded?.slice(0, headCharacters) ?? fold(head)
  for (const one of headTimes(head, foldedHead, times, ready.to)) {
    const isIssue = isIssueMonth(one) && ready.anyBulletin.test(foldedHead.slice(0, one.start))
    const own = isIssue ? 'period' : kindOf(one, ready)
    // What is told hour by hour is of the day on which it was brought up to date.
    const kind = own === 'updated' && isLive(text) ? 'published' : own
    const byline =
      kind === undefined
        ? undefined
        : bylineOf(kind === 'period' ? inYearOf(one, published) : one, kind, dayFirst, ready)
    if (byline !== undefined) found.push(byline)
  }
  const headings = new Set(found.filter(isHeading).map(({ days, monthDay }) => monthDay ?? days.join()))
  return headings.size < chronologyDates ? found : found.filter((byline) => !isHeading(byline))
}

/** "19–25 June", "semaine du 27 novembre au 3 décembre": the last such days that were over on the day of publication. */
function inYearOf(head: HeadTime, published: string | undefined): HeadTime {
  const { value, until } = head.time
  const isYearless = /^XXXX-\d\d-\d\d$/u.test(value) && /^XXXX-\d\d-\d\d$/u.test(until ?? value)
  if (published === undefined || !isYearless) return head
  const [first, last] = [value.slice(5), (until ?? value).slice(5)]
  const year = Number(published.slice(0, 4)) - (`${published.slice(0, 5)}${last}` > published ? 1 : 0)
  const time = {
    ...head.time,
    value: `${first > last ? year - 1 : year}-${first}`,
    ...(until !== undefined && { until: `${year}-${last}` }),
  }
  return { ...head, time }
}

/** So many lines that begin with an hour make a page that goes on from hour to hour. */
const liveLines = 4

/** Such a page shows it in its first entries. */
const liveReach = 6_000

const hourAhead = /^[ \t"*•·|>[(-]{0,4}\d{1,2} ?[:h.] ?\d{2}(?!\d)/u

const isLive = (text: string): boolean =>
  text
    .slice(0, liveReach)
    .split('\n')
    .filter((line) => hourAhead.test(line)).length >= liveLines

const isHeading = ({ kind, days, monthDay }: Byline): boolean =>
  kind === 'heading' && (days.length > 0 || monthDay !== undefined)

/** Bulletins come out within so many days of the last day they are about, as far as not shorter themselves. */
const longestDelay = 7
/** A monthly one within the month after. */
const longestMonthlyDelay = 31

function bylineOf(
  head: HeadTime,
  kind: Exclude<Byline['kind'], 'address'>,
  dayFirst: boolean | undefined,
  tests: BylineTests,
): Byline | undefined {
  const { time, weekday } = head
  const place = { start: head.start, end: head.start + head.words.length, text: head.words, kind }
  if (kind === 'period') return periodOf(place, head, tests)
  if (time.until !== undefined) return undefined
  if (rangeOfValue(time.value)?.precision === 'day') {
    const days = daysOf(time, dayFirst).filter((day) => weekday === undefined || weekdayOf(day) === weekday)
    return days.length === 0 ? undefined : { ...place, days }
  }
  // "MOGADISHU, Sunday - " dates the sending too, though it bounds nothing by itself.
  const digit = kind === 'dateline' ? /^XXXX-WXX-(\d)$/u.exec(time.value)?.[1] : undefined
  if (digit !== undefined) return { ...place, days: [], weekday: Number(digit) }
  const monthDay = /^XXXX-(\d\d-\d\d)/u.exec(time.value)?.[1]
  if (monthDay === undefined || kind === 'updated') return undefined
  return { ...place, days: [], monthDay, ...(weekday !== undefined && { weekday }) }
}

function periodOf(
  place: Pick<Byline, 'start' | 'text' | 'kind' | 'end'>,
  { time, before, after }: HeadTime,
  tests: BylineTests,
): Byline | undefined {
  const first = rangeOfValue(time.value)
  const until = tests.weekOf.test(before) && first !== undefined ? addDays(first.earliest, 6) : time.until
  const last = rangeOfValue(until ?? time.value)
  if (first === undefined || last === undefined || last.latest < first.earliest) return undefined
  const covers = { earliest: first.earliest, latest: last.latest }
  const issued = issueDay(last.latest, after, tests)
  if (issued !== undefined) return { ...place, kind: 'published', days: [issued], covers }
  const monthly = first.precision === 'month'
  const days = daysBetween(first.earliest, last.latest) + 1
  // "Week ending 15 June" is about the seven days up to it.
  const delay = monthly
    ? longestMonthlyDelay
    : until === undefined
      ? longestDelay
      : Math.min(longestDelay, days)
  // A month's own bulletin may be the issue of that month.
  const earliest = monthly ? first.earliest : last.latest
  return { ...place, days: [], range: { earliest, latest: addDays(last.latest, delay) }, covers }
}

/** "Covering 2 to 8 June 2025. Issued the following day.", "… Issued on Thursday." */
function issueDay(last: string, after: string, tests: BylineTests): string | undefined {
  if (tests.dayAfter.test(after)) return addDays(last, 1)
  const word = tests.weekdayAfter.exec(after)?.groups?.weekday
  const weekday = word === undefined ? undefined : meaningOf(weekdayWords, word)
  return weekday === undefined ? undefined : addDays(last, ((weekday - weekdayOf(last) + 6) % 7) + 1)
}

/** The local dates an expression can mean, ascending; the page's other numeric dates may tell which part is the day. */
function daysOf(time: FoundTime, dayFirst: boolean | undefined): readonly string[] {
  const day = time.value.slice(0, 10)
  const { otherValue } = time
  if (otherValue === undefined || otherValue === day) return [day]
  const parts = numericParts(time.text)
  if (dayFirst === undefined || parts === undefined) return [day, otherValue].sort()
  const [first, second, year] = parts
  return [dayFirst ? `${year}-${second}-${first}` : `${year}-${first}-${second}`]
}

/** Whether the numeric dates of a page tell the day before the month; undefined when none says, or they differ. */
function isDayFirst(times: readonly FoundTime[]): boolean | undefined {
  const said = new Set<boolean>()
  for (const { text } of times) {
    const [first, second] = numericParts(text) ?? []
    if (first === undefined || second === undefined) continue
    if (Number(first) > 12) said.add(true)
    else if (Number(second) > 12) said.add(false)
  }
  return said.size === 1 ? [...said][0] : undefined
}

function numericParts(text: string): readonly [string, string, string] | undefined {
  const [, first, second, year] = /(?<!\d)(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?!\d)/u.exec(text) ?? []
  if (first === undefined || second === undefined || year === undefined) return undefined
  return [first.padStart(2, '0'), second.padStart(2, '0'), year]
}
