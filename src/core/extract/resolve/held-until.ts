import type { TimeSpan } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { ResolveInput } from './resolve-input.ts'

/**
 * "The army took Gao on Monday. The rebels had held it for ten years": who is told to have had a place that others have taken
 * had it until then, and not on the day of writing. What has no time of its own has no first day.
 */
export function heldUntil(
  at: number,
  span: TimeSpan | null,
  input: ResolveInput,
  spans: readonly (TimeSpan | null)[],
): TimeSpan | null {
  const draft = input.drafts[at]!
  if (span === null || draft.event !== 'control' || draft.tense !== 'past' || draft.continuing) return span
  if (draft.stance !== 'asserted' || draft.place === null) return span
  const taken = input.drafts.findIndex((one, i) => takes(one, draft) && isWithin(spans[i] ?? null, span))
  if (taken < 0) return span
  const end = spans[taken]!.earliest!.slice(0, 10)
  const { candidates: _, lasting: __, ...rest } = span
  const isOwn = draft.when !== null
  return { ...rest, earliest: isOwn ? span.earliest : null, latest: end, precision: 'range' }
}

/** Whether a statement tells that others took the same place. */
function takes(one: Draft, held: Draft): boolean {
  if (!one.event.endsWith('s-territory') || one.stance !== 'asserted') return false
  if (one.place?.id !== held.place?.id || one.background) return false
  const takers = agentsOf(one)
  return takers.length > 0 && !takers.some((id) => agentsOf(held).includes(id))
}

const agentsOf = ({ actors }: Draft): readonly string[] =>
  actors.filter(({ role }) => role === 'agent' || role === 'holder').map(({ id }) => id)

/** Whether a day on which a place was taken lies in the time for which it is told to have been held. */
const isWithin = (taking: TimeSpan | null, held: TimeSpan): boolean =>
  taking?.earliest != null &&
  taking.lasting !== true &&
  held.latest !== null &&
  taking.earliest.slice(0, 10) <= held.latest.slice(0, 10) &&
  (held.earliest === null || held.earliest.slice(0, 10) <= taking.earliest.slice(0, 10))
