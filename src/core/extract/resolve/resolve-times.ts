import type { Reason, TimeSpan } from '../../model/index.ts'
import { daysBetween, weekdayOf } from '../../time/calendar.ts'
import { dayHeadings } from '../day-headings.ts'
import { countedBack } from './counted-back.ts'
import { spanOfCovered } from './covered-days.ts'
import { datedSpan, stillMissing, undatedSpan } from './draft-span.ts'
import { spanOfExpression } from './expression-span.ts'
import { heldUntil } from './held-until.ts'
import { daysToTry, mostCandidates } from './join-readings.ts'
import { sentenceAt } from './look-up.ts'
import { readNarrative } from './narrative.ts'
import { boundPublication } from './publication.ts'
import { outlooksOf, type Plan, readAll } from './read-all.ts'
import type { DocumentTime, ResolvedTimes, ResolveInput } from './resolve-input.ts'
import { withSectionYears } from './section-years.ts'
import { type Settled, settlePublication } from './settle-publication.ts'
import type { Told } from './standing.ts'
import { narrativeParagraphs, tellsHistory } from './story.ts'
import { dayTold, spanToldBelow } from './told-before.ts'

/**
 * Dates a document: its publication, its expressions, its statements. Every bound is the outcome of trying all days
 * on which it can have been published, so a date is single only when all of them agree on it. A stamp and the
 * moment of taking in bound publication from above and do nothing else.
 */
export function resolveTimes(given: ResolveInput): ResolvedTimes {
  const input = withSectionYears(withoutByline(given))
  const settled = settlePublication(input, boundPublication(input))
  const tried = daysToTry(settled.stretches).filter((day) => thisWeekdayFits(input, day, settled))
  const news = newsOf(input)
  const headings = dayHeadings(input.sentences, input.expressions)
  const isHeaded = (at: number): boolean => headings.has(sentenceAt(input, at)?.start ?? -1)
  const plan: Plan = {
    outlooks: outlooksOf(input),
    landmarkOf: settled.landmarkOf,
    newsFrom: settled.newsFrom,
    news,
    times: timesOf(input),
    headings,
    ...toldAsPast(input, settled),
  }
  const reads = tried.map((day) => readAll(input, plan, day))
  const spans = input.expressions.map(({ start }, index) => {
    const near = news.has(index) && isNear(input, index) && !settled.landmarkOf.has(index)
    // "12 August. … Two days later": an entry of a chronology is as old as its day.
    const later = near && !isHeaded(start)
    const notBefore = later ? settled.newsFrom : null
    return spanOfExpression(input, settled, { index, reads: reads.map((read) => read[index]!), notBefore })
  })
  const published = publishedSpan(input, settled)
  const document = documentTime(published, settled)
  const drafts: (TimeSpan | null)[] = []
  for (const [at, draft] of input.drafts.entries()) {
    if (draft.when === null || isSameMoment(input, draft.when, spans)) {
      drafts.push(undatedSpan(at, input, drafts, document))
      continue
    }
    const span = dayTold(at, input, drafts, document) ?? datedSpan(draft, input, spans, document)
    drafts.push(span === null ? null : stillMissing(at, span, input, drafts, document))
  }
  const held = drafts.map((_, at) => heldUntil(at, input, drafts))
  const dated = held.map((span, at) => span ?? countedBack(at, input, drafts, spans, document))
  return {
    published,
    spans: dated.map(
      (span, at) =>
        span ??
        (input.drafts[at]!.when === null ? spanToldBelow(at, input, drafts, document) : null) ??
        spanOfCovered(input.drafts[at]!, input),
    ),
    times: input.expressions.map((time, i) => {
      const dated = time.type === 'DATE' || time.type === 'TIME'
      return {
        value: dated ? settledValue(reads, i, time.value) : time.value,
        span: dated ? spans[i]! : null,
      }
    }),
  }
}

/** "At the same moment", which no expression before it dates: when what was told before was. */
function isSameMoment(input: ResolveInput, when: number, spans: readonly (TimeSpan | null)[]): boolean {
  const { shift, relation } = input.expressions[when]!
  return spans[when] === null && shift?.from === 'previous' && shift.by === 0 && relation === undefined
}

/** Which expressions stand in a telling of the past, and what that makes of them. */
function toldAsPast(input: ResolveInput, settled: Settled): Pick<Plan, 'narrative' | 'isNarrative'> {
  const [from, known] = [settled.stretches[0]!.lo, settled.basis === 'stated']
  const history = tellsHistory(input, from, known)
  const paragraphs = history ? undefined : narrativeParagraphs(input, known ? from : null)
  const isNarrative = input.expressions.map(
    (time) => history || paragraphs!.has(sentenceAt(input, time.start)?.paragraph ?? -1),
  )
  const { hi } = settled.stretches.at(-1)!
  const until = known ? hi : undefined
  const told = isNarrative.includes(true) ? readNarrative(input, settled.landmarkOf, until) : []
  // What would lie after the writing was read in the wrong year.
  const knowable = (one: Told | undefined): Told | undefined =>
    one !== undefined && one !== 'open' && one.earliest > hi ? 'open' : one
  return { isNarrative, narrative: isNarrative.map((is, i) => (is ? knowable(told[i]) : undefined)) }
}

/** Values differ only while the day of publication is open: then the expression's own value stays. */
function settledValue(
  reads: readonly (readonly { reading: { value: string } | undefined }[])[],
  i: number,
  own: string,
): string {
  const values = new Set(reads.map((read) => read[i]!.reading?.value ?? own))
  return values.size === 1 ? [...values][0]! : own
}

/** "Ce mercredi" names the day of publication itself, when that is open. */
function thisWeekdayFits(input: ResolveInput, day: string, settled: Settled): boolean {
  if (settled.basis === 'stated') return true
  const named = input.expressions.find(
    (time) => time.direction === 'this' && /^XXXX-WXX-\d/u.test(time.value),
  )
  return (
    named === undefined ||
    settled.stretches.length > 1 ||
    !isOpen(settled) ||
    weekdayOf(day) === Number(named.value.at(9))
  )
}

const isOpen = ({ stretches }: Settled): boolean => {
  const { lo, hi } = stretches[0]!
  return lo !== null && daysBetween(lo, hi) >= 6 && daysBetween(lo, hi) <= 62
}

/** Expressions that tell when the main news was, rather than what came before it. */
function newsOf(input: ResolveInput): ReadonlySet<number> {
  const drafts = input.drafts.filter((draft) => draft.when !== null && !draft.background)
  return new Set(drafts.map((draft) => draft.when!))
}

/** Named by weekday or counted in days, and so near to the publication or to what was told before. */
function isNear(input: ResolveInput, index: number): boolean {
  const { value, shift, relation } = input.expressions[index]!
  if (relation === 'since') return false
  return value.startsWith('XXXX-WXX') || shift?.unit === 'day' || shift?.unit === 'week'
}

/**
 * The date of a dateline tells when the text was sent, and not when what its sentence tells happened: that is told
 * by the next date of the sentence.
 */
function withoutByline(input: ResolveInput): ResolveInput {
  const { byline, expressions } = input
  if (byline === undefined) return input
  const index = expressions.findIndex((time) => time.start === byline.start)
  // The first of several days that head what stands below them tells when that was.
  const heads = [...dayHeadings(input.sentences, expressions).values()].includes(index)
  if (index < 0 || heads) return input
  const end = sentenceAt(input, byline.start)?.end ?? byline.end
  const next = expressions.findIndex(
    (time, i) => i > index && time.end <= end && (time.type === 'DATE' || time.type === 'TIME'),
  )
  const when = next < 0 ? null : next
  const drafts = input.drafts.map((draft) => (draft.when === index ? { ...draft, when } : draft))
  return { ...input, drafts }
}

const timesOf = (input: ResolveInput): ReadonlySet<number> =>
  new Set(input.drafts.map((draft) => draft.when).filter((when) => when !== null))

function publishedSpan(input: ResolveInput, settled: Settled): TimeSpan | undefined {
  const { stretches, basis, lowerWhy, upperWhy } = settled
  const { lo } = stretches[0]!
  const { hi } = stretches.at(-1)!
  // An address that came with the text is none of its words.
  const said = input.byline?.kind === 'address' ? undefined : input.byline?.text
  const isGiven = input.published !== undefined || (input.publishedFrom?.readings ?? []).length > 0
  const text = isGiven ? '' : (said ?? '')
  const why: readonly Reason[] = basis === 'stated' ? lowerWhy : [...lowerWhy, ...upperWhy]
  const common = { basis, value: null, text, why }
  if (input.published !== undefined && input.published.length > 10) {
    const instant = Temporal.Instant.from(input.published).toString({ smallestUnit: 'second' })
    return { ...common, earliest: instant, latest: instant, precision: 'minute' }
  }
  if (lo === null && input.stamp === undefined) return undefined
  const single = stretches.length > 1 && stretches.length <= mostCandidates
  return {
    ...common,
    earliest: lo,
    latest: hi,
    precision: lo === hi ? 'day' : 'range',
    ...(single && { candidates: stretches.map((stretch) => stretch.hi) }),
  }
}

/** A range of publication wider than this says nothing of a state "now". */
const widestDocumentDays = 40

function documentTime(published: TimeSpan | undefined, settled: Settled): DocumentTime {
  const { lo } = settled.stretches[0]!
  const { hi } = settled.stretches.at(-1)!
  if (published === undefined || lo === null)
    return { earliest: null, latest: settled.openAbove ? null : hi, span: null }
  const narrow = daysBetween(lo, hi) <= widestDocumentDays
  const latest = !narrow && settled.openAbove ? null : hi
  const precision = lo === hi ? 'day' : 'range'
  return { earliest: lo, latest, span: narrow ? { ...published, earliest: lo, latest: hi, precision } : null }
}
