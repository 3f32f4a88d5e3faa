import type { ActorMention } from '../../model/index.ts'
import { sideOf } from '../events/resolve-event.ts'
import { isFighting } from './party-words.ts'

/** Who was told of last, as an article goes on; undefined where nobody was. */
export class PartiesTold {
  /** Whoever it was. */
  any: ActorMention | undefined
  force: ActorMention | undefined
  armed: ActorMention | undefined

  /** Takes note of a claim's parties: who acts goes on as "they"; those it is done to seldom do. */
  remember(actors: readonly ActorMention[]): void {
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
