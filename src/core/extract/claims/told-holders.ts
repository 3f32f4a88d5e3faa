import type { ActorMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'

/**
 * Whom a town was retaken from, where another sentence tells who had it: "The rebels seized Bria in May … the army
 * retook it", "The army entered Bria. The rebels had held the town since May". What only was supposed gives way to that.
 */
export function withToldHolders(drafts: readonly Draft[]): readonly Draft[] {
  const isOpen = ({ event, actors }: Draft): boolean =>
    event === 'government-regains-territory' &&
    actors.every(({ role, text }) => role !== 'target' || text === '')
  if (!drafts.some(isOpen)) return drafts
  return drafts.map((draft, at) => {
    const holder = isOpen(draft) ? (holderOf(draft, at, drafts) ?? foeOf(draft, drafts)) : undefined
    if (holder === undefined) return draft
    const others = draft.actors.filter(({ role }) => role !== 'target')
    return { ...draft, actors: [...others, { ...holder, role: 'target', text: '' }] }
  })
}

/** Who had the place: told before, the last; told after, as what had been. */
function holderOf(draft: Draft, at: number, drafts: readonly Draft[]): ActorMention | undefined {
  const had = (other: Draft): ActorMention | undefined =>
    isAt(draft, other) ? rivalIn(other, draft) : undefined
  for (let i = at - 1; i >= 0; i -= 1) {
    const found = had(drafts[i]!)
    if (found !== undefined) return found
  }
  for (const other of drafts.slice(at + 1)) {
    const isFormer = other.background || (other.event === 'control' && other.tense !== 'present')
    const found = isFormer ? had(other) : undefined
    if (found !== undefined) return found
  }
  return undefined
}

const isAt = ({ place }: Draft, other: Draft): boolean =>
  place !== null && place.id !== place.country && other.place?.id === place.id

/** The one force, none of those that have retaken it, that a claim tells had the place, took it or left it. */
function rivalIn({ event, actors, stance }: Draft, { actors: own }: Draft): ActorMention | undefined {
  const holds =
    event === 'control' ||
    event === 'non-state-actor-overtakes-territory' ||
    event === 'non-violent-transfer-of-territory'
  if (!holds || (stance !== 'asserted' && stance !== 'hedged')) return undefined
  return onlyRival(
    actors.filter(({ role }) => role === 'agent' || role === 'holder'),
    own,
  )
}

/** The one force that they are told to have fought in the country. */
function foeOf(draft: Draft, drafts: readonly Draft[]): ActorMention | undefined {
  if (draft.actors.some(({ role }) => role === 'target')) return undefined
  const ids = new Set(draft.actors.filter(({ role }) => role === 'agent').map(({ id }) => id))
  const fights = drafts.filter(
    ({ event, place, actors }) =>
      (event === 'armed-clash' || event === 'offensive') &&
      place?.country === draft.place?.country &&
      actors.some(({ id, role }) => ids.has(id) && role !== 'supporter'),
  )
  return onlyRival(
    fights.flatMap(({ actors }) => actors),
    draft.actors,
  )
}

/** Undefined where there are several, or none. */
function onlyRival(all: readonly ActorMention[], own: readonly ActorMention[]): ActorMention | undefined {
  const rivals = all.filter(
    (one) =>
      isForce(one) &&
      !own.some(({ id, role }) => id === one.id && role !== 'target') &&
      !(sideOf(one) === 'state' && one.id.startsWith('unnamed:')),
  )
  const [first] = rivals
  return first !== undefined && rivals.every(({ id }) => id === first.id) ? first : undefined
}
