import type { ActorMention, EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'

/** Gear of a force: "made off with two armoured vehicles", "des caisses de munitions emportées". */
const gear: ReadonlySet<string> = new Set(['weapons', 'vehicles'])

/** What a raid on a force is told as. */
const raids: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'non-state-actor-overtakes-territory',
])

/** What soldiers seize weapons in. */
const searches: ReadonlySet<EventCode> = new Set<EventCode>([
  ...raids,
  'offensive',
  'government-regains-territory',
  'casualties',
  'arrests',
])

/**
 * Gear taken after a fight is that of who was fought: "les assaillants ont emporté deux véhicules", "soldiers killed three
 * fighters of the group and recovered four rifles".
 * @param others the drafts beside it
 */
export function withVictim(draft: Draft, others: readonly Draft[]): Draft {
  const isRaid = draft.event === 'looting-property-destruction' && draft.objects.some((id) => gear.has(id))
  if (!isRaid && draft.event !== 'disrupted-weapons-use') return draft
  if (draft.actors.some(({ role }) => role === 'target')) return draft
  const agents = draft.actors.filter(({ role }) => role === 'agent')
  const victims = others
    .filter((one) => (isRaid ? raids : searches).has(one.event))
    .flatMap((one) => foughtBy(agents, one, isRaid))
  const [victim] = victims
  return victim === undefined || victims.some(({ id }) => id !== victim.id)
    ? draft
    : { ...draft, actors: [...draft.actors, { ...victim, text: '' }] }
}

/** Those of the other side whom the same party meets in a draft; of a toll, whoever is dead. */
function foughtBy(
  agents: readonly ActorMention[],
  { actors, event }: Draft,
  isRaid: boolean,
): readonly ActorMention[] {
  const doers = actors.filter(({ role }) => role === 'agent')
  const isSame = doers.some(({ id }) => agents.some((one) => one.id === id))
  const isOfNobody = doers.length === 0 && (event === 'casualties' || event === 'arrests')
  if (!isSame && (isRaid || !isOfNobody)) return []
  return actors.filter((one) => one.role === 'target' && (isRaid ? isForce(one) : sideOf(one) === 'armed'))
}
