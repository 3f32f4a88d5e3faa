import type { EventCode } from '../../model/index.ts'
import { strikes } from '../events/strikes.ts'
import type { Placed } from './memory.ts'

/** An event, and those that tell the same thing more exactly where they stand beside it in one sentence. */
const finer: Readonly<Partial<Record<EventCode, readonly EventCode[]>>> = {
  'peaceful-protest': ['protest-with-intervention', 'excessive-force', 'violent-demonstration'],
  attack: strikes,
  'armed-clash': strikes,
  humanitarian: ['looting-property-destruction'],
}

/** "Police broke up a march": the march and its end are one event. "A drone attack": no other attack beside the strike. */
export function withoutToldFiner(placed: readonly Placed[]): readonly Placed[] {
  return placed.filter((one) => {
    const codes = finer[one.draft.event]
    if (codes === undefined || one.draft.figures.length > 0) return true
    // "WFP suspended its work after gunmen looted its store": a deed of its own.
    if (one.draft.event === 'humanitarian' && one.built.match.verb !== undefined) return true
    // "Soldiers fought the rebels and shelled them": whom one fights makes it a fight of its own.
    if (one.draft.event === 'armed-clash' && one.draft.actors.some(({ role }) => role === 'target'))
      return true
    return !placed.some(
      (other) =>
        codes.includes(other.draft.event) &&
        other.draft.stance === one.draft.stance &&
        (other.draft.place?.id === one.draft.place?.id || one.draft.place === null) &&
        (!strikes.includes(other.draft.event) || sharesAgents(one, other)),
    )
  })
}

/** Whether nobody else is named as having done it. */
function sharesAgents(one: Placed, other: Placed): boolean {
  const agents = ({ draft }: Placed) => draft.actors.filter((actor) => actor.role === 'agent')
  const others = agents(other)
  return agents(one).every((actor) => others.some(({ id }) => id === actor.id))
}
