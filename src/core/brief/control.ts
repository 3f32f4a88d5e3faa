import { type ActorKind, type EventCode, eventCodes, type Statement } from '../model/index.ts'
import { compareSpans, lastDay } from '../time/span-bounds.ts'

/** Events after which somebody else may hold a place, and the state itself. */
const controlCodes: ReadonlySet<EventCode> = new Set<EventCode>([
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
  'non-violent-transfer-of-territory',
  'control',
])

/** Whether a statement says who holds a place. */
export function isControl(statement: Statement): boolean {
  const happened = statement.lead.stance === 'asserted' || statement.lead.stance === 'hedged'
  // A palace or a camp that was taken is not the town.
  return happened && statement.lead.objects.length === 0 && controlCodes.has(statement.event.event)
}

/**
 * What is reported of who holds a place, newest first; but a taking goes before later words that its side still
 * holds the place, since it says who and since when.
 * @param limit how many to keep; older ones are history and stand in the timeline
 */
export function currentControl(statements: readonly Statement[], limit: number): readonly Statement[] {
  const sorted = statements.filter(isControl).sort(newestReportFirst)
  const lead = sorted[0] === undefined ? undefined : changeBehind(sorted[0], sorted)
  const ordered = lead === undefined ? sorted : [lead, ...sorted.filter((statement) => statement !== lead)]
  return ordered.slice(0, limit)
}

function isTaking({ event: { event } }: Statement): boolean {
  return event === 'non-state-actor-overtakes-territory' || event === 'government-regains-territory'
}

/** The change that brought about what the newest report says, if one is told and none against it is newer. */
function changeBehind(newest: Statement, sorted: readonly Statement[]): Statement | undefined {
  if (isTaking(newest)) return newest
  const changes = sorted.filter((statement) => statement.event.event !== 'control')
  const side = sideOfHolder(newest)
  const told = changes.filter((statement) => sideOfHolder(statement) !== undefined)
  const against = told.findIndex((statement) => sideOfHolder(statement) !== side)
  const ours = against < 0 ? told : told.slice(0, against)
  const isDated = ({ event }: Statement): boolean => event.time?.latest != null
  return (
    ours.find((statement) => isTaking(statement) && isDated(statement)) ??
    ours.find(isDated) ??
    ours.find(isTaking) ??
    ours[0]
  )
}

/** Kinds of forces that stand for a state; all others fight it. */
const stateKinds: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'army',
  'police',
  'government',
  'junta',
  'mission',
])

/** Which side holds the place after it. Rebels who leave may leave it to other rebels: that tells nothing. */
function sideOfHolder(statement: Statement): 'state' | 'other' | undefined {
  const holder = statement.lead.actors.find((actor) => actor.role === 'agent' || actor.role === 'holder')
  if (holder === undefined) return undefined
  const isState = stateKinds.has(holder.kind)
  if (statement.event.event !== 'non-violent-transfer-of-territory') return isState ? 'state' : 'other'
  return isState ? 'other' : undefined
}

/** Newest first, of one day the weightier first and what is only denied last; what has no date comes last. */
export function newestFirst(a: Statement, b: Statement): number {
  const weight = ({ event }: Statement): number => eventCodes.indexOf(event.event)
  const denied = ({ lead }: Statement): number => Number(lead.stance === 'denied')
  return (
    compareSpans(b.event.time, a.event.time) ||
    weight(a) - weight(b) ||
    denied(a) - denied(b) ||
    (a.event.id < b.event.id ? -1 : 1)
  )
}

/** The same, but what has no date is as new as the report of it: an undated fall is newer than older words. */
function newestReportFirst(a: Statement, b: Statement): number {
  const day = ({ event, reportedBy }: Statement): string => lastDay(event.time) ?? reportedBy ?? ''
  if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1
  return newestFirst(a, b)
}
