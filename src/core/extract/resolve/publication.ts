import type { Basis, Reason } from '../../model/index.ts'
import { addDays, daysBetween, isDate } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import { localDay, localHour } from '../../time/zones.ts'
import type { Draft } from '../draft.ts'
import type { FoundTime } from '../times/found-time.ts'
import { bylineDays, periodBound } from './byline-bounds.ts'
import { landmarkIndexOf } from './landmark-index.ts'
import { agreesWithoutYear, sideOfDraft, takesFrom, tellsLandmark } from './landmark-match.ts'
import { draftsOf, sentenceAt } from './look-up.ts'
import type { ResolveInput } from './resolve-input.ts'
import { isItsDay, type ToldLandmark, toldLandmarks } from './told-landmarks.ts'
import { toldNearUpdate } from './told-near-update.ts'

/** One stretch of days on which the text may have been published. */
export interface Stretch {
  readonly lo: string | null
  readonly hi: string
}

/** What is known of the day of publication before any weekday has been looked at. */
export interface Publication {
  /** Ascending; several when a stated date has two readings. */
  readonly stretches: readonly Stretch[]
  readonly basis: Basis
  /** Where the lower bound comes from. */
  readonly lowerWhy: readonly Reason[]
  readonly upperWhy: readonly Reason[]
  /** First day on which the main news can have happened: what the text tells as earlier had happened then. */
  readonly newsFrom: string | null
  /** Days of expressions that a landmark gave, by index. */
  readonly landmarkOf: ReadonlyMap<number, LandmarkDays>
  /** Landmarks that its sentences tell, whatever their dates say. */
  readonly told: readonly ToldLandmark[]
  /** True when the upper bound is only the moment it was taken in. */
  readonly openAbove: boolean
}

export interface LandmarkDays {
  readonly id: string
  readonly earliest: string
  readonly latest: string
}

/** Works out when the text can have been published, from what stands in it, on it and beside it. */
export function boundPublication(input: ResolveInput): Publication {
  const given = givenDays(input)
  if (given !== undefined) {
    const last = given.days.at(-1)!
    const told = landmarksTold(input, toldLandmarks(input, 'by-day'), last)
    return {
      ...given,
      stretches: given.days.map((day) => ({ lo: day, hi: day })),
      upperWhy: [],
      newsFrom: null,
      landmarkOf: longPast(input, told, last),
      told: [],
      openAbove: false,
    }
  }
  const upper = upperBound(input)
  const told = toldLandmarks(input)
  const landmarkOf = landmarksTold(input, told, upper.day)
  const lower = lowerBound(input, upper.day, landmarkOf)
  const held = lower.day === null ? undefined : heldUntil(input, lower.day, upper.day)
  const hi = held?.day ?? upper.day
  return {
    stretches: [{ lo: lower.day, hi }],
    basis: lower.basis,
    lowerWhy: lower.why,
    // What bounds from both sides is said once.
    upperWhy: (held ?? upper).why.filter((one) => !lower.why.some(({ code }) => code === one.code)),
    newsFrom: lower.newsFrom,
    landmarkOf,
    told,
    openAbove: held === undefined && input.stamp === undefined && periodBound(input.byline) === undefined,
  }
}

function givenDays(
  input: ResolveInput,
): { days: readonly string[]; basis: Basis; lowerWhy: readonly Reason[] } | undefined {
  if (input.published !== undefined) {
    const day = givenDay(input, input.published)
    return { days: [day], basis: 'stated', lowerWhy: [givenReason(input, day)] }
  }
  const possible = possibleDays(input)
  if (possible.length === 1)
    return { days: possible, basis: 'stated', lowerWhy: [givenReason(input, possible[0]!)] }
  if (possible.length > 1) {
    const details = { text: input.publishedFrom!.text, firstDate: possible[0]!, secondDate: possible[1]! }
    return { days: possible, basis: 'stated', lowerWhy: [{ code: 'two-readings', details }] }
  }
  const given = input.byline === undefined ? undefined : bylineDays(input.byline, upperBound(input).day)
  return given && { ...given, basis: 'stated' }
}

/** The readings of a date given with several, but for those later than the page was printed or taken in. */
function possibleDays(input: ResolveInput): readonly string[] {
  const bound = addDays(upperBound(input).day, 1)
  return (input.publishedFrom?.readings ?? []).filter((day) => day <= bound)
}

function givenReason({ publishedFrom }: ResolveInput, day: string): Reason {
  const details = { publishedDate: day }
  return publishedFrom === undefined
    ? { code: 'published', details }
    : { code: 'published-page', details: { ...details, mark: publishedFrom.mark } }
}

/** The local date of a given publication: where the news is, or as the dateline has it when that is a day off. */
function givenDay(input: ResolveInput, published: string): string {
  if (published.length <= 10) return published
  const utc = localDay(published, 'UTC')
  const dateline = input.byline?.monthDay
  const near = [utc, addDays(utc, -1), addDays(utc, 1)].find((day) => day.slice(5) === dateline)
  if (near !== undefined) return near
  const place = input.drafts.find((draft) => draft.place !== null)?.place
  const zone = place == null ? undefined : input.zoneOf?.(place)
  if (zone === undefined) return utc
  const day = localDay(published, zone)
  // Past midnight there, a page still tells of the day before: of what was written in the evening, or elsewhere.
  return day > utc && localHour(published, zone) < firstHour ? utc : day
}

// Newsrooms close their day before.
const firstHour = 5

function upperBound(input: ResolveInput): { day: string; why: readonly Reason[] } {
  const bound = printBound(input)
  const period = periodBound(input.byline)
  return period !== undefined && period.hi < bound.day ? { day: period.hi, why: [period.why] } : bound
}

function printBound(input: ResolveInput): { day: string; why: readonly Reason[] } {
  const last = input.stamp?.readings.at(-1)
  const fetched = localDay(input.fetchedAt, input.defaultZone)
  if (last === undefined)
    return { day: fetched, why: [{ code: 'fetched', details: { fetchedDate: fetched } }] }
  const day = localDay(last.instant, last.zone)
  return { day, why: [{ code: 'stamp', details: { stampDate: day, text: input.stamp!.text } }] }
}

/** Statements and sentences that are some landmark's event by event, side, place or cue, and by a date without its year. */
function landmarksTold(
  input: ResolveInput,
  told: readonly ToldLandmark[],
  hi: string,
): ReadonlyMap<number, LandmarkDays> {
  const found = new Map<number, LandmarkDays>()
  const { byDate } = landmarkIndexOf(input)
  for (const draft of input.drafts) {
    const time = draft.when === null ? undefined : input.expressions[draft.when]
    if (time === undefined || draft.stance === 'planned') continue
    const date = /^XXXX-(\d\d(?:-\d\d)?)/u.exec(time.value)?.[1] ?? ''
    const fitting = (byDate.get(date) ?? []).filter(
      (landmark) =>
        landmark.earliest <= hi && agreesWithoutYear(time, landmark) && tellsLandmark(draft, landmark, input),
    )
    // Two landmarks that fit decide nothing.
    if (fitting.length === 1) found.set(draft.when!, fitting[0]!)
  }
  const byIndex = Map.groupBy(told, ({ index }) => index)
  for (const [index, telling] of byIndex) {
    if (index === undefined || found.has(index) || draftsOf(input, index).some(isToCome)) continue
    const time = input.expressions[index]!
    const fitting = telling.filter(({ landmark }) => landmark.earliest <= hi && isItsDay(time, landmark))
    if (fitting.length === 1) found.set(index, fitting[0]!.landmark)
  }
  return found
}

/** A date without a year is that of the last months before anything else. */
export const newsDays = 60

/** Of the landmarks told those whose day and month were not so shortly before publication: they recall the past. */
function longPast(
  input: ResolveInput,
  told: ReadonlyMap<number, LandmarkDays>,
  published: string,
): ReadonlyMap<number, LandmarkDays> {
  const isPast = ([index, landmark]: [number, LandmarkDays]): boolean => {
    const monthDay = /^XXXX-(\d\d-\d\d)/u.exec(input.expressions[index]!.value)?.[1]
    if (monthDay === undefined || daysBetween(landmark.latest, published) <= newsDays) return false
    const [own, before] = [0, 1].map((back) => `${Number(published.slice(0, 4)) - back}-${monthDay}`)
    const last = own! <= published ? own! : before!
    return !isDate(last) || daysBetween(last, published) > newsDays
  }
  return new Map([...told].filter(isPast))
}

interface Lower {
  readonly day: string | null
  readonly newsFrom: string | null
  readonly basis: Basis
  readonly why: readonly Reason[]
}

function lowerBound(input: ResolveInput, hi: string, told: ReadonlyMap<number, LandmarkDays>): Lower {
  let lower: Lower = { day: null, newsFrom: null, basis: 'document', why: [] }
  let newsFrom: string | null = null
  const raise = (day: string, basis: Basis, why: Reason): void => {
    if (day <= hi && (lower.day === null || day > lower.day)) lower = { day, newsFrom, basis, why: [why] }
  }
  const period = periodBound(input.byline)
  if (period !== undefined && period.lo !== null) raise(period.lo, 'document', period.why)
  for (const [index, time] of input.expressions.entries()) {
    const landmark = told.get(index)
    const drafts = draftsOf(input, index)
    const day = landmark?.earliest ?? statedPast(time, drafts, input) ?? toldNearUpdate(input, index, time)
    if (day === undefined || day > hi) continue
    // Background is earlier than the news; a landmark told with its date is no news of the day either.
    if (landmark !== undefined || drafts.some((draft) => draft.background)) {
      if (newsFrom === null || day > newsFrom) newsFrom = day
    }
    if (landmark !== undefined) {
      const details = { landmark: landmark.id, landmarkDate: landmark.earliest, expression: time.text }
      raise(day, 'landmark', { code: 'landmark-told', details })
    } else {
      raise(day, 'document', { code: 'stated-before', details: { statedDate: day, expression: time.text } })
    }
  }
  for (const { day, why } of foundations(input)) raise(day, 'document', why)
  return { ...lower, newsFrom }
}

/** A text that names a party was written after it came to be; of that only the year is taken. */
function foundations(input: ResolveInput): readonly { readonly day: string; readonly why: Reason }[] {
  const ids = new Set(input.drafts.flatMap(({ actors }) => actors.map(({ id }) => id)))
  return [...ids].flatMap((id) => {
    const since = input.actors?.get(id)?.since
    if (since === undefined) return []
    const day = `${since.slice(0, 4)}-01-01`
    return { day, why: { code: 'party-since', details: { party: id, sinceDate: day } } }
  })
}

/** First day of a time that the text states whole and tells as past. */
function statedPast(time: FoundTime, drafts: readonly Draft[], input: ResolveInput): string | undefined {
  // What the page says of itself, or of other pages, tells nothing of the news.
  const sentence = sentenceAt(input, time.start)
  if (time.start === input.byline?.start || (sentence !== undefined && sentence.kind !== 'body'))
    return undefined
  if (time.relation === 'until' || time.relation === 'before' || time.type === 'SET') return undefined
  if (drafts.some((draft) => draft.tense === 'future' || isToCome(draft))) return undefined
  const range = rangeOfValue(time.value, time.mod === 'APPROX' ? undefined : time.mod)
  if (range === undefined || range.precision === 'decade' || range.precision === 'century') return undefined
  if (drafts.length === 0 && sentence !== undefined && input.isFuture?.(sentence) === true) return undefined
  // "Since 2012": of the year that is still going on one says since which month.
  const isOver = time.relation === 'since' && /^\d{4}$/u.test(time.value) && time.mod === undefined
  return isOver ? `${Number(time.value) + 1}-01-01` : range.earliest
}

/** Whether a statement is of what has not happened yet. */
export function isToCome(draft: Draft): boolean {
  // The dead are counted, not planned.
  if (draft.event === 'casualties') return false
  return draft.stance === 'planned' || draft.stance === 'threatened' || draft.stance === 'demanded'
}

/**
 * A place that is said to be still in one side's hands has not yet passed to the other: the first such landmark
 * after the latest thing told is an upper bound.
 */
function heldUntil(
  input: ResolveInput,
  from: string,
  hi: string,
): { day: string; why: readonly Reason[] } | undefined {
  let best: { day: string; why: readonly Reason[] } | undefined
  for (const draft of input.drafts) {
    if (draft.event !== 'control' || !draft.continuing || draft.place === null || draft.stance !== 'asserted')
      continue
    const side = sideOfDraft(draft)
    if (side === undefined) continue
    const ends = side === 'state' ? 'non-state-actor-overtakes-territory' : 'government-regains-territory'
    for (const landmark of landmarkIndexOf(input).byPlace.get(draft.place.id) ?? []) {
      if (landmark.event !== ends) continue
      if (!takesFrom(side, landmark, input)) continue
      if (landmark.latest <= from || landmark.latest > (best?.day ?? hi)) continue
      const details = { landmark: landmark.id, landmarkDate: landmark.latest, place: draft.place.name }
      best = { day: landmark.latest, why: [{ code: 'still-held', details }] }
    }
  }
  return best
}
