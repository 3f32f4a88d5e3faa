import type { EventCode, Reason, TimeSpan } from '../../model/index.ts'
import { addDays } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import { startOfDuration } from './expression-span.ts'
import { sentenceAt } from './look-up.ts'
import { isToCome } from './publication.ts'
import type { ResolveInput } from './resolve-input.ts'

/** The time of the whole document, for statements that hang on it. */
export interface DocumentTime {
  /** Days of publication; null when nothing bounds it, or when the range is too wide to say anything. */
  readonly earliest: string | null
  readonly latest: string | null
  readonly span: TimeSpan | null
}

/** The time of a statement that has an expression of its own. */
export function datedSpan(
  draft: Draft,
  input: ResolveInput,
  spans: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const index = rangeStart(draft.when!, input)
  const time = input.expressions[index]!
  const span = spans[index] ?? null
  const relation = time.relation ?? input.expressions[draft.when!]!.relation
  if (time.type === 'DURATION' && relation === 'since') return sinceDuration(draft, input, document)
  if (span === null || relation === undefined) return span
  const toCome = isToCome(draft) || draft.tense === 'future'
  // "By Monday it had fallen", "until noon", "from Wednesday on" of what is to come: the day named is the day.
  if (toCome ? relation === 'since' : relation === 'until') return span
  const since: Reason = { code: relation, details: { expression: time.text } }
  const turned = { ...span, why: [...span.why, since], precision: 'range' as const }
  const { candidates: _, ...range } = turned
  if (relation === 'since') return { ...range, latest: document.latest, lasting: true }
  if (toCome) {
    return relation === 'after'
      ? { ...range, earliest: span.latest, latest: null }
      : { ...range, earliest: document.earliest, latest: span.latest }
  }
  if (relation === 'after') return { ...range, earliest: span.latest, latest: document.latest }
  return { ...range, earliest: null, latest: span.earliest === null ? null : dayBefore(span.earliest) }
}

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

/** States: told in the present without a time, they are of the day of publication. */
const states: readonly EventCode[] = ['control', 'siege', 'humanitarian']
/** Told without a time, these are of the moment at which the article reports them. */
const ofTheDay: readonly EventCode[] = ['appeal']
/** These follow the event told before, in another paragraph too. */
const following: readonly EventCode[] = ['casualties', 'statement']
/** Told without a time, these may have gone on for long: nothing is concluded. */
const openEnded: readonly EventCode[] = ['displacement']
/** What follows an event is told at most so many paragraphs after it. */
const paragraphsApart = 2

/** The time of a statement without an expression of its own; null when nothing safe can be said. */
export function undatedSpan(
  at: number,
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const draft = input.drafts[at]!
  if (isToCome(draft) || openEnded.includes(draft.event)) return null
  const present = draft.tense === 'present' || draft.continuing
  if ((states.includes(draft.event) && present) || ofTheDay.includes(draft.event))
    return ofPublication(document)
  const own = paragraphOf(draft, input)
  for (let i = at - 1; i >= 0; i -= 1) {
    const before = input.drafts[i]!
    const span = done[i]
    if (span == null || span.lasting === true || isToCome(before) || isOfPublication(span)) continue
    // A denial has the time of what is denied, and of nothing else.
    if (draft.stance === 'denied' && !deniesSame(draft, before)) continue
    const apart = own - paragraphOf(before, input)
    const samePlace = draft.place !== null && before.place?.id === draft.place.id && draft.tense !== 'present'
    const follows = following.includes(draft.event) || draft.stance === 'denied' || samePlace
    if (apart > (follows ? paragraphsApart : 0)) return null
    if (before.background && !draft.background) continue
    return {
      ...span,
      text: '',
      why: samePassage(span),
    }
  }
  return null
}

/** One such step is enough, however many statements follow one another. */
function samePassage(span: TimeSpan): readonly Reason[] {
  const said = span.why.some((reason) => reason.code === 'same-passage')
  return said ? span.why : [...span.why, { code: 'same-passage', details: { expression: span.text } }]
}

function deniesSame(draft: Draft, before: Draft): boolean {
  return draft.event === before.event && (draft.place === null || draft.place.id === before.place?.id)
}

const isOfPublication = (span: TimeSpan): boolean => span.why.at(-1)?.code === 'of-publication'

function ofPublication(document: DocumentTime): TimeSpan | null {
  const { span } = document
  if (span === null) return null
  const basis = span.basis === 'stated' ? 'relative' : span.basis
  return { ...span, basis, text: '', why: [...span.why, { code: 'of-publication', details: {} }] }
}

function paragraphOf(draft: Draft, input: ResolveInput): number {
  return sentenceAt(input, draft.start)?.paragraph ?? 0
}
