import type { ActorMention } from '../../model/index.ts'
import { sideOf } from '../events/resolve-event.ts'
import { isFighting } from './party-words.ts'

/** Who was told of last, as an article goes on; undefined where nobody was. */
export class PartiesTold {
  /** Whoever it was. */
  any: ActorMention | undefined
  force: ActorMention | undefined
  armed: ActorMention | undefined
  /** The two that fought each other last; empty where none did. */
  sides: readonly ActorMention[] = []

  /** Takes note of a claim's parties: who acts goes on as "they"; those it is done to seldom do. */
  remember(actors: readonly ActorMention[]): void {
    const pair = sidesOf(actors)
    if (pair !== undefined) this.sides = pair
    const agent =
      actors.find((actor) => actor.role === 'agent' || actor.role === 'holder') ??
      actors.find(({ role, kind }) => role !== 'target' && kind !== 'civilians' && kind !== 'unnamed')
    // Who has blown himself up goes on with nothing.
    if (agent === undefined || agent.id === 'unnamed:suicide-bomber') return
    this.any = agent
    if (isFighting(agent)) this.force = agent
    this.armed = armedOf(agent, actors) ?? this.armed
  }

  /** Takes note of whom a sentence without a claim speaks of. */
  speakOf(party: ActorMention): void {
    this.any = party
  }
}

/** The armed group of a claim: who acts, else the only one. */
function armedOf(agent: ActorMention, actors: readonly ActorMention[]): ActorMention | undefined {
  if (sideOf(agent) === 'armed') return agent
  const all = actors.filter((one) => sideOf(one) === 'armed')
  return all.length === 1 ? all[0] : undefined
}

/** Two forces of a claim that do something to one another. */
function sidesOf(actors: readonly ActorMention[]): readonly ActorMention[] | undefined {
  const agent = actors.find((one) => one.role === 'agent' && isFighting(one))
  const target = actors.find((one) => one.role === 'target' && isFighting(one))
  return agent === undefined || target === undefined || agent.id === target.id ? undefined : [agent, target]
}
