import { isDate, weekdayOf } from '../../time/calendar.ts'
import { meaningOf, monthWords, oneOf, weekdayWords } from './moment-words.ts'
import { type NamedZone, readZone } from './read-zone.ts'

/** A date as a machine prints it, with its clock time and zone where there are any. */
export interface Moment {
  /** Where it ends in what it was read from. */
  readonly end: number
  /** Local dates it can mean, ascending: two when day and month can be swapped. */
  readonly days: readonly string[]
  /** HH:MM:SS */
  readonly clock?: string
  readonly zone?: NamedZone
  /** How it is written: `12 mai 2013` in words, `12/05/2013` not. */
  readonly inWords: boolean
  readonly hasSeconds: boolean
}

interface DateRead {
  readonly end: number
  readonly days: readonly string[]
  readonly inWords: boolean
}

interface ClockRead {
  readonly end: number
  readonly clock: string
  readonly hasSeconds: boolean
}

const month = `(?<month>${oneOf(monthWords)})\\.?`
const weekday = new RegExp(`(?<weekday>${oneOf(weekdayWords)})(?![a-z])\\.?,? {0,2}(?:le |the )?`, 'uy')

/** Two-digit years from here on are of the last century: there was no web to print before. */
const firstYearOfLastCentury = 90

/** Ways to write a date, with the groups y, m or month, d; a and b where day and month can be swapped. */
const dates: readonly RegExp[] = [
  /(?<y>(?:19|20)\d\d)(?<sep>[-/.])(?<m>\d{1,2})\k<sep>(?<d>\d{1,2})(?!\d)/uy,
  /(?<a>\d{1,2})(?<sep>[-/.])(?<b>\d{1,2})\k<sep>(?<y>(?:19|20)\d\d|\d\d)(?!\d)/uy,
  new RegExp(
    `(?<d>\\d{1,2})(?:er|st|nd|rd|th)?(?:[-/. ] ?|)(?:of )?${month},?(?:[-/. ] ?)(?<y>(?:19|20)\\d\\d|\\d\\d)(?![\\d:h])`,
    'uy',
  ),
  new RegExp(
    `${month}[-/. ] ?(?<d>\\d{1,2})(?:st|nd|rd|th)?(?:, ?|[-/. ])(?<y>(?:19|20)\\d\\d)(?!\\d)`,
    'uy',
  ),
  new RegExp(`(?<y>(?:19|20)\\d\\d)[-/. ]${month}[-/. ](?<d>\\d{1,2})(?!\\d)`, 'uy'),
  /(?<y>20\d\d)(?<m>0[1-9]|1[0-2])(?<d>0[1-9]|[12]\d|3[01])(?!\d)/uy,
]

const clock =
  /(?<hour>\d{1,2})(?:(?: ?h ?|[:.])(?<minute>\d{2})(?:[:.](?<second>\d{2})(?:[.,]\d{1,9})?)?(?: ?(?:h|hrs?|hours)(?![a-z]))?(?: ?(?<half>[ap]\.? ?m)\b\.?)?| ?(?<alone>[ap]\.? ?m)\b\.?| ?h(?![a-z]))(?!\d)/uy
/** What stands between a date and its clock time. */
const toClock = /(?:t(?=\d)|[ \t]{0,3}(?:,|-|\||@|\/)?[ \t]{0,3}(?:(?:a|at|vers|-) )?)/uy
/** What stands between a clock time and its date. */
const toDate = /[ \t]{0,3}(?:,|-|\||@|\/)?[ \t]{0,3}(?:(?:le|on|du|-) )?/uy

/** Reads a date at a place of a folded text, with the clock time and zone beside it; undefined when none is there. */
export function readMoment(folded: string, from = 0): Moment | undefined {
  const date = readDate(folded, from)
  if (date !== undefined) {
    const time = readClock(folded, after(toClock, folded, date.end))
    return time === undefined ? { ...date, hasSeconds: false } : withZone(folded, date, time, time.end)
  }
  const time = readClock(folded, from)
  if (time === undefined) return undefined
  const zone = readZone(folded, time.end)
  const late = readDate(folded, after(toDate, folded, zone?.end ?? time.end))
  if (late === undefined) return undefined
  const read = { ...late, clock: time.clock, hasSeconds: time.hasSeconds }
  return zone === undefined ? withZone(folded, late, time, late.end) : { ...read, zone: zone.zone }
}

function withZone(folded: string, date: DateRead, time: ClockRead, from: number): Moment {
  const zone = readZone(folded, from)
  return {
    ...date,
    clock: time.clock,
    hasSeconds: time.hasSeconds,
    end: zone?.end ?? from,
    ...(zone !== undefined && { zone: zone.zone }),
  }
}

const after = (sticky: RegExp, text: string, from: number): number =>
  from + (execAt(sticky, text, from)?.[0].length ?? 0)

function execAt(sticky: RegExp, text: string, from: number): RegExpExecArray | null {
  sticky.lastIndex = from
  return sticky.exec(text)
}

/** A date and the weekday before it, which must agree. "Mar" opens a date both as a Tuesday and as a month. */
function readDate(folded: string, from: number): DateRead | undefined {
  const named = execAt(weekday, folded, from)
  if (named === null) return readPlainDate(folded, from)
  const read = readPlainDate(folded, from + named[0].length)
  if (read === undefined) return readPlainDate(folded, from)
  const wanted = meaningOf(weekdayWords, named.groups!.weekday!)
  const days = read.days.filter((day) => weekdayOf(day) === wanted)
  return days.length === 0 ? undefined : { ...read, days }
}

function readPlainDate(folded: string, from: number): DateRead | undefined {
  for (const form of dates) {
    const match = execAt(form, folded, from)
    if (match === null) continue
    const days = daysOf(match.groups!)
    return days.length === 0
      ? undefined
      : { end: from + match[0].length, days, inWords: match.groups!.month !== undefined }
  }
  return undefined
}

function daysOf(groups: Readonly<Record<string, string | undefined>>): readonly string[] {
  const short = groups.y!.length === 2
  const year = short ? `${Number(groups.y) >= firstYearOfLastCentury ? '19' : '20'}${groups.y}` : groups.y!
  const { a, b, d } = groups
  const days =
    a !== undefined && b !== undefined
      ? [`${year}-${pad(b)}-${pad(a)}`, `${year}-${pad(a)}-${pad(b)}`]
      : [
          `${year}-${groups.m === undefined ? meaningOf(monthWords, groups.month!) : pad(groups.m)}-${pad(d!)}`,
        ]
  return [...new Set(days)].filter(isDate).sort()
}

function readClock(folded: string, from: number): ClockRead | undefined {
  const match = execAt(clock, folded, from)
  if (match === null) return undefined
  const { hour = '0', minute = '00', second, half, alone } = match.groups!
  const part = (half ?? alone)?.[0]
  const number = Number(hour)
  if (number > 24 || Number(minute) > 59 || Number(second ?? '0') > 60) return undefined
  // "13:24 PM" is printed too; "0:10 AM" as well.
  const full = part === undefined || number > 12 ? number : (number % 12) + (part === 'p' ? 12 : 0)
  if ((part === 'a' && number > 12) || (full === 24 && minute !== '00')) return undefined
  const seconds = second === '60' ? '59' : (second ?? '00')
  return {
    end: from + match[0].length,
    clock: `${pad(String(full))}:${minute}:${seconds}`,
    hasSeconds: second !== undefined,
  }
}

const pad = (digits: string): string => digits.padStart(2, '0')
