import type { EventCode, Reason, TimeSpan } from '../../model/index.ts'
import { addDays, daysBetween } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import { comesAfter } from './comes-after.ts'
import { inOtherEntry } from './covered-days.ts'
import { isDayToldBetween } from './day-between.ts'
import { sentenceAt } from './look-up.ts'
import { isToCome } from './publication.ts'
import type { DocumentTime, ResolveInput } from './resolve-input.ts'

/** States: told in the present without a time, they are of the day of publication. */
export const states: readonly EventCode[] = ['control', 'siege', 'humanitarian']
/** These follow the event told before, in another paragraph too. */
const following: readonly EventCode[] = ['casualties', 'statement']
/** Said of an event after it: their day is their own. */
export const saidLater: readonly EventCode[] = ['statement', 'appeal', 'sanction']
/** One round of fighting, told line by line. */
const fought: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'attack',
  'air-drone-strike',
  'shelling-artillery-missile',
  'remote-explosive-ied',
  'looting-property-destruction',
])
/** What follows an event is told at most so many paragraphs after it. */
const paragraphsApart = 2
/** No two paragraphs hold so many statements; a text that is a single line may hold thousands. */
const statementsApart = 200

/** The time of what was told before a statement and goes on in it; null where nothing does. */
export function toldBefore(
  at: number,
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  document: DocumentTime,
  fits: (before: Draft) => boolean = () => true,
): TimeSpan | null {
  const draft = input.drafts[at]!
  const own = paragraphOf(draft, input)
  for (let i = at - 1; i >= Math.max(0, at - statementsApart); i -= 1) {
    const before = input.drafts[i]!
    const span = done[i]
    if (span == null || span.lasting === true || isToCome(before) || isOfPublication(span)) continue
    if (!fits(before) || before.apart === true || isYetToCome(span, document)) continue
    // When responsibility was claimed is not when anything else happened.
    if (saidLater.includes(before.event) && before.event !== draft.event) continue
    // A denial has the time of what is denied, and of nothing else.
    if (draft.stance === 'denied' && !deniesSame(draft, before)) continue
    const apart = own - paragraphOf(before, input)
    const samePlace = draft.place !== null && before.place?.id === draft.place.id && draft.tense !== 'present'
    // "In Gao they fought for a day … In Timbuktu a man was killed": the dead of another town are of another day.
    const elsewhere = apart > 0 && isElsewhere(draft, before)
    const follows = (following.includes(draft.event) && !elsewhere) || draft.stance === 'denied' || samePlace
    if (apart > paragraphsApart || inOtherEntry(draft, before, input)) return null
    // Another place, farther up: what was told of this one may stand before it.
    if (apart > 0 && !follows && !(apart === 1 && goesOnInNextLine(draft, before, input))) continue
    if (before.background && !draft.background && !countsItsDead(draft, before, span, { input, document }))
      continue
    if (before.when === null && comesAfter(before)) continue
    if (isCutOff(draft, before, span, { input, document })) return null
    return { ...morningAfter(draft, asDays(span), input), text: '', why: samePassage(span) }
  }
  return null
}

/**
 * "A bomb went off in Gao on Wednesday. Fourteen were killed, police said on Thursday": the day of saying so is not that of
 * the event, where the passage has told that one. Null where it has not.
 */
export function dayTold(
  at: number,
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const { dayOfTelling, event, place, stance, tense, continuing } = input.drafts[at]!
  if (dayOfTelling !== true || continuing || (stance !== 'asserted' && stance !== 'hedged')) return null
  const isDeed = event === 'casualties' || (tense === 'past' && fought.has(event))
  // A toll is put out where the hospital or the ministry is, and not where the dead were.
  const isThere = (before: Draft): boolean => event === 'casualties' || before.place?.id === place?.id
  return isDeed ? toldBefore(at, input, done, document, isThere) : null
}

/** Whether two statements are told of two places, neither of them a country. */
function isElsewhere({ place: here }: Draft, { place: there }: Draft): boolean {
  if (here === null || there === null || here.id === there.id) return false
  return here.id !== here.country && there.id !== there.country
}

/**
 * Wires set each sentence as a paragraph of its own: what one tells of a country, the next goes on with. Not what "has
 * happened" at no time said, nor a state.
 */
function goesOnInNextLine(draft: Draft, before: Draft, input: ResolveInput): boolean {
  const isPlain =
    isPlainNews(draft) && fought.has(draft.event) && draft.tense === 'past' && draft.perfect !== true
  return (
    isPlain &&
    isPlainNews(before) &&
    draft.place?.country === before.place?.country &&
    isOnlySentence(draft, input) &&
    isOnlySentence(before, input)
  )
}

/** Whether a statement's sentence is all of its paragraph. */
function isOnlySentence(draft: Draft, { sentences, ...input }: ResolveInput): boolean {
  let counts = inParagraph.get(sentences)
  if (counts === undefined) {
    const made = new Map<number, number>()
    for (const { paragraph } of sentences) made.set(paragraph, (made.get(paragraph) ?? 0) + 1)
    counts = made
    inParagraph.set(sentences, counts)
  }
  return counts.get(paragraphOf(draft, { sentences, ...input })) === 1
}

const inParagraph = new WeakMap<ResolveInput['sentences'], ReadonlyMap<number, number>>()

/**
 * "On Monday a drone had hit the market. Seven died.": what was told out of turn, and was news of these days, has its
 * dead in the next sentence.
 */
function countsItsDead(
  draft: Draft,
  before: Draft,
  { latest }: TimeSpan,
  { input, document }: { readonly input: ResolveInput; readonly document: DocumentTime },
): boolean {
  const [day, now] = [latest?.slice(0, 10), document.earliest?.slice(0, 10)]
  const isNext = input.text.slice(before.end, draft.start).trim() === ''
  const isRecent = day !== undefined && now !== undefined && daysBetween(day, now) <= recentDays
  return draft.event === 'casualties' && isNext && isRecent && draft.place?.id === before.place?.id
}

const recentDays = 14

/** "… in the night of Monday to Tuesday. At dawn a plane bombed …": of the night's second day. */
function morningAfter(draft: Draft, span: TimeSpan, { expressions }: ResolveInput): TimeSpan {
  const { earliest, latest, value } = span
  if (value?.endsWith('TNI') !== true || earliest === latest || latest === null) return span
  const isMorning = expressions.some(
    (time) =>
      time.start >= draft.start &&
      time.end <= draft.end &&
      time.relation === undefined &&
      time.value === 'XXXX-XX-XXTMO',
  )
  return isMorning ? { ...span, earliest: latest, value: `${latest}TMO`, precision: 'daypart' } : span
}

/** The moment of one event is not that of what is told beside it, but its day is. */
function asDays(span: TimeSpan): TimeSpan {
  const day = /^\d{4}-\d\d-\d\d(?=T)/u.exec(span.value ?? '')?.[0]
  if (day === undefined || span.earliest?.length === 10) return span
  const { approximate: _, ...rest } = span
  return { ...rest, earliest: day, latest: day, precision: 'day', value: day }
}

/**
 * A lead tells undated what is dated below it: the same event at the same place, told within two paragraphs, and not
 * told as background.
 */
export function spanToldBelow(
  at: number,
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  document: DocumentTime,
): TimeSpan | null {
  const draft = input.drafts[at]!
  if (!isPlainNews(draft) || draft.apart === true || draft.place === null || states.includes(draft.event))
    return null
  const own = paragraphOf(draft, input)
  for (let i = at + 1; i < Math.min(input.drafts.length, at + statementsApart); i += 1) {
    const below = input.drafts[i]!
    if (paragraphOf(below, input) - own > paragraphsApart) return null
    const span = done[i]
    if (below.when === null || span == null || span.lasting === true || !isPlainNews(below)) continue
    if (isYetToCome(span, document)) continue
    if (below.event !== draft.event || below.place?.id !== draft.place.id) continue
    return { ...asDays(span), text: '', why: samePassage(span) }
  }
  return null
}

const isPlainNews = (draft: Draft): boolean =>
  draft.stance === 'asserted' && !draft.background && draft.tense !== 'future'

/** One such step is enough, however many statements follow one another. */
export function samePassage(span: TimeSpan): readonly Reason[] {
  const said = span.why.some((reason) => reason.code === 'same-passage')
  return said ? span.why : [...span.why, { code: 'same-passage', details: { expression: span.text } }]
}

/**
 * Whether what was told before is done with: another day was told since, or it was over long before the writing and what
 * stands next to it is news again. Not for a state, which goes on, nor for what steps back too.
 */
function isCutOff(
  draft: Draft,
  before: Draft,
  { earliest, latest }: TimeSpan,
  { input, document }: { readonly input: ResolveInput; readonly document: DocumentTime },
): boolean {
  if (states.includes(draft.event)) return false
  // "It said on Sunday that it had killed 50": the day that was told since is that of saying so.
  if (draft.dayOfTelling !== true && isDayToldBetween(before, draft, input)) return true
  // Of a whole month, the day of a fight is as likely an early one.
  const last = fought.has(draft.event) ? (earliest ?? latest) : latest
  const [day, now] = [last?.slice(0, 10), document.earliest?.slice(0, 10)]
  const isLongOver = day !== undefined && now !== undefined && daysBetween(day, now) > longOverDays
  return isLongOver && !draft.background
}

const longOverDays = 45

function deniesSame(draft: Draft, before: Draft): boolean {
  return draft.event === before.event && (draft.place === null || draft.place.id === before.place?.id)
}

/** Whether a time is the day of publication, for want of another. */
const isOfPublication = (span: TimeSpan): boolean => span.why.at(-1)?.code === 'of-publication'

/** Of another statement, which may have been told as to come: of tomorrow too. An instant is a day off in some zones. */
function isYetToCome(span: TimeSpan, { latest }: DocumentTime): boolean {
  const { earliest } = span
  if (latest === null || earliest === null) return false
  return earliest.length > 10 ? earliest.slice(0, 10) > addDays(latest, 1) : earliest > latest
}

function paragraphOf(draft: Draft, input: ResolveInput): number {
  return sentenceAt(input, draft.start)?.paragraph ?? 0
}
