import type { ActorMention, EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { partyIn } from './blamed-party.ts'
import type { Scene } from './scene.ts'

/** What the forces of order do, and tell of as their own. */
const orderly: ReadonlySet<EventCode> = new Set<EventCode>(['arrests', 'disrupted-weapons-use'])

/** What is told of a march, and what follows upon it. */
const upheld: ReadonlySet<EventCode> = new Set<EventCode>([
  'arrests',
  'protest-with-intervention',
  'excessive-force',
])

/**
 * Who has caught somebody or seized arms where nobody is said to have: the police or the army that tells of it ("Four men
 * were held in Goma, police said", « La police a présenté quatre bandits arrêtés lundi »), else who has just broken up the
 * march. @param previous the drafts of the last sentence that told anything
 */
export function withCatcher(draft: Draft, parse: Parse, scene: Scene, previous: readonly Draft[]): Draft {
  const { event, actors, stance, speaker } = draft
  const isOpen = orderly.has(event) && actors.every(({ role }) => role === 'target')
  if (!isOpen || (stance !== 'asserted' && stance !== 'hedged')) return draft
  const told = speaker.kind === 'military' ? partyIn(speaker.text, parse, scene) : undefined
  const party = told ?? firstForce(parse, scene) ?? before(draft, previous)
  return party === undefined ||
    !isForce(party) ||
    sideOf(party) !== 'state' ||
    actors.some(({ id }) => id === party.id)
    ? draft
    : { ...draft, actors: [{ ...party, role: 'agent' }, ...actors] }
}

/** The state's force that a sentence is about: its first words, which nothing brings. */
function firstForce(parse: Parse, scene: Scene): ActorMention | undefined {
  const first = parse.phrases.find(({ type }) => type === 'actor')
  if (first === undefined || first.prep !== '' || first.afterVerb || first.amount !== undefined)
    return undefined
  const force = scene.actors.mention(parse, first, 'agent', scene.text)
  return force?.kind === 'army' || force?.kind === 'police' ? force : undefined
}

function before({ event, place }: Draft, previous: readonly Draft[]): ActorMention | undefined {
  if (event !== 'arrests') return undefined
  const parties = previous
    .filter((other) => upheld.has(other.event) && other.place?.id === place?.id)
    .flatMap(({ actors }) => actors.filter(({ role }) => role === 'agent'))
  const [party] = parties
  return parties.every(({ id }) => id === party?.id) ? party && { ...party, text: '' } : undefined
}
