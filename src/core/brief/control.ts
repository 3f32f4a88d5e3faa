import type { EventCode, Statement } from '../model/index.ts'
import { compareSpans } from '../time/span-bounds.ts'

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
  return happened && controlCodes.has(statement.event.event)
}

/**
 * What is reported of who holds a place, newest first. Of one day a taking comes before a state: it says since when.
 * @param limit how many to keep; older ones are history and stand in the timeline
 */
export function currentControl(statements: readonly Statement[], limit: number): readonly Statement[] {
  return statements.filter(isControl).sort(newestFirst).slice(0, limit)
}

/** Newest first; what is dated no finer than an open range comes last. */
export function newestFirst(a: Statement, b: Statement): number {
  const order = compareSpans(b.event.time, a.event.time)
  if (order !== 0) return order
  const state = (statement: Statement): number => (statement.event.event === 'control' ? 1 : 0)
  return state(a) - state(b) || (a.event.id < b.event.id ? -1 : 1)
}
