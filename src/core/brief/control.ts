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
  const sorted = statements.filter(isControl).sort(newestFirst)
  const newest = sorted[0]
  if (newest?.event.event !== 'control') return sorted.slice(0, limit)
  const change = sorted.find((statement) => statement.event.event !== 'control')
  const consistent = change !== undefined && sideOfHolder(change) === sideOfHolder(newest)
  const ordered = consistent ? [change, ...sorted.filter((statement) => statement !== change)] : sorted
  return ordered.slice(0, limit)
}

/** Kinds of forces that stand for a state; all others fight it. */
const stateKinds: ReadonlySet<ActorKind> = new Set<ActorKind>([
  'army',
  'police',
  'government',
  'junta',
  'mission',
])

/** Which side holds the place after it; of a withdrawal, the one that did not leave. */
function sideOfHolder(statement: Statement): 'state' | 'other' | undefined {
  const holder = statement.lead.actors.find((actor) => actor.role === 'agent' || actor.role === 'holder')
  if (holder === undefined) return undefined
  const isState = stateKinds.has(holder.kind)
  const left = statement.event.event === 'non-violent-transfer-of-territory'
  return isState !== left ? 'state' : 'other'
}

/** Newest first, of one day the weightier first. What has no date of its own is as new as the report of it. */
export function newestFirst(a: Statement, b: Statement): number {
  const day = ({ event, reportedBy }: Statement): string => lastDay(event.time) ?? reportedBy ?? ''
  const weight = ({ event }: Statement): number => eventCodes.indexOf(event.event)
  if (day(a) !== day(b)) return day(a) < day(b) ? 1 : -1
  return (
    compareSpans(b.event.time, a.event.time) || weight(a) - weight(b) || (a.event.id < b.event.id ? -1 : 1)
  )
}
