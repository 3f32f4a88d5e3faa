import { fold } from '../../language/fold.ts'
import { isDate } from '../../time/calendar.ts'
import type { HeadTime } from './byline.ts'
import type { FoundTime } from './found-time.ts'
import { joinedDays } from './joined-days.ts'
import { meaningOf, oneOf, weekdayWords } from './moment-words.ts'
import { readMoment } from './read-moment.ts'

/** Lines of a head: navigation, title, subtitle, caption, and the first ones of the body. */
const headLines = 14
/** A heading with a date is a short line; longer ones are prose. */
const longestHeading = 140

/**
 * The time expressions of a page's head, line by line, each with what stands around it.
 * @param folded the same head, folded
 * @param to what parts the first day of a range from its last, over folded text
 */
export function headTimes(
  head: string,
  folded: string,
  times: readonly FoundTime[],
  to: RegExp,
): readonly HeadTime[] {
  const read = { head, folded, to }
  const found: HeadTime[] = []
  let lines = 0
  for (const match of head.matchAll(/[^\n]+/gu)) {
    if (match[0].trim() === '') continue
    lines += 1
    if (lines > headLines) break
    const line = { start: match.index, end: match.index + match[0].length }
    const inside = times.filter((time) => time.start >= line.start && time.end <= line.end)
    const isProse = match[0].length > longestHeading || /[.!?…]["»”)]{0,2}\s*$/u.test(match[0])
    for (const time of inside) {
      if (!canDate(time) || (isProse && isDeep(time, line))) continue
      if (!inside.some((one) => isRange(one, time))) found.push(headTime(time, line, read, times, isProse))
    }
    const isRead = ({ start, end }: FoundTime): boolean =>
      inside.some((time) => time.start <= start && end <= time.end)
    for (const time of shortDates(head, line)) {
      if (!isRead(time)) found.push({ ...headTime(time, line, read, [], isProse), isShort: true })
    }
  }
  return found
}

/** Whether an expression can name a day or days of publication. */
const canDate = ({ type, value, shift }: FoundTime): boolean =>
  (type === 'DATE' || type === 'TIME') && shift === undefined && !value.endsWith('_REF')

/** A paragraph of prose has a dateline in front or "Published …" behind, and so far from both ends only the news. */
const [farFromStart, farFromEnd] = [160, 80]

function isDeep(time: FoundTime, line: { readonly start: number; readonly end: number }): boolean {
  return time.start - line.start > farFromStart && line.end - time.end > farFromEnd
}

function headTime(
  found: FoundTime,
  line: { readonly start: number; readonly end: number },
  { head, folded, to }: { readonly head: string; readonly folded: string; readonly to: RegExp },
  times: readonly FoundTime[],
  isProse: boolean,
): HeadTime {
  const next = times.find(({ start }) => start >= found.end)
  const joined = joinedDays(found, next, folded.slice(found.end, next?.start), to)
  const time = joined ?? found
  const end = (joined && next!.end) ?? times.find((one) => isRange(time, one))?.end ?? time.end
  const printed = head.slice(line.start, time.start)
  const whole = {
    time,
    start: time.start,
    words: head.slice(time.start, end),
    after: folded.slice(end, line.end),
  }
  const parted = partedRange(whole, printed)
  const before = parted?.printed ?? printed
  const near = Math.max(0, before.length - weekdayReach)
  const named = weekdayBefore.exec(folded.slice(line.start + near, line.start + before.length))
  const weekday = time.weekday ?? weekdayOf(named ?? weekdayInside.exec(fold(time.text)))
  const bare = named === null ? before : before.slice(0, near + named.index + named[1]!.length)
  return {
    ...(parted?.whole ?? whole),
    printed: bare,
    before: folded.slice(line.start, line.start + bare.length),
    isProse,
    ...(weekday !== undefined && { weekday }),
  }
}

/** A weekday and what parts it from its date take no more than so many characters, and so does the opening of a range. */
const [weekdayReach, openingReach] = [24, 16]

/** So few characters part the two days of a range ("9–15 June", "28 mars au mardi 3 avril"). */
const longestGap = 16

/** Whether one expression is the last day of the range that another opens. */
function isRange(first: FoundTime, last: FoundTime): boolean {
  const gap = last.start - first.end
  return first.until !== undefined && last.value === first.until && gap >= 0 && gap <= longestGap
}

type Whole = Pick<HeadTime, 'time' | 'start' | 'words' | 'after'>

/** "9-15 juin 2014" where the rules have read the second day or the month only. */
function partedRange(
  whole: Whole,
  printed: string,
): { readonly whole: Whole; readonly printed: string } | undefined {
  const { time } = whole
  const opening = /(?<![\d/.-])(?<first>\d{1,2}) ?[-–—] ?(?:(?<last>\d{1,2}) )?$/u.exec(
    printed.slice(-openingReach),
  )
  if (opening === null || time.until !== undefined) return undefined
  const { first = '', last } = opening.groups!
  const value = `${time.value.slice(0, 7)}-${first.padStart(2, '0')}`
  const until = last === undefined ? time.value : `${time.value}-${last.padStart(2, '0')}`
  if (!isDate(value) || !isDate(until) || value >= until) return undefined
  const start = whole.start - opening[0].length
  const words = `${opening[0]}${whole.words}`
  return {
    whole: { ...whole, start, words, time: { ...time, value, until } },
    printed: printed.slice(0, printed.length - opening[0].length),
  }
}

/** Numeric dates with two digits for the year, which no rule reads in prose. */
function shortDates(
  head: string,
  line: { readonly start: number; readonly end: number },
): readonly FoundTime[] {
  const text = head.slice(line.start, line.end)
  return [...text.matchAll(/(?<![\d/.-])\d{1,2}([/.-])\d{1,2}\1\d{2}(?![\d/.-]\d|\d)/gu)].flatMap((match) => {
    const [value, other] = readMoment(fold(match[0]))?.days ?? []
    if (value === undefined) return []
    const start = line.start + match.index
    const place = { start, end: start + match[0].length, text: match[0], type: 'DATE' as const }
    return [{ ...place, value, ...(other !== undefined && { otherValue: other }) }]
  })
}

const weekdayWord = `(?<word>${oneOf(weekdayWords)})(?![\\p{L}])\\.?`
const weekdayBefore = new RegExp(`(^|[^\\p{L}])${weekdayWord},? ?(?:le )?$`, 'u')
const weekdayInside = new RegExp(`^(?:le |the )?${weekdayWord}`, 'u')

/** Of a weekday that a rule has not read: in front of a numeric date, or inside its words. */
function weekdayOf(match: RegExpExecArray | null): number | undefined {
  return match === null ? undefined : meaningOf(weekdayWords, match.groups!.word!)
}
