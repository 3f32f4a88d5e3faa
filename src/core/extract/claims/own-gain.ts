import type { EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { sideOf } from '../events/resolve-event.ts'
import { forceOfDocument } from '../speakers/speaking-party.ts'
import type { Voices } from '../speakers/voices.ts'
import type { Scene } from './scene.ts'

const takings: ReadonlySet<EventCode> = new Set<EventCode>([
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
])

/**
 * "The town of Kyauktaw was liberated on 2 March", in a force's own bulletin: who takes a town there, where nobody is
 * named, is whoever puts it out.
 */
export function withOwnGain(draft: Draft, { voice }: Voices, scene: Scene): Draft {
  const { event, actors, speaker, stance } = draft
  if (!takings.has(event) || speaker !== voice || stance !== 'asserted') return draft
  const own = forceOfDocument(voice, scene)
  if (own === undefined || actors.some(({ role, id }) => role === 'agent' || id === own.id)) return draft
  return {
    ...draft,
    event: sideOf(own) === 'state' ? 'government-regains-territory' : 'non-state-actor-overtakes-territory',
    actors: [{ ...own, role: 'agent' }, ...actors],
  }
}
