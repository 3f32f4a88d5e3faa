import { addDays, addMonths, daysBetween, weekdayOf } from '../../time/calendar.ts'
import { rangeOfValue } from '../../time/timex-span.ts'
import type { Draft } from '../draft.ts'
import type { FoundTime } from '../times/found-time.ts'
import { withClockDay } from './clock-day.ts'
import { inCoveredDays } from './covered-days.ts'
import { draftsOf, likelyOf, sentenceAt } from './look-up.ts'
import type { Outlook } from './nearest.ts'

import { isToCome, type LandmarkDays } from './publication.ts'
import { type Context, type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'
import { tickerHours } from './section-years.ts'
import type { Told } from './standing.ts'
import { saidLater } from './told-before.ts'
import { isOfAnotherTime, yearGoingOn } from './year-going-on.ts'

/** What one expression became, and what it was counted from. */
export interface Read {
  readonly reading: Reading | undefined
  readonly from: 'stated' | 'document' | 'previous' | 'landmark' | 'story'
}

/** Facts about the expressions that hold whatever the day of publication is. */
export interface Plan {
  readonly outlooks: readonly Outlook[]
  readonly landmarkOf: ReadonlyMap<number, LandmarkDays>
  /** First day for the main news; weekdays of statements that are no background begin there. */
  readonly newsFrom: string | null
  /** Indices of expressions that tell when main news was. */
  readonly news: ReadonlySet<number>
  /** Indices of expressions that tell when anything was. */
  readonly times: ReadonlySet<number>
  /** What the telling of the past makes of an expression, where the text or its paragraph is one; by expression. */
  readonly narrative: readonly (Told | undefined)[]
  /** Whether an expression stands in such a telling. */
  readonly isNarrative: readonly boolean[]
  /** Index of the day that heads a sentence, by where the sentence begins. */
  readonly headings: ReadonlyMap<number, number>
}

/** Reads all expressions in the text's order as if it had been published on `published`. */
export function readAll(input: ResolveInput, plan: Plan, published: string): readonly Read[] {
  let previous: Reading | undefined
  let previousAt = 0
  let event: Reading | undefined
  // The last day told with its year, since anything happened: "The night of 3 October 2015. … Five days before, …".
  let stated: Reading | undefined
  // The days told: "the same Wednesday" is the last Wednesday of them.
  const days: Reading[] = []
  const ofToday = tickerHours(input)
  const heads = new Map<number, Reading>()
  let lastHead: Reading | undefined
  return input.expressions.map((time, i) => {
    const head = plan.headings.get(sentenceAt(input, time.start)?.start ?? -1)
    // Under "FRIDAY 20 MAY" Monday is the one before that day, and not before the page was closed.
    const today = dayOf(heads.get(head ?? -1)) ?? published
    const outlook = plan.outlooks[i]!
    // "They will vote on Friday. They met in the night": what has been is not counted from what is to come.
    const usable = (one: Reading | undefined): Reading | undefined =>
      outlook === 'past' && one !== undefined && one.earliest > published ? undefined : one
    const beside = previous !== undefined && sameSentence(input, previousAt, time.start)
    // What is told just before in the sentence, else the last event's time: "he said on Thursday" is no event.
    // "She came back in May. That week …": a week or a month is of what was told last, whatever it was.
    const isOfLast = time.shift?.by === 0 && time.shift.unit !== 'day'
    const base =
      beside || isOfLast || plan.isNarrative[i]! || time.shift?.from !== 'previous'
        ? previous
        : (stated ?? event ?? previous)
    // "Monday 7 January … Wednesday 9": headings go on from one another, whatever is recalled between them.
    const sameWeekday = time.shift?.by === 0 && time.weekday !== undefined ? time.weekday : undefined
    const named =
      sameWeekday === undefined
        ? undefined
        : days.findLast(({ earliest }) => weekdayOf(earliest) === sameWeekday)
    const told = named ?? (head === i ? (lastHead ?? base) : base)
    const near =
      input.published !== undefined &&
      isOfAnotherTime(time, told, published) &&
      !beside &&
      !plan.isNarrative[i]!
        ? undefined
        : told
    const context = { published: today, previous: usable(near), outlook, known: published }
    const apart = previousAt === 0 ? Number.POSITIVE_INFINITY : paragraphsApart(input, previousAt, time.start)
    const read = readOne(input, time, i, { ...context, apart }, plan)
    const lone =
      plan.isNarrative[i]! &&
      (previous?.earliest !== previous?.latest || !sameParagraph(input, previousAt, time.start))
    const reading = lone
      ? read.reading
      : withClockDay(
          time,
          read.reading,
          ofToday.has(time) ? undefined : usable(previous),
          input,
          previousAt,
          today,
        )
    // A telling is not led away by what its author says of his own day.
    const isTold = reading !== undefined && !(plan.isNarrative[i]! && read.from === 'document')
    const header = input.byline?.start === time.start
    // "The first since 2001": a year from which something lasts is not where the telling stands.
    const isYearSince = time.relation === 'since' && reading?.precision === 'year'
    if (
      isTold &&
      !header &&
      !isYearSince &&
      (time.type === 'DATE' || time.type === 'TIME') &&
      time.value !== 'PRESENT_REF'
    ) {
      previous = reading
      previousAt = time.start
      if (dayOf(reading) !== undefined) days.push(reading)
      if (head === i) {
        heads.set(i, reading)
        lastHead = reading
      }
      const isEvent = head === i || (plan.times.has(i) && !isOfSaying(input, i))
      if (isEvent) event = reading
      if (isEvent) stated = undefined
      else if (read.from === 'stated' && isWholeDay(time.value)) stated = reading
    }
    return reading === read.reading ? read : { ...read, reading }
  })
}

/** "Who calls for an inquiry to this day": nothing has happened then that others could be counted from. */
const isOfSaying = (input: ResolveInput, i: number): boolean =>
  draftsOf(input, i).every(({ event }) => saidLater.includes(event))

const isWholeDay = (value: string): boolean => /^\d{4}-\d\d-\d\d/u.test(value)

const dayOf = (reading: Reading | undefined): string | undefined =>
  reading !== undefined && reading.earliest === reading.latest ? reading.earliest : undefined

function sameSentence(input: ResolveInput, a: number, b: number): boolean {
  const sentence = sentenceAt(input, b)
  return sentence !== undefined && sentence.start <= a
}

function paragraphsApart(input: ResolveInput, a: number, b: number): number {
  const [from, to] = [sentenceAt(input, a)?.paragraph, sentenceAt(input, b)?.paragraph]
  return from === undefined || to === undefined ? Number.POSITIVE_INFINITY : to - from
}

function sameParagraph(input: ResolveInput, a: number, b: number): boolean {
  return sentenceAt(input, a)?.paragraph === sentenceAt(input, b)?.paragraph
}

function readOne(input: ResolveInput, time: FoundTime, i: number, context: TellingContext, plan: Plan): Read {
  const landmark = plan.landmarkOf.get(i)
  if (landmark !== undefined && time.until === undefined) {
    const day = landmark.earliest
    if (time.shift !== undefined && day === landmark.latest) {
      return {
        reading: { value: day, earliest: day, latest: day, precision: 'day', approximate: false },
        from: 'landmark',
      }
    }
    // A month or a date is looked for from the landmark's own month on; a weekday is one of its days.
    const ahead = time.value.startsWith('XXXX-WXX') ? 0 : 31
    const near = { ...context, published: addDays(landmark.latest, ahead), outlook: 'past' as const }
    return { reading: readAt(time, near), from: 'landmark' }
  }
  const told = plan.narrative[i]
  if (told !== undefined) return { reading: told === 'open' ? undefined : told, from: 'story' }
  const reading =
    yearBeside(input, time, i, context.published) ??
    (context.published === context.known ? inCoveredDays(time, context, input.byline?.covers) : undefined) ??
    yearGoingOn(time, { ...context, isBackshifted: input.isBackshifted?.(time.start) === true }) ??
    readAt(time, context)
  if (time.shift?.from === 'previous') {
    // "July of that year", said of what has been in a text of June, was counted from the wrong thing.
    const isWrong = context.outlook === 'past' && reading !== undefined && reading.earliest > context.known
    return { reading: isWrong ? undefined : reading, from: 'previous' }
  }
  return { reading, from: rangeOfValue(time.value) === undefined ? 'document' : 'stated' }
}

/** What an expression is read against, and how far from what was told before it. */
interface TellingContext extends Context {
  /** The day of publication, whatever day heads the paragraph. */
  readonly known: string
  /** Paragraphs from the time told before; Infinity where none was. */
  readonly apart: number
}

/** "On 14 June, two years ago", "April last year": so few characters part a date from what tells its year. */
const longestGap = 2

function yearBeside(input: ResolveInput, time: FoundTime, i: number, published: string): Reading | undefined {
  const next = input.expressions[i + 1]
  if (next?.shift?.from !== 'document' || next.shift.unit !== 'year' || next.start - time.end > longestGap)
    return undefined
  // "On 14 June. Last year …": the next sentence's.
  if (/[.!?\n]/u.test(input.text.slice(time.end, next.start))) return undefined
  if (!/^XXXX-(?:\d\d|SP|SU|FA|WI)/u.test(time.value) || time.until !== undefined) return undefined
  const year = Number(published.slice(0, 4)) + next.shift.by
  // "Last year" is a year of the calendar; "ten years ago" is counted from the day, and the date nearest to it is meant.
  const years = next.value === 'XXXX' ? [year] : [year - 1, year, year + 1]
  const counted = addMonths(published, 12 * next.shift.by)
  const readings = years.flatMap((one) => {
    const value = time.value.replace('XXXX', String(one).padStart(4, '0'))
    return readAt({ ...time, value }, { published, previous: undefined, outlook: 'past' }) ?? []
  })
  const apart = ({ earliest }: Reading): number => Math.abs(daysBetween(earliest, counted))
  return readings.reduce<Reading | undefined>(
    (best, one) => (best === undefined || apart(one) < apart(best) ? one : best),
    undefined,
  )
}

/** Whether an expression means another day when looked for before and after publication. */
const hangsOnOutlook = ({ type, value, shift }: FoundTime): boolean =>
  (type === 'DATE' || type === 'TIME') &&
  value.startsWith('X') &&
  (shift === undefined || shift.unit === 'week')

/** Whether what was read by likeness has an expression's time, and does not lie ahead. */
const isToldAsPast = (input: ResolveInput, i: number): boolean =>
  likelyOf(input, i).some((draft) => !isToCome(draft) && draft.tense !== 'future')

/** The statements of an expression, and those that have taken the end of the range it opens: "from 8 | to 14 October". */
function rangeDrafts(input: ResolveInput, i: number): readonly Draft[] {
  const [first, last] = [input.expressions[i]!, input.expressions[i + 1]]
  const opens = last !== undefined && first.until === last.value && last.start - first.end < longestRange
  return opens ? [...draftsOf(input, i), ...draftsOf(input, i + 1)] : draftsOf(input, i)
}

/** So few characters part the two days of a range. */
const longestRange = 16

/** Which way each expression looks: by its statement's tense and stance, else by its sentence. */
export function outlooksOf(input: ResolveInput): readonly Outlook[] {
  return input.expressions.map((time, i) => {
    const drafts = rangeDrafts(input, i)
    if (drafts.some((draft) => draft.tense === 'future' || isToCome(draft))) return 'future'
    if (time.start === input.byline?.start) return 'past'
    const sentence = sentenceAt(input, time.start)
    // "From 14 May on he will be heard", "since 14 May he has been": the same words open both.
    if (time.relation === 'since')
      return sentence !== undefined && input.isFuture?.(sentence) === true ? 'either' : 'past'
    if (drafts.some((draft) => draft.tense === 'past')) return 'past'
    if (!hangsOnOutlook(time)) return 'either'
    // In a sentence about the future a bare weekday is often the day on which it was announced.
    const bare = time.value.startsWith('XXXX-WXX') && time.until === undefined && !/T\d/u.test(time.value)
    if (sentence !== undefined && input.isFuture?.(sentence) === true)
      // "Officers will object that it fell on 26 November": likely told as having been.
      return drafts.length === 0 && (bare || isToldAsPast(input, i)) ? 'either' : 'future'
    return 'either'
  })
}
