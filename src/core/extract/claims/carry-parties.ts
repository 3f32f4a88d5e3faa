import type { ActorMention, ActorRole, EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'
import { withVictim } from './seized-from.ts'

/** Deeds that one raid holds: who did the one did the others. */
const raided: ReadonlySet<EventCode> = new Set<EventCode>([
  'attack',
  'abduction',
  'looting-property-destruction',
  'sexual-violence',
])

/** What takes parties from beside it. */
const carried: ReadonlySet<EventCode> = new Set<EventCode>([...raided, 'casualties', 'disrupted-weapons-use'])

/** What a raid is told as, beside its deeds. */
const raids: ReadonlySet<EventCode> = new Set<EventCode>([...raided, 'armed-clash', 'mob-violence'])

/** What kills: of a toll without names the dead are those whom it met. */
const deadly: ReadonlySet<EventCode> = new Set<EventCode>([
  'attack',
  'air-drone-strike',
  'shelling-artillery-missile',
  'suicide-bomb',
  'remote-explosive-ied',
  'grenade',
  'excessive-force',
  'mob-violence',
])

/** Statements told farther apart than this have nothing to do with one another. */
const near = 8

/**
 * Parties that a clause leaves out because the one beside it, or the sentence before, has told them of the same raid:
 * "houses were burned and six girls led away", "they made off with weapons", "the toll has risen to 40".
 * @param read the drafts of a sentence @param previous those of the last sentence that told anything
 */
export function carryParties(read: readonly Draft[], previous: readonly Draft[]): readonly Draft[] {
  const before = previous.slice(-near)
  return read.map((given, at) => {
    const draft = withLauncher(withPolice(withSender(given, read), read.slice(0, at)), read)
    if (!carried.has(draft.event)) return draft
    const others = [
      ...read.slice(Math.max(0, at - near), at),
      ...read.slice(at + 1, at + near),
      ...before,
    ].filter((other) => isBeside(other, draft))
    if (draft.event === 'casualties') return withDead(draft, others)
    return withVictim(raided.has(draft.event) ? withRaider(draft, others) : draft, others)
  })
}

/** "A bomber blew himself up at the gate before the militants stormed in": of the one armed group told beside. */
function withSender(draft: Draft, read: readonly Draft[]): Draft {
  if (draft.event !== 'suicide-bomb' || draft.stance === 'denied' || inRole(draft, 'agent').length > 0)
    return draft
  const groups = read
    .filter((other) => other !== draft && other.stance === 'asserted' && other.apart === draft.apart)
    .flatMap(({ actors }) => actors.filter((one) => sideOf(one) === 'armed'))
  const sender = only([groups])
  return sender === undefined || draft.actors.some(({ id }) => id === sender.id)
    ? draft
    : { ...draft, actors: [{ ...sender, role: 'agent', text: '' }, ...draft.actors] }
}

/** What comes flying, or over a border. */
const flown: ReadonlySet<EventCode> = new Set<EventCode>([
  'air-drone-strike',
  'shelling-artillery-missile',
  'other-strategic',
])

/** "Of the drones that Russia launched, 56 were shot down": whose they were, where one alone is told to have sent any. */
function withLauncher(draft: Draft, read: readonly Draft[]): Draft {
  if (draft.event !== 'disrupted-weapons-use' || inRole(draft, 'target').length > 0) return draft
  const senders = read
    .filter((other) => other !== draft && flown.has(other.event) && other.stance === draft.stance)
    .map((other) => inRole(other, 'agent').filter(isForce))
  const sender = only(senders)
  return sender === undefined || draft.actors.some(({ id }) => id === sender.id)
    ? draft
    : { ...draft, actors: [...draft.actors, { ...sender, role: 'target', text: '' }] }
}

/** What is told of a raid beside those whom it took and what it found. */
const searches: ReadonlySet<EventCode> = new Set<EventCode>([
  'arrests',
  'disrupted-weapons-use',
  'armed-clash',
])

/** "Police arrested two men in Dori; 400 detonators were seized": by whoever was told to search. @param before earlier in the sentence */
function withPolice(draft: Draft, before: readonly Draft[]): Draft {
  if (draft.event !== 'arrests' && draft.event !== 'disrupted-weapons-use') return draft
  if (inRole(draft, 'agent').length > 0) return draft
  const others = before.filter((other) => searches.has(other.event) && isBeside(other, draft))
  const police = only(others.map((one) => inRole(one, 'agent')))
  return police === undefined || !isForce(police) || draft.actors.some(({ id }) => id === police.id)
    ? draft
    : { ...draft, actors: [{ ...police, text: '' }, ...draft.actors] }
}

/** Told of one place and alike: nobody is lent from what is denied or only feared. */
function isBeside(other: Draft, draft: Draft): boolean {
  return (
    other.stance === 'asserted' &&
    (draft.stance === 'asserted' || draft.stance === 'hedged') &&
    other.apart === draft.apart &&
    (draft.place === null || other.place?.id === draft.place.id)
  )
}

function withRaider(draft: Draft, others: readonly Draft[]): Draft {
  if (inRole(draft, 'agent').length > 0) return draft
  const raider = only(others.filter(({ event }) => raids.has(event)).map((one) => inRole(one, 'agent')))
  return raider === undefined || sideOf(raider) !== 'armed'
    ? draft
    : { ...draft, actors: [{ ...raider, text: '' }, ...draft.actors] }
}

function withDead(draft: Draft, others: readonly Draft[]): Draft {
  if (
    draft.actors.length > 0 ||
    !draft.figures.some(({ measure }) => measure === 'killed' || measure === 'wounded')
  )
    return draft
  const dead = only(others.filter(({ event }) => deadly.has(event)).map((one) => inRole(one, 'target')))
  return dead?.kind !== 'civilians' ? draft : { ...draft, actors: [{ ...dead, text: '' }] }
}

/** The one party that all of them name; undefined where they name several, or none. */
function only(parties: readonly (readonly ActorMention[])[]): ActorMention | undefined {
  const all = parties.flat()
  return all.every(({ id }) => id === all[0]!.id) ? all[0] : undefined
}

const inRole = ({ actors }: Draft, role: ActorRole): readonly ActorMention[] =>
  actors.filter((one) => one.role === role)
