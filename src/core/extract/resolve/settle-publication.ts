import type { Reason } from '../../model/index.ts'
import { addDays, daysBetween, earlier, isDate, later, weekdayOf } from '../../time/calendar.ts'
import type { FoundTime } from '../times/found-time.ts'
import { daysOf, landmarkIndexOf } from './landmark-index.ts'
import { tellsLandmark } from './landmark-match.ts'
import { draftsOf } from './look-up.ts'
import type { LandmarkDays, Publication } from './publication.ts'
import type { ResolveInput } from './resolve-input.ts'
import {
  believed,
  daysIn,
  meetingDays,
  stretchesOf,
  type Window,
  type WritingDay,
  windowsOf,
  writingDayOf,
} from './writing-day.ts'

/** The publication after the weekdays of the news have been looked at. */
export interface Settled extends Publication {
  /** Why a day of the news is known, by expression. */
  readonly newsWhy: ReadonlyMap<number, readonly Reason[]>
}

/**
 * Uses what the news says of its day. A landmark told with a day counted from writing ("Friday", "yesterday") leaves
 * the days on which that is said of it; windows of several landmarks, the weekday and the day and month that the text
 * bears must meet. Where none is believed, weekdays are compared with landmarks by statements, as before a bound from
 * below allows: one landmark in seven would agree by chance.
 */
export function settlePublication(input: ResolveInput, publication: Publication): Settled {
  const { lo, hi } = publication.stretches[0]!
  const newsWhy = new Map<number, readonly Reason[]>()
  if (publication.basis === 'stated' && publication.stretches.length === 1) return { ...publication, newsWhy }
  const writing = writingDayOf(input)
  if (publication.basis === 'stated')
    return { ...publication, ...ofWritingDay(publication, writing), newsWhy }
  const windows = windowsOf(input, publication.told, { lo, hi }, writing)
  const meeting = believed(input, windows, writing)
  if (meeting.length > 0) return settledByWindows(input, publication, meeting, writing)
  if (lo === null) return { ...publication, newsWhy }
  // A day that the text says of itself is surer than a weekday that some landmark has too.
  const named = writing.monthDay === undefined ? undefined : withWritingDay(input, publication, writing)
  if (named?.stretches?.length === 1) return { ...publication, ...named, newsWhy }
  const byStatements = settledByStatements(input, publication, { lo, hi })
  return { ...byStatements, ...withWritingDay(input, byStatements, writing) }
}

function settledByWindows(
  input: ResolveInput,
  publication: Publication,
  windows: readonly Window[],
  writing: WritingDay,
): Settled {
  const landmarkOf = new Map(publication.landmarkOf)
  const newsWhy = new Map<number, readonly Reason[]>()
  const reasons: Reason[] = []
  for (const { told, day } of windows) {
    const { landmark, index } = told
    if (index === undefined) continue
    landmarkOf.set(index, { id: landmark.id, earliest: day, latest: day })
    const reason: Reason = {
      code: 'landmark-day',
      details: { landmark: landmark.id, landmarkDate: day, expression: input.expressions[index]!.text },
    }
    newsWhy.set(index, [...publication.lowerWhy, reason])
    if (!reasons.some(({ details }) => details.landmark === landmark.id)) reasons.push(reason)
  }
  const stretches = stretchesOf(meetingDays(windows, writing))
  const told = publication.lowerWhy.filter(
    ({ details }) => !reasons.some((one) => one.details.landmark === details.landmark),
  )
  return {
    ...publication,
    stretches,
    basis: 'landmark',
    lowerWhy: [...told, ...reasons, ...writingReasons(writing)],
    // Where the landmark's week ends before, the wider bound says nothing any more.
    upperWhy: stretches.at(-1)!.hi === publication.stretches[0]!.hi ? publication.upperWhy : [],
    openAbove: false,
    landmarkOf,
    newsWhy,
  }
}

function settledByStatements(
  input: ResolveInput,
  publication: Publication,
  { lo, hi }: { readonly lo: string; readonly hi: string },
): Settled {
  const newsWhy = new Map<number, readonly Reason[]>()
  const from = publication.newsFrom
  const landmarkOf = new Map(publication.landmarkOf)
  let stretch: { readonly lo: string; readonly hi: string } = { lo, hi }
  let lowerWhy = publication.lowerWhy
  for (const { index, weekday, after } of namedDays(input)) {
    const found = confirmedBy(input, index, weekday, later(from, addDays(lo, -6))!, hi)
    if (found !== undefined) {
      const { landmark, day } = found
      landmarkOf.set(index, { id: landmark.id, earliest: day, latest: day })
      const reason: Reason = {
        code: 'landmark-day',
        details: { landmark: landmark.id, landmarkDate: day, expression: input.expressions[index]!.text },
      }
      newsWhy.set(index, [...publication.lowerWhy, ...publication.upperWhy, reason])
      // "The day before" hangs on a weekday, and it is that one which is the last of its name.
      const named = addDays(day, -after)
      stretch = { lo: later(stretch.lo, named)!, hi: earlier(stretch.hi, addDays(named, 6))! }
      lowerWhy = [...publication.lowerWhy, reason]
    } else if (from !== null && after === 0 && isNews(input, index)) {
      // The news came after what is told as earlier, and the text after the news.
      const first = firstOn(from, weekday)
      if (first <= hi) stretch = { ...stretch, lo: later(stretch.lo, first)! }
    }
  }
  // Two landmarks that exclude each other leave it open.
  if (stretch.lo > stretch.hi) return { ...publication, newsWhy: new Map<number, readonly Reason[]>() }
  // Where the day found bounds it from above, the wider bound says nothing any more.
  const upperWhy = stretch.hi < hi ? [] : publication.upperWhy
  return { ...publication, stretches: [stretch], landmarkOf, lowerWhy, upperWhy, newsWhy }
}

interface NamedDay {
  readonly index: number
  readonly weekday: number
  /** Days after the weekday it is counted from: -1 for "the day before", 0 for a weekday itself. */
  readonly after: number
}

/** Expressions that tell when something happened and are a bare weekday, or a day counted from the one before them. */
function namedDays(input: ResolveInput): readonly NamedDay[] {
  const named: NamedDay[] = []
  for (const [index, time] of input.expressions.entries()) {
    if (!draftsOf(input, index).some((draft) => draft.stance !== 'planned')) continue
    const own = bareWeekday(time)
    if (own !== undefined) named.push({ index, weekday: own, after: 0 })
    const base = dayShifted(time) ? input.expressions[index - 1] : undefined
    const from = base && bareWeekday(base)
    if (from === undefined) continue
    const after = time.shift!.by
    named.push({ index, weekday: ((((from + after - 1) % 7) + 7) % 7) + 1, after })
  }
  return named
}

const dayShifted = ({ shift, daypart }: FoundTime): boolean =>
  shift?.from === 'previous' && shift.unit === 'day' && daypart === undefined

function bareWeekday(time: FoundTime): number | undefined {
  const plain = time.until === undefined && time.direction !== 'future' && time.shift === undefined
  const digit = plain ? /^XXXX-WXX-(\d)(?:T|$)/u.exec(time.value)?.[1] : undefined
  return digit === undefined ? undefined : Number(digit)
}

const isNews = (input: ResolveInput, index: number): boolean =>
  draftsOf(input, index).some((draft) => !draft.background && draft.tense !== 'future')

function confirmedBy(
  input: ResolveInput,
  index: number,
  weekday: number,
  from: string,
  to: string,
): { landmark: LandmarkDays; day: string } | undefined {
  const found: { landmark: LandmarkDays; day: string }[] = []
  for (const draft of draftsOf(input, index)) {
    if (draft.stance === 'planned') continue
    for (const landmark of landmarkIndexOf(input).byPlace.get(draft.place?.id ?? '') ?? []) {
      if (!tellsLandmark(draft, landmark, input)) continue
      for (const day of daysOf(landmark)) {
        if (weekdayOf(day) !== weekday || day < from || day > to) continue
        if (!found.some((one) => one.day === day)) found.push({ landmark, day })
      }
    }
  }
  return found.length === 1 ? found[0] : undefined
}

function firstOn(from: string, weekday: number): string {
  return addDays(from, (weekday - weekdayOf(from) + 7) % 7)
}

/** Of two readings of a stated day that which is the weekday the text names. */
function ofWritingDay({ stretches, lowerWhy }: Publication, writing: WritingDay): Partial<Publication> {
  if (stretches.length < 2 || writing.weekday === undefined) return {}
  const fitting = stretches.filter(({ hi }) => weekdayOf(hi) === writing.weekday)
  if (fitting.length === 0) return {}
  return {
    stretches: fitting,
    lowerWhy: [...lowerWhy, ...writingReasons({ ...writing, monthDay: undefined })],
  }
}

/** More years than this leave a dateline without a year useless. */
const mostYears = 8
/** In a stretch no longer than this the weekday of writing leaves few days. */
const longestByWeekday = 31

/** The day and month that the text bears, and the weekday of its writing, leave few days of a stretch. */
function withWritingDay(
  input: ResolveInput,
  publication: Publication,
  writing: WritingDay,
): Partial<Publication> {
  const { lo, hi } = publication.stretches[0]!
  if (lo === null || publication.stretches.length > 1 || lo === hi) return {}
  const days =
    writing.monthDay !== undefined
      ? yearsOf(lo, hi, writing.monthDay).flatMap((day) => daysIn({ from: day, to: day }, writing))
      : writing.weekday !== undefined && daysBetween(lo, hi) <= longestByWeekday
        ? daysIn({ from: lo, to: hi }, writing)
        : []
  if (days.length === 0) return {}
  // "On 28 September 2015 … This Thursday, 8 October …": of the same weeks, not of the next year in which it is one.
  const soon =
    writing.weekday !== undefined && daysBetween(lo, days[0]!) <= longestByWeekday && !looksYearsBack(input)
  if (!soon && days.length > mostYears) return {}
  return {
    stretches: stretchesOf(soon ? days.slice(0, 1) : days),
    lowerWhy: [...publication.lowerWhy, ...writingReasons(writing)],
  }
}

/** "Five years on", "il y a cinq ans": an anniversary falls on the same days of another year. */
const looksYearsBack = ({ expressions }: ResolveInput): boolean =>
  expressions.some(({ value, shift }) => shift?.unit === 'year' || /^P\d+Y$/u.test(value))

function yearsOf(lo: string, hi: string, monthDay: string): readonly string[] {
  const days: string[] = []
  for (let year = Number(lo.slice(0, 4)); year <= Number(hi.slice(0, 4)); year += 1) {
    const day = `${year}-${monthDay}`
    if (day >= lo && day <= hi && isDate(day)) days.push(day)
  }
  return days
}

function writingReasons({ monthDay, weekday, text }: WritingDay): readonly Reason[] {
  const reasons: Reason[] = []
  if (monthDay !== undefined) reasons.push({ code: 'dateline', details: { text: text! } })
  if (weekday !== undefined) reasons.push({ code: 'writing-weekday', details: { weekday: String(weekday) } })
  return reasons
}
