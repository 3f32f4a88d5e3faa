import { nameKey } from '../../language/fold.ts'
import type { ActorKind, EventCode, Landmark } from '../../model/index.ts'
import { weekdayOf } from '../../time/calendar.ts'
import type { Draft } from '../draft.ts'
import type { FoundTime } from '../times/found-time.ts'
import { daysOf } from './landmark-index.ts'
import type { ResolveInput } from './resolve-input.ts'

/** state: forces and offices of a government; other: whoever fights it. */
export type Side = 'state' | 'other'

const stateKinds: readonly ActorKind[] = ['army', 'police', 'government', 'junta', 'mission']
const otherKinds: readonly ActorKind[] = ['armed-group', 'militia', 'unnamed']

/** The side that does an event: some events say it themselves, else the actors' kinds do. */
export function sideOfDraft(draft: Draft): Side | undefined {
  if (draft.event === 'government-regains-territory') return 'state'
  if (draft.event === 'non-state-actor-overtakes-territory') return 'other'
  const doers = draft.actors.filter((actor) => actor.role === 'agent' || actor.role === 'holder')
  if (doers.some((actor) => stateKinds.includes(actor.kind))) return 'state'
  return doers.some((actor) => otherKinds.includes(actor.kind)) ? 'other' : undefined
}

function sideOfLandmark(landmark: Landmark, input: ResolveInput): Side | undefined {
  if (landmark.event === 'government-regains-territory') return 'state'
  if (landmark.event === 'non-state-actor-overtakes-territory') return 'other'
  const kinds = landmark.agents.map((id) => input.actors?.get(id)?.kind).filter((kind) => kind !== undefined)
  if (kinds.some((kind) => stateKinds.includes(kind))) return 'state'
  return kinds.some((kind) => otherKinds.includes(kind)) ? 'other' : undefined
}

/**
 * Whether a landmark takes something from a side. Rebels who drive out other rebels take nothing from the army; a
 * landmark that names no target, or none that is known, is taken to.
 */
export function takesFrom(side: Side, landmark: Landmark, input: ResolveInput): boolean {
  const kinds = landmark.targets.map((id) => input.actors?.get(id)?.kind).filter((kind) => kind !== undefined)
  return (
    kinds.length === 0 || kinds.some((kind) => (side === 'state' ? stateKinds : otherKinds).includes(kind))
  )
}

/** Events that a text may call by one another's name. */
const families: readonly (readonly EventCode[])[] = [
  [
    'non-state-actor-overtakes-territory',
    'government-regains-territory',
    'non-violent-transfer-of-territory',
  ],
  ['offensive', 'armed-clash'],
  ['agreement', 'other-strategic'],
]

function sameFamily(a: EventCode, b: EventCode): boolean {
  return a === b || families.some((family) => family.includes(a) && family.includes(b))
}

/**
 * Whether a statement can be the landmark's event as far as event, side, place and words go: its place is the
 * landmark's, or one of the landmark's cues stands in its sentence. Dates are not looked at.
 */
export function tellsLandmark(draft: Draft, landmark: Landmark, input: ResolveInput): boolean {
  if (!sameFamily(draft.event, landmark.event) || draft.stance === 'denied') return false
  const [a, b] = [sideOfDraft(draft), sideOfLandmark(landmark, input)]
  if (a !== undefined && b !== undefined && a !== b) return false
  return samePlace(draft, landmark) || hasCue(draft, landmark)
}

/** Whether a statement is placed at the landmark's own place. */
export function samePlace(draft: Draft, landmark: Landmark): boolean {
  return draft.place !== null && landmark.places.includes(draft.place.id)
}

/** Cues shorter than this ("AT") would be found in anything; three letters are an acronym ("ATT"). */
const shortestCue = 3

function hasCue(draft: Draft, { cues }: Landmark): boolean {
  if (cues.length === 0) return false
  let words = keys.get(draft)
  if (words === undefined) {
    words = ` ${nameKey(draft.quote)} `
    keys.set(draft, words)
  }
  return cues.some((cue) => cue.length >= shortestCue && words.includes(` ${nameKey(cue)} `))
}

/** The sentences of statements as keys. */
const keys = new WeakMap<Draft, string>()

/**
 * Whether an expression without a year says the landmark's day, month or part of a month. A weekday alone does not
 * count here: one day in seven would agree by chance.
 */
export function agreesWithoutYear(time: FoundTime, landmark: Landmark): boolean {
  const { earliest, latest } = landmark
  const monthDay = /^XXXX-(\d\d-\d\d)/u.exec(time.value)?.[1]
  if (monthDay !== undefined) {
    return daysOf(landmark).some((day) => day.slice(5) === monthDay && weekdayFits(time, day))
  }
  const month = /^XXXX-(\d\d)$/u.exec(time.value)?.[1]
  if (month === undefined || time.shift !== undefined) return false
  return earliest.slice(5, 7) === month || latest.slice(5, 7) === month
}

const weekdayFits = (time: FoundTime, day: string): boolean =>
  time.weekday === undefined || time.weekday === weekdayOf(day)
