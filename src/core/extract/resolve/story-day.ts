import type { EventCode, TimeSpan } from '../../model/index.ts'
import { daysBetween } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import type { DocumentTime, ResolveInput } from './resolve-input.ts'
import { fought, isPlainNews, saidLater, samePassage, states } from './told-before.ts'

/** A wire tells of a day of the last week; what is older is an account of something else. */
const newsDays = 7

/** Deeds that a wire goes on to tell of its day, each in a paragraph of its own. */
const deeds: ReadonlySet<EventCode> = new Set<EventCode>([
  ...fought,
  'casualties',
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
  'non-violent-transfer-of-territory',
  'excessive-force',
  'suicide-bomb',
])

/**
 * The one day of which a piece of news tells; undefined where it names several, or none of the last days. What such a
 * piece tells as past and at no time of its own, in the country it tells of, was on that day.
 */
export function storyDay(
  input: ResolveInput,
  done: readonly (TimeSpan | null)[],
  { earliest }: DocumentTime,
): { readonly span: TimeSpan; readonly countries: ReadonlySet<string>; readonly from: number } | undefined {
  let story: TimeSpan | undefined
  let from = 0
  const countries = new Set<string>()
  for (const [at, draft] of input.drafts.entries()) {
    const span = done[at]
    if (
      span == null ||
      !isPlainNews(draft) ||
      states.includes(draft.event) ||
      saidLater.includes(draft.event)
    )
      continue
    const day = dayOf(span)
    if (day === undefined || (earliest !== null && daysBetween(day, earliest) > newsDays)) {
      if (draft.when === null) continue
      return undefined
    }
    if (story !== undefined && dayOf(story) !== day) return undefined
    if (story === undefined) from = at
    story ??= span
    if (draft.place?.country != null) countries.add(draft.place.country)
  }
  return story === undefined
    ? undefined
    : { span: { ...asDay(story), text: '', why: samePassage(story) }, countries, from }
}

/** Whether a statement without a time of its own can be of the story's day. */
export function isOfStory(draft: Draft, countries: ReadonlySet<string>): boolean {
  return (
    draft.when === null &&
    deeds.has(draft.event) &&
    (draft.stance === 'asserted' || draft.stance === 'hedged') &&
    !draft.background &&
    draft.apart !== true &&
    draft.sinceThen !== true &&
    draft.lasting === undefined &&
    draft.perfect !== true &&
    (draft.tense === 'past' || draft.event === 'casualties') &&
    (draft.place === null || countries.has(draft.place.country))
  )
}

const dayOf = ({ earliest, latest, lasting, precision }: TimeSpan): string | undefined =>
  earliest !== null &&
  lasting !== true &&
  precision !== 'range' &&
  earliest.slice(0, 10) === latest?.slice(0, 10)
    ? earliest.slice(0, 10)
    : undefined

function asDay(span: TimeSpan): TimeSpan {
  const day = dayOf(span)!
  const { approximate: _, ...rest } = span
  return { ...rest, earliest: day, latest: day, precision: 'day', value: day }
}
