import type { ActorMention } from '../../model/index.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'

/** Who was told of last, as an article goes on; undefined where nobody was. */
export class PartiesTold {
  /** Whoever it was. */
  any: ActorMention | undefined
  force: ActorMention | undefined
  /** Whether it has done somebody something: a crowd that lynches. */
  hasHarmed = false
  armed: ActorMention | undefined
  /** The two that fought each other last; empty where none did. */
  #sides: readonly ActorMention[] = []
  /** The named forces that have acted, each once. */
  #acting: readonly ActorMention[] = []
  #voice: ActorMention | undefined
  #voiceTo = -1

  /** Takes note of a claim's parties: who acts goes on as "they"; those it is done to seldom do. */
  remember(actors: readonly ActorMention[]): void {
    const pair = sidesOf(actors)
    if (pair !== undefined) this.#sides = pair
    const agent =
      actors.find((actor) => actor.role === 'agent' || actor.role === 'holder') ??
      actors.find(({ role, kind }) => role !== 'target' && kind !== 'civilians' && kind !== 'unnamed')
    // Who has blown himself up goes on with nothing.
    if (agent === undefined || agent.id === 'unnamed:suicide-bomber') return
    this.any = agent
    this.hasHarmed = agent.role === 'agent' && actors.some(({ role }) => role === 'target')
    if (isForce(agent)) {
      this.force = agent
      if (isNamed(agent) && !this.#acting.some(({ id }) => id === agent.id))
        this.#acting = [...this.#acting, agent]
    }
    this.armed = armedOf(agent, actors) ?? this.armed
  }

  /** The two whom "both sides" means: those that fought each other last, else the only two that have acted; or nobody. */
  get sides(): readonly ActorMention[] {
    return this.#sides.length === 0 && this.#acting.length === 2 ? this.#acting : this.#sides
  }

  /** Begins the news of another country, in which nobody has been told of yet. */
  forget(): void {
    this.any = undefined
    this.force = undefined
    this.armed = undefined
    this.#sides = []
    this.#acting = []
  }

  /** Begins a sentence, in which nobody has spoken yet. */
  listen(): void {
    this.#voiceTo = -1
  }

  /** Takes note of the party in whose name a sentence is told, up to a token. @param party 'same': the one heard last */
  hear(party: ActorMention | 'same' | undefined, to: number): void {
    if (party !== 'same') this.#voice = party
    this.#voiceTo = to
  }

  /** The party in whose name the sentence is told, where that is said before a token. */
  voiceBefore(at: number): ActorMention | undefined {
    return this.#voiceTo >= 0 && this.#voiceTo <= at ? this.#voice : undefined
  }

  /** Takes note of whom a sentence without a claim speaks of. */
  speakOf(party: ActorMention): void {
    this.any = party
    if (isForce(party)) this.force = party
    if (sideOf(party) === 'armed') this.armed = party
  }
}

/** The armed group of a claim: who acts, else the only one. */
function armedOf(agent: ActorMention, actors: readonly ActorMention[]): ActorMention | undefined {
  if (sideOf(agent) === 'armed') return agent
  const all = actors.filter((one) => sideOf(one) === 'armed')
  return all.length === 1 ? all[0] : undefined
}

const isNamed = ({ kind, id }: ActorMention): boolean => kind !== 'unnamed' && !id.startsWith('unnamed:')

/** Two forces of a claim that do something to one another. */
function sidesOf(actors: readonly ActorMention[]): readonly ActorMention[] | undefined {
  const agent = actors.find((one) => one.role === 'agent' && isForce(one))
  const target = actors.find((one) => one.role === 'target' && isForce(one))
  return agent === undefined || target === undefined || agent.id === target.id ? undefined : [agent, target]
}
