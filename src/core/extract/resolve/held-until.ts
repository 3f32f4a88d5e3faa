import type { TimeSpan } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { ResolveInput } from './resolve-input.ts'

/**
 * « Les Wazalendo, qui tenaient la ville depuis janvier », "held it since January", of a town that the article says was
 * lost after: until the day of that, and no longer until now. What is said to hold in the present stays.
 */
export function heldUntil(
  at: number,
  { drafts }: ResolveInput,
  spans: readonly (TimeSpan | null)[],
): TimeSpan | null {
  const [draft, span] = [drafts[at]!, spans[at]!]
  const isOver = draft.event === 'control' && draft.tense !== 'present' && span?.lasting === true
  if (!isOver || span.earliest === null || draft.continuing || draft.stance === 'denied') return span
  for (const [i, one] of drafts.entries()) {
    const end = spans[i]
    if (!isLossOf(draft, one)) continue
    if (end?.earliest == null || end.latest === null || end.earliest < span.earliest) continue
    return { ...span, latest: end.latest, lasting: false }
  }
  return span
}

/** Whether what is told is that others took a held place, or that its holder left it. */
function isLossOf(held: Draft, { event, place, actors, stance, found }: Draft): boolean {
  if (place === null || place.id !== held.place?.id || stance === 'denied' || found === undefined)
    return false
  const holders = agentsOf(held)
  const agents = agentsOf({ actors })
  if (event === 'non-violent-transfer-of-territory') return agents.some((id) => holders.includes(id))
  const isTaken = event === 'non-state-actor-overtakes-territory' || event === 'government-regains-territory'
  return isTaken && agents.every((id) => !holders.includes(id))
}

const agentsOf = ({ actors }: Pick<Draft, 'actors'>): readonly string[] =>
  actors.filter(({ role }) => role === 'agent').map(({ id }) => id)
