import type { Reason } from '../../model/index.ts'
import { addDays, earlier, isDate, later, weekdayOf } from '../../time/calendar.ts'
import type { FoundTime } from '../times/found-time.ts'
import { daysOf, samePlace, tellsLandmark } from './landmark-match.ts'
import { draftsOf } from './look-up.ts'
import type { LandmarkDays, Publication, Stretch } from './publication.ts'
import type { ResolveInput } from './resolve-input.ts'

/** The publication after the weekdays of the news have been looked at. */
export interface Settled extends Publication {
  /** Why a day of the news is known, by expression. */
  readonly newsWhy: ReadonlyMap<number, readonly Reason[]>
}

/**
 * Uses the weekdays of the news. A statement with a bare weekday that is some landmark's event, at its place and by
 * its side, is that landmark when exactly one of the possible days is one of its days; publication then lies within
 * the week that begins with it, since a paper says "Friday" of no Friday but the last. Without a bound from below
 * nothing is concluded: one landmark in seven would agree by chance.
 */
export function settlePublication(input: ResolveInput, publication: Publication): Settled {
  const { lo, hi } = publication.stretches[0]!
  const newsWhy = new Map<number, readonly Reason[]>()
  const known = publication.stretches.length > 1 || lo === hi
  if (known || lo === null) return { ...publication, ...withDateline(input, publication), newsWhy }
  const from = publication.newsFrom
  const landmarkOf = new Map(publication.landmarkOf)
  let stretch: Stretch = { lo, hi }
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
      stretch = { lo: later(stretch.lo, named), hi: earlier(stretch.hi, addDays(named, 6))! }
      lowerWhy = [...publication.lowerWhy, reason]
    } else if (from !== null && after === 0 && isNews(input, index)) {
      // The news came after what is told as earlier, and the text after the news.
      const first = firstOn(from, weekday)
      if (first <= hi) stretch = { ...stretch, lo: later(stretch.lo, first) }
    }
  }
  // Where the day found bounds it from above, the wider bound says nothing any more.
  const upperWhy = stretch.hi < hi ? [] : publication.upperWhy
  const settled = { ...publication, stretches: [stretch], landmarkOf, lowerWhy, upperWhy, newsWhy }
  return { ...settled, ...withDateline(input, settled) }
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
  input.drafts.some((draft) => draft.when === index && !draft.background && draft.tense !== 'future')

function confirmedBy(
  input: ResolveInput,
  index: number,
  weekday: number,
  from: string,
  to: string,
): { landmark: LandmarkDays; day: string } | undefined {
  const found: { landmark: LandmarkDays; day: string }[] = []
  for (const draft of input.drafts) {
    if (draft.when !== index || draft.stance === 'planned') continue
    for (const landmark of input.landmarks) {
      if (!samePlace(draft, landmark) || !tellsLandmark(draft, landmark, input)) continue
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

/** More years than this leave a dateline without a year useless. */
const mostYears = 8

/** A date of the calendar, on the weekday that the dateline says. */
const bylineFits = (day: string, { byline }: ResolveInput): boolean =>
  isDate(day) && (byline?.weekday === undefined || weekdayOf(day) === byline.weekday)

/** A dateline without year leaves only its day in each year of the stretch. */
function withDateline(input: ResolveInput, publication: Publication): Partial<Publication> {
  const monthDay = input.byline?.monthDay
  const { lo, hi } = publication.stretches[0]!
  if (monthDay === undefined || lo === null || publication.stretches.length > 1 || lo === hi) return {}
  const days: string[] = []
  for (let year = Number(lo.slice(0, 4)); year <= Number(hi.slice(0, 4)); year += 1) {
    const day = `${year}-${monthDay}`
    if (day >= lo && day <= hi && bylineFits(day, input)) days.push(day)
  }
  if (days.length === 0 || days.length > mostYears) return {}
  const reason: Reason = { code: 'dateline', details: { text: input.byline!.text } }
  return { stretches: days.map((day) => ({ lo: day, hi: day })), lowerWhy: [...publication.lowerWhy, reason] }
}
