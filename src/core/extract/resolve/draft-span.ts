import type { EventCode, Reason, TimeSpan } from '../../model/index.ts'
import { addDays } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import type { FoundTime } from '../times/found-time.ts'
import { comesAfter, untilWriting } from './comes-after.ts'
import { startOfDuration } from './expression-span.ts'
import { expressionsWithin } from './look-up.ts'
import { isToCome } from './publication.ts'
import type { DocumentTime, ResolveInput } from './resolve-input.ts'
import { states, toldBefore } from './told-before.ts'

/** The time of a statement that has an expression of its own. */
export function datedSpan(
  draft: Draft,
  input: ResolveInput,
  spans: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const index = rangeStart(draft.when!, input)
  const time = input.expressions[index]!
  const span = togetherSpan(index, input, spans)
  const said = time.relation ?? input.expressions[draft.when!]!.relation
  const relation = draft.turn === 'on' ? undefined : (draft.turn ?? said)
  if (time.type === 'DURATION' && relation === 'since') return sinceDuration(draft, input, document)
  const toCome = isToCome(draft) || draft.tense === 'future'
  // "Threatened on Monday to attack": what is to come was not on a day that has been.
  if (isToCome(draft) && hasBeen(span, document, draft.stance !== 'planned')) return null
  if (span === null || (isAfter(span, document) && !toCome && !looksAhead(draft, time, input))) return null
  if (relation === undefined) {
    if (goesOn(draft, span, document)) return ofPublication(document)
    return toCome || looksAhead(draft, time, input)
      ? span
      : whileLasting(draft, untilNow(span, document), document)
  }
  // "By Monday it had fallen", "until noon", "from Wednesday on" of what is to come: the day named is the day.
  if (toCome ? relation === 'since' : relation === 'until') return span
  // "Shortly before noon", "after nightfall": on that day all the same.
  if (time.type === 'TIME' && !toCome && (relation === 'before' || relation === 'after')) return span
  const why = [...span.why, { code: relation, details: { expression: time.text } } satisfies Reason]
  const { candidates: _, ...range } = { ...span, why, precision: 'range' as const }
  const turned: TimeSpan =
    relation === 'since'
      ? { ...range, latest: document.latest, lasting: true }
      : { ...range, ...boundsOf(relation, span, document, toCome) }
  // "Before D-Day", said of what is to come: it cannot be.
  return isBackwards(turned) ? null : turned
}

/** "Shelled for three days from Monday", "on Thursday, after three days of fighting": all the days that it went on. */
function whileLasting({ lasting, event }: Draft, span: TimeSpan, { latest }: DocumentTime): TimeSpan {
  const { earliest } = span
  if (lasting === undefined || !isOneDay(span) || earliest === null) return span
  // Who held a town for so long may have begun or ended on the day told.
  if (states.includes(event) && lasting.back !== true) return span
  const days = daysOf(lasting.value)
  const why = [...span.why, { code: 'lasting', details: { expression: lasting.text } } satisfies Reason]
  if (lasting.back === true) return { ...span, earliest: addDays(earliest, -days), precision: 'range', why }
  const end = addDays(earliest, days)
  return { ...span, latest: latest !== null && end > latest ? latest : end, precision: 'range', why }
}

const daysOf = (value: string): number => Number(/\d+/u.exec(value)?.[0]) * (value.endsWith('W') ? 7 : 1)

/** "This week", "en 2026", told as past of the span that the document lies in: no later than the document. */
function untilNow(span: TimeSpan, { span: published, latest }: DocumentTime): TimeSpan {
  const isOver = span.latest === null || latest === null || span.latest <= latest || published === null
  if (isOver || span.earliest === null || span.earliest > latest) return span
  // The night of which a page of that evening tells can have been the last one.
  const isNight = span.value?.endsWith('TNI') === true && span.earliest === latest
  if (isNight) return { ...span, earliest: addDays(latest, -1), latest, precision: 'range' }
  return periods.has(span.precision) ? { ...span, latest, precision: 'range' } : span
}

const periods: ReadonlySet<TimeSpan['precision']> = new Set(['week', 'month', 'year'])

/** The days that "after", "before" or "until" a span leave, as far as its document goes. */
function boundsOf(
  relation: 'after' | 'before' | 'until',
  { earliest, latest, value }: TimeSpan,
  document: DocumentTime,
  toCome: boolean,
): Pick<TimeSpan, 'earliest' | 'latest'> {
  if (relation === 'after') return { earliest: latest, latest: toCome ? null : document.latest }
  if (toCome) return { earliest: document.earliest, latest }
  // What is before a day that is not known is before the last one it can be.
  const bound = /X/u.test(value ?? '') ? latest : earliest
  return { earliest: null, latest: bound === null ? null : dayBefore(bound) }
}

/** Whether a time is over, or `begun`: nothing threatened was under way. */
function hasBeen(span: TimeSpan | null, { latest }: DocumentTime, begun: boolean): boolean {
  const end = begun ? span?.earliest : span?.latest
  if (latest === null || end == null) return false
  return begun ? end.slice(0, 10) <= latest : end.slice(0, 10) < latest
}

function isBackwards({ earliest, latest }: TimeSpan): boolean {
  return earliest !== null && latest !== null && earliest.slice(0, 10) > latest.slice(0, 10)
}

/** What is told as past and would lie after the publication was counted from the wrong thing. */
function isAfter(span: TimeSpan, { latest }: DocumentTime): boolean {
  return latest !== null && span.earliest !== null && span.earliest.slice(0, 10) > addDays(latest, 1)
}

/** Read as a plan by its words, though its statement was not: "due on 22 March", "next month". */
function looksAhead(draft: Draft, time: FoundTime, input: ResolveInput): boolean {
  const ahead = time.shift?.from === 'document' && time.shift.by > 0
  return ahead || time.direction === 'future' || input.isFuture?.(draft) === true
}

/** A state that still goes on is of the publication: a date before that is of something else in its sentence. */
function goesOn(draft: Draft, span: TimeSpan, { earliest }: DocumentTime): boolean {
  const lasts = states.includes(draft.event) && draft.continuing && draft.tense === 'present'
  return lasts && earliest !== null && span.latest !== null && span.latest < earliest
}

/** Days told together are all meant: "the fighting of 17 and 21 May", "on 3, 4 and 6 November". */
function togetherSpan(
  index: number,
  input: ResolveInput,
  spans: readonly (TimeSpan | null)[],
): TimeSpan | null {
  const { expressions } = input
  let [first, last] = [index, index]
  while (expressions[first]?.together === true) first -= 1
  while (expressions[last + 1]?.together === true) last += 1
  const list = spans.slice(first, last + 1)
  const days = list.filter(isOneDay).map(({ earliest }) => earliest!)
  const isRising = days.every((day, i) => i === 0 || days[i - 1]! < day)
  if (first === last || days.length < list.length || !isRising) return spans[index] ?? null
  // Days that do not follow one another leave the days between them out.
  const apart = days.some((day, i) => i > 0 && addDays(days[i - 1]!, 1) < day)
  const text = input.text.slice(expressions[first]!.start, expressions[last]!.end)
  return {
    ...list[0]!,
    latest: days.at(-1)!,
    precision: 'range',
    text,
    ...(apart && { candidates: days }),
  }
}

const isOneDay = (span: TimeSpan | null): span is TimeSpan =>
  span?.earliest?.length === 10 && span.earliest === span.latest

const dayBefore = (date: string): string => (date.includes('T') ? date : addDays(date, -1))

/** The second expression of a range ("24 janvier" of "du 17 au 24 janvier") stands for the whole. */
function rangeStart(index: number, input: ResolveInput): number {
  const [before, time] = [input.expressions[index - 1], input.expressions[index]!]
  const joined = before?.until !== undefined && before.until === time.value && time.start - before.end < 16
  return joined ? index - 1 : index
}

function sinceDuration(draft: Draft, input: ResolveInput, document: DocumentTime): TimeSpan | null {
  const time = input.expressions[draft.when!]!
  const start = document.earliest === null ? undefined : startOfDuration(time.value, document.earliest)
  if (start === undefined) return null
  const why = [...(document.span?.why ?? []), { code: 'since', details: { expression: time.text } }]
  const basis = document.span?.basis === 'stated' ? 'relative' : (document.span?.basis ?? 'unknown')
  return {
    earliest: start,
    latest: document.latest,
    precision: 'range',
    basis,
    value: time.value,
    approximate: true,
    lasting: true,
    text: time.text,
    why,
  }
}

/** Told without a time, these are of the moment at which the article reports them. */
const ofTheDay: readonly EventCode[] = ['appeal']
/** Told without a time, these may have gone on for long: nothing is concluded. */
const openEnded: readonly EventCode[] = ['sexual-violence', 'other-strategic', 'change-to-group']
/** The time of a statement without an expression of its own; null when nothing safe can be said. */
export function undatedSpan(
  at: number,
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const draft = input.drafts[at]!
  if (draft.lasting !== undefined && !states.includes(draft.event)) {
    const from = toldBefore(at, input, done, document)
    return from === null ? null : whileLasting(draft, from, document)
  }
  if (draft.sinceThen === true) return sinceTold(toldBefore(at, input, done, document), document)
  if (isToCome(draft) || draft.apart === true || openEnded.includes(draft.event)) return null
  // "The MNLA says it holds Kidal": an infinitive or a noun has no tense, its telling has.
  const present = draft.tense === 'present' || draft.continuing
  const isState = states.includes(draft.event)
  // "Qatar has called for restraint": at some time that is not told.
  if (ofTheDay.includes(draft.event) && draft.perfect === true) return null
  if ((isState && present) || ofTheDay.includes(draft.event)) return ofPublication(document)
  // "They sleep in the church": where those who fled are now. Where they had fled before, nothing says when.
  if (draft.event === 'displacement' && (draft.background || tellsHowLong(draft, input))) return null
  if (draft.event === 'displacement' && draft.tense === 'present') return ofPublication(document)
  const told = toldBefore(at, input, done, document)
  if (told !== null && isMissing(draft)) return missingSince(told, document.latest)
  if (comesAfter(draft) && !isState && draft.stance !== 'denied') return untilWriting(told, document)
  // "The MNLA says it holds Kidal": an infinitive or a noun has no tense, so it is from what was told until now.
  if (!isState || draft.tense !== 'none' || draft.background || draft.stance === 'denied') return told
  if (told === null || told.earliest === document.latest) return ofPublication(document)
  return document.latest === null ? told : { ...told, latest: document.latest, precision: 'range' }
}

/** "9,000 have since fled": from what was told before until now. */
const sinceTold = (told: TimeSpan | null, { latest }: DocumentTime): TimeSpan | null =>
  told === null || latest === null ? null : { ...told, latest, precision: 'range', lasting: true }

/** "Three are still missing on Saturday": since what was told before, where that is no later. */
export function stillMissing(
  at: number,
  span: TimeSpan,
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan {
  const draft = input.drafts[at]!
  if (!isMissing(draft) || !draft.continuing || span.latest === null) return span
  const told = toldBefore(at, input, done, document)
  if (told?.earliest == null || told.earliest > span.latest) return span
  return { ...missingSince(told, span.latest), value: span.value, text: span.text }
}

/** Nobody but people whom nothing was heard of since. */
const isMissing = ({ event, figures, stance }: Draft): boolean =>
  event === 'casualties' &&
  stance !== 'denied' &&
  figures.length > 0 &&
  figures.every(({ measure }) => measure === 'missing')

const missingSince = (told: TimeSpan, latest: string | null): TimeSpan => ({
  ...told,
  latest,
  precision: 'range',
  lasting: true,
})

function ofPublication(document: DocumentTime): TimeSpan | null {
  const { span } = document
  if (span === null) return null
  const basis = span.basis === 'stated' ? 'relative' : span.basis
  return { ...span, basis, text: '', why: [...span.why, { code: 'of-publication', details: {} }] }
}

/** "They have left in the last few days": over days that are not told one by one. */
function tellsHowLong({ start, end }: Draft, input: ResolveInput): boolean {
  const [first, last] = expressionsWithin(input, start, end)
  return input.expressions.slice(first, last).some(({ type }) => type === 'DURATION')
}
