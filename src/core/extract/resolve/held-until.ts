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
  if (span === null || draft.event !== 'control' || draft.continuing) return span
  // « Contrôlée depuis janvier par X, a été prise »: a participle has no tense, and has lasted.
  const isOver = draft.tense === 'past' || (draft.tense !== 'present' && span.lasting === true)
  if (!isOver) return span
  if (draft.stance !== 'asserted' || draft.place === null) return span
  const taken = input.drafts.findIndex((one, i) => takes(one, draft) && isWithin(spans[i] ?? null, span))
  if (taken < 0) return span
  const end = spans[taken]!.earliest!.slice(0, 10)
  const { candidates: _, lasting: __, ...rest } = span
  const isOwn = draft.when !== null
  return { ...rest, earliest: isOwn ? span.earliest : null, latest: end, precision: 'range' }
}

/** Whether a statement tells that others took the same place, or that its holder left it. */
function takes(one: Draft, held: Draft): boolean {
  if (one.stance !== 'asserted' || one.place?.id !== held.place?.id || one.background) return false
  const takers = agentsOf(one)
  if (one.event === 'non-violent-transfer-of-territory')
    return takers.some((id) => agentsOf(held).includes(id))
  if (!one.event.endsWith('s-territory')) return false
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
