import type { ActorMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import { fromAfar } from '../events/strikes.ts'
import { partyIn } from './blamed-party.ts'
import type { Scene } from './scene.ts'

/**
 * Who strikes where nobody is named: who has just been told to strike in the same country in the same way, where what is
 * hit is not his own ("Its jets came back on Sunday. A bomb hit the hospital.").
 * @param previous the drafts of the last sentence that told anything
 */
export function withSameStriker(draft: Draft, previous: readonly Draft[]): Draft {
  const { event, actors, place } = draft
  if (!isUnsigned(draft)) return draft
  const before = previous.filter(
    (other) =>
      other.event === event &&
      other.stance !== 'denied' &&
      other.apart === draft.apart &&
      (place === null || other.place === null || other.place.country === place.country),
  )
  const strikers = before.flatMap((other) => other.actors.filter(({ role }) => role === 'agent'))
  const [first] = strikers
  if (first === undefined || !strikers.every(({ id }) => id === first.id)) return draft
  return actors.some((one) => isSameSide(one, first))
    ? draft
    : { ...draft, actors: [{ ...first, text: '' }, ...actors] }
}

/**
 * "Some twenty aircraft hit the port, the Israeli army says": an army that tells how aircraft bombed abroad tells of its
 * own. Whose strike killed there, or whose shells fell, it does not say.
 */
export function withOwnStrike(draft: Draft, parse: Parse, scene: Scene): Draft {
  const { speaker, actors, place } = draft
  if (!isUnsigned(draft) || speaker.kind !== 'military' || place === null) return draft
  const { tokens, language } = parse
  if (draft.event !== 'air-drone-strike' || tokens.some(({ key }) => language.is('event nouns', key)))
    return draft
  const party = partyIn(speaker.text, parse, scene)
  const home = party === undefined ? undefined : scene.knowledge.actors.get(party.id)?.countries[0]
  if (party === undefined || home === undefined || home === place.country) return draft
  return actors.some((one) => isSameSide(one, party)) ? draft : { ...draft, actors: [party, ...actors] }
}

/** A strike that is told as done, of which nobody is said to be the author. */
const isUnsigned = ({ event, stance, actors }: Draft): boolean =>
  fromAfar.has(event) &&
  (stance === 'asserted' || stance === 'hedged') &&
  actors.every(({ role }) => role === 'target')

const isSameSide = (one: ActorMention, other: ActorMention): boolean =>
  one.id === other.id || (sideOf(one) === 'state' && one.id.slice(0, 3) === other.id.slice(0, 3))
