import type { EventCode, TimeSpan } from '../../model/index.ts'
import { daysBetween } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import type { Byline } from '../times/byline.ts'
import type { FoundTime } from '../times/found-time.ts'
import { sentenceAt } from './look-up.ts'
import { isToCome } from './publication.ts'
import { type Context, type Reading, readAt } from './read-at.ts'
import type { ResolveInput } from './resolve-input.ts'

/** In as many days every weekday comes once. */
const daysOfWeek = 7
/** And in as many every day of a month. */
const daysOfMonth = 28

/**
 * "Covering Monday 8 to Sunday 14 September. Issued on Monday the 15th": the Monday on which something happened is one
 * of the days that the page is about, and not that on which it came out. undefined where none of them, or more than
 * one, is meant.
 */
export function inCoveredDays(
  time: FoundTime,
  { outlook, published }: Context,
  covers: Byline['covers'],
): Reading | undefined {
  if (covers === undefined || outlook === 'future' || published < covers.latest) return undefined
  if (time.shift !== undefined || time.direction !== undefined || time.toCome === true) return undefined
  const days = daysBetween(covers.earliest, covers.latest) + 1
  const isOne =
    (/^XXXX-WXX-\d/u.test(time.value) && days <= daysOfWeek) ||
    (/^XXXX-XX-\d\d/u.test(time.value) && days <= daysOfMonth) ||
    /^XXXX-\d\d-\d\d/u.test(time.value)
  if (!isOne) return undefined
  const read = readAt(time, { published: covers.latest, previous: undefined, outlook: 'past' })
  return read !== undefined && read.earliest >= covers.earliest && read.latest <= covers.latest
    ? read
    : undefined
}

/** States, and what is said on the day on which a bulletin comes out, are of no days before it. */
const ofItsIssue: ReadonlySet<EventCode> = new Set<EventCode>([
  'control',
  'siege',
  'humanitarian',
  'statement',
  'appeal',
  'sanction',
])

/**
 * "Covering 8 to 14 September 2025", then "• Drones struck Gao on four occasions": what opens an entry or a paragraph of
 * such a bulletin and has no time is of those days. Null for anything else.
 */
export function spanOfCovered(draft: Draft, input: ResolveInput): TimeSpan | null {
  const covers = input.byline?.covers
  if (
    covers === undefined ||
    draft.when !== null ||
    draft.countedBy !== undefined ||
    draft.sinceThen === true
  )
    return null
  if (ofItsIssue.has(draft.event) || isToCome(draft) || draft.background || draft.tense === 'future')
    return null
  if ((draft.stance !== 'asserted' && draft.stance !== 'hedged') || !opensEntry(draft, input)) return null
  // "On four occasions" is apart from any day, "sentenced on Monday for …" from that day.
  if (draft.apart === true && tellsTime(draft, input)) return null
  const { earliest, latest } = covers
  return {
    earliest,
    latest,
    precision: earliest === latest ? 'day' : 'range',
    basis: 'stated',
    value: null,
    text: '',
    why: [{ code: 'same-passage', details: { expression: input.byline!.text } }],
  }
}

const tellsTime = ({ start, end }: Draft, { expressions }: ResolveInput): boolean =>
  expressions.some(
    (time) => time.start >= start && time.end <= end && time.type !== 'DURATION' && time.type !== 'SET',
  )

const bullet = /^[•·*▪–—-]\s/u

/** Whether the sentence of a statement is the first of its paragraph, or of an entry of a list in it. */
function opensEntry({ start }: Draft, input: ResolveInput): boolean {
  const sentence = sentenceAt(input, start)
  if (sentence === undefined) return false
  const before = sentenceAt(input, lastLetter(input.text, sentence.start))
  return bullet.test(sentence.text) || before?.paragraph !== sentence.paragraph
}

function lastLetter(text: string, before: number): number {
  let at = before - 1
  while (at >= 0 && /\s/u.test(text[at]!)) at -= 1
  return at
}

/** Whether two statements of a bulletin about some days stand in different entries of a list. */
export function inOtherEntry(draft: Draft, before: Draft, input: ResolveInput): boolean {
  if (input.byline?.covers === undefined || before.start === draft.start) return false
  for (let at = draft.start; at > before.start; ) {
    const sentence = sentenceAt(input, at)
    if (sentence === undefined || sentence.start <= before.start) return false
    if (bullet.test(sentence.text)) return true
    at = lastLetter(input.text, sentence.start)
  }
  return false
}
