import type { Knowledge } from '../../knowledge.ts'
import type { Actor, ActorMention } from '../../model/index.ts'
import { sideOf } from '../events/resolve-event.ts'
import { armyOf } from './bind-actor.ts'

/** What an article knows of the two sides of a war. */
export interface Sides {
  readonly knowledge: Knowledge
  /** The one armed group that it speaks of. */
  readonly dominant: Actor | undefined
  /** Ids of the armies that it names. */
  readonly armies: ReadonlySet<string>
}

/** The side that some parties fight, where the article knows only one. @param country of the place */
export function opponentOf(
  all: readonly ActorMention[],
  country: string | undefined,
  { knowledge, dominant, armies }: Sides,
): ActorMention | undefined {
  const ids = new Set(all.map((one) => one.id))
  const home = armyOf(knowledge, country ?? '')
  const abroad = all.every(({ id }) => knowledge.actors.get(id)?.countries[0] !== home?.countries[0])
  const invaded = home !== undefined && abroad && armies.has(home.id) ? home : undefined
  const others = [...armies].filter((id) => !ids.has(id))
  const only = armies.size === 2 && others.length === 1 ? knowledge.actors.get(others[0]!) : undefined
  // "The army's auxiliaries": a militia that is the army's fights whom the army fights.
  const isLoyal = (actor: Actor | undefined): boolean =>
    actor?.allegiance?.some(({ to }) => to === home?.id) === true
  const group = isLoyal(dominant) ? undefined : dominant
  const foe = all.every((one) => sideOf(one) === 'state' || isLoyal(knowledge.actors.get(one.id)))
    ? (group ?? (all.every(({ id }) => knowledge.actors.has(id)) ? (invaded ?? only) : undefined))
    : all.every((one) => sideOf(one) === 'armed') && home !== undefined && armies.has(home.id)
      ? home
      : undefined
  return foe === undefined
    ? undefined
    : { id: foe.id, name: foe.name, text: '', role: 'target', kind: foe.kind }
}
