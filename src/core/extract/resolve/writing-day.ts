import { addDays, addMonths, daysBetween, earlier, later, weekdayOf } from '../../time/calendar.ts'
import { countLeading } from '../count-leading.ts'
import type { FoundTime } from '../times/found-time.ts'
import { daysOf, landmarkIndexOf } from './landmark-index.ts'
import { sentenceAt } from './look-up.ts'
import type { Stretch } from './publication.ts'
import type { ResolveInput } from './resolve-input.ts'
import type { ToldLandmark } from './told-landmarks.ts'

/** What a text says of the day on which it is written, without saying the day. */
export interface WritingDay {
  /** Its weekday, 1 Monday to 7 Sunday: "ce vendredi", "hier mardi", "GOMA, Sunday —". */
  readonly weekday: number | undefined
  /** MM-DD of a dateline or byline without year, or said of the day itself: "ce jeudi 8 octobre". */
  readonly monthDay: string | undefined
  /** Its year, where the text says that too: "this Thursday, 8 October 2015". */
  readonly year?: string
  /** The words that say day and month. */
  readonly text?: string
}

/** Days of writing that a landmark told with a day counted from writing leaves. */
export interface Window {
  readonly told: ToldLandmark
  /** The day of the landmark that its expression means. */
  readonly day: string
  readonly from: string
  readonly to: string
}

/** Reads what the text says of its own day. */
export function writingDayOf(input: ResolveInput): WritingDay {
  const { byline, expressions } = input
  const monthDay = byline?.days.length === 0 ? byline.monthDay : undefined
  if (byline === undefined) {
    const own = dayNamed(input)
    if (own !== undefined) return own
  }
  const said = byline?.weekday ?? expressions.map((time, i) => weekdayOfWriting(input, time, i)).find(Boolean)
  return { weekday: said, monthDay, ...(monthDay !== undefined && { text: byline!.text }) }
}

/** "Ce jeudi 8 octobre, ils se battaient encore": the one day that a text calls "this", with its date. */
function dayNamed(input: ResolveInput): WritingDay | undefined {
  const named = input.expressions.filter(({ start, direction, weekday, value }) => {
    if (direction !== 'this' || weekday === undefined || !/^.{4}-\d\d-\d\d/u.test(value)) return false
    const sentence = sentenceAt(input, start)
    const isToCome = sentence !== undefined && input.isFuture?.(sentence) === true
    return !isToCome && input.isQuoted?.(start) !== true
  })
  const [first] = named
  if (first === undefined || new Set(named.map(({ value }) => value.slice(0, 10))).size > 1) return undefined
  const [year, monthDay] = [first.value.slice(0, 4), first.value.slice(5, 10)]
  return { weekday: first.weekday, monthDay, text: first.text, ...(year !== 'XXXX' && { year }) }
}

/** "Hier" and the weekday beside it are so few characters apart: "hier mardi", "yesterday, Wednesday". */
const longestGap = 2

function weekdayOfWriting(input: ResolveInput, time: FoundTime, i: number): number | undefined {
  if (input.isQuoted?.(time.start) === true) return undefined
  const own = weekdayIn(time)
  if (own !== undefined)
    return time.direction === 'this' || input.isToday?.(time.start) === true ? own : undefined
  const next = input.expressions[i + 1]
  const { shift } = time
  if (shift?.from !== 'document' || shift.unit !== 'day') return undefined
  const adjacent = next !== undefined && next.start - time.end <= longestGap ? weekdayIn(next) : undefined
  const beside = time.weekday ?? adjacent
  return beside === undefined ? undefined : ((((beside - shift.by - 1) % 7) + 7) % 7) + 1
}

const weekdayIn = (time: FoundTime): number | undefined => {
  // "Ce même lundi" is counted from the day told before and says which it was.
  if (time.shift?.from === 'previous') return time.shift.by === 0 ? time.weekday : undefined
  const digit = time.shift === undefined ? /^XXXX-WXX-(\d)/u.exec(time.value)?.[1] : undefined
  return digit === undefined ? undefined : Number(digit)
}

/** The windows of all landmarks told, as far as they can hold a day of writing. */
export function windowsOf(
  input: ResolveInput,
  told: readonly ToldLandmark[],
  { lo, hi }: Stretch,
  writing: WritingDay,
): readonly Window[] {
  const found: Window[] = []
  for (const one of told) {
    const time = one.index === undefined ? undefined : input.expressions[one.index]
    const anniversary = anniversaryIn(input, one)
    if (time === undefined && anniversary === undefined) continue
    if (time !== undefined && input.isQuoted?.(time.start) === true) continue
    for (const day of daysOf(one.landmark)) {
      const window = anniversary === undefined ? windowAround(time!, day) : yearsAfter(day, anniversary)
      if (window === undefined) continue
      const [from, to] = [later(window.from, lo)!, earlier(window.to, hi)!]
      if (daysIn({ from, to }, writing).length > 0) found.push({ told: one, day, from, to })
    }
  }
  return found
}

/** "Thirty years to the day after": the years counted in the sentence that tells a landmark. */
function anniversaryIn(input: ResolveInput, { sentence }: ToldLandmark): number | undefined {
  const { expressions } = input
  const first = countLeading(expressions, ({ start }) => start < sentence.start)
  const last = countLeading(expressions, ({ end }) => end <= sentence.end)
  const counted = expressions
    .slice(first, last)
    .find(({ end, value }) => /^P\d+Y$/u.test(value) && input.isToTheDay?.(end) === true)
  return counted && Number(counted.value.slice(1, -1))
}

function yearsAfter(day: string, years: number): Days {
  const then = addMonths(day, 12 * years)
  return { from: then, to: then }
}

/** A text says "Friday" of the last one; on that day itself it may say so too. */
const daysOfWeekday = 6
/** "Il y a dix jours" and more is said loosely. */
const daysSaidLoosely = 3

/** Days on which an expression counted from writing means a day; undefined when it is not counted from it. */
function windowAround(time: FoundTime, day: string): Days | undefined {
  const weekday = weekdayIn(time)
  if (weekday !== undefined) {
    if (weekday !== weekdayOf(day) || time.direction === 'future' || time.relation !== undefined)
      return undefined
    const from = time.direction === 'past' ? addDays(day, 1) : day
    return { from, to: addDays(from, time.direction === 'this' ? 0 : daysOfWeekday) }
  }
  const { shift } = time
  if (shift?.from !== 'document' || shift.by > 0) return undefined
  // "Ten years ago to the day".
  if (time.value.endsWith('DD')) {
    const then = addMonths(day, -shift.by * (shift.unit === 'year' ? 12 : 1))
    return { from: then, to: then }
  }
  // "Today" is said of a whole age, too.
  if (shift.unit === 'day' && (shift.by !== 0 || time.daypart !== undefined)) {
    const then = addDays(day, -shift.by)
    const play = -shift.by >= daysSaidLoosely ? 1 : 0
    return { from: addDays(then, -play), to: addDays(then, play) }
  }
  return undefined
}

/** The days of a window that are what the text says of its day. */
export function daysIn({ from, to }: Days, writing: WritingDay): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to; day = addDays(day, 1)) if (isWritingDay(day, writing)) days.push(day)
  return days
}

const isWritingDay = (day: string, { weekday, monthDay, year }: WritingDay): boolean =>
  (year === undefined || day.startsWith(year)) &&
  (weekday === undefined || weekdayOf(day) === weekday) &&
  (monthDay === undefined || day.slice(5) === monthDay)

/** Days that belong together, as stretches. */
export function stretchesOf(days: readonly string[]): readonly Stretch[] {
  const stretches: { lo: string; hi: string }[] = []
  for (const day of days) {
    const last = stretches.at(-1)
    if (last !== undefined && daysBetween(last.hi, day) === 1) last.hi = day
    else stretches.push({ lo: day, hi: day })
  }
  return stretches
}

/**
 * The windows to believe: those in which most different landmarks meet, of those the surer. One alone is believed when
 * nothing else is told like it, when nothing else is known of its place, or when it meets the day and month the text
 * bears; two that exclude each other leave it open.
 */
export function believed(
  input: ResolveInput,
  windows: readonly Window[],
  writing: WritingDay,
): readonly Window[] {
  // By day, since a text may tell thousands of windows: two meet when they share a day.
  const landmarksOn = new Map<string, Set<string>>()
  const sureDays = new Set<string>()
  for (const window of windows) {
    for (const day of daysIn(window, writing)) {
      const ids = landmarksOn.get(day) ?? new Set()
      landmarksOn.set(day, ids.add(window.told.landmark.id))
      if (window.told.sure) sureDays.add(day)
    }
  }
  // Where something is sure, it counts half a landmark more.
  const sureOn = (window: Window): boolean => daysIn(window, writing).some((day) => sureDays.has(day))
  const meet = (a: Window, b: Window): boolean => daysIn(common(a, b), writing).length > 0
  let best: readonly Window[] = []
  let most = 0
  let rivals = false
  for (const window of windows) {
    const own = new Set(daysIn(window, writing).flatMap((day) => [...landmarksOn.get(day)!]))
    const weight = own.size + (sureOn(window) ? 0.5 : 0)
    if (weight > most) [best, most, rivals] = [windows.filter((other) => meet(window, other)), weight, false]
    else if (weight === most && !meet(window, best[0]!)) rivals = true
  }
  if (best.length === 0 || rivals) return []
  const alone = new Set(best.map(({ told }) => told.landmark.id)).size === 1
  const sure = best.some(({ told }) => told.sure || isOnlyOne(input, told)) || writing.monthDay !== undefined
  return alone && !sure ? [] : best
}

/** Whether its place is named in nothing else that is known. */
function isOnlyOne(input: ResolveInput, { landmark }: ToldLandmark): boolean {
  const { byPlace } = landmarkIndexOf(input)
  return landmark.places.some((id) => byPlace.get(id)?.length === 1)
}

interface Days {
  readonly from: string
  readonly to: string
}

const common = (a: Days, b: Days): Days => ({ from: later(a.from, b.from)!, to: earlier(a.to, b.to)! })

/** The days common to all windows. */
export function meetingDays(windows: readonly Window[], writing: WritingDay): readonly string[] {
  const [first, ...rest] = windows
  if (first === undefined) return []
  const meet = rest.reduce<Days>(common, first)
  return daysIn(meet, writing)
}
