import type { EventCode } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'

/** What is told as the beginning of a fight, of which more is told. */
const fights: ReadonlySet<EventCode> = new Set<EventCode>([
  'armed-clash',
  'offensive',
  'non-state-actor-overtakes-territory',
  'government-regains-territory',
])

/**
 * Who fights where nobody is named: those of whom the sentence before has told that they fight in the same place ("The
 * M23 attacked Sake on Monday. The assault was repelled.").
 * @param previous the drafts of the last sentence that told anything
 */
export function withSameFighters(draft: Draft, previous: readonly Draft[], parse: Parse): Draft {
  const { event, actors, place, stance } = draft
  if (event !== 'armed-clash' || place === null || (stance !== 'asserted' && stance !== 'hedged'))
    return draft
  if (actors.length > 0 || !bringsOneTold(parse)) return draft
  const before = previous.filter(
    (other) =>
      fights.has(other.event) &&
      (other.stance === 'asserted' || other.stance === 'hedged') &&
      other.apart === draft.apart &&
      other.place?.id === place.id,
  )
  const sides = before.map((other) =>
    other.actors.filter(({ role }) => role === 'agent' || role === 'target'),
  )
  const first = sides[0]
  if (first === undefined || !first.some(({ role }) => role === 'agent') || !first.every(isForce))
    return draft
  const isOne = sides.every((all) => all.every((one) => first.some((other) => isSame(one, other))))
  return isOne ? { ...draft, actors: first.map(({ count: _, ...one }) => ({ ...one, text: '' })) } : draft
}

const isSame = (one: Draft['actors'][number], other: Draft['actors'][number]): boolean =>
  one.id === other.id && one.role === other.role

/** "The assault", « les combats »: a fight that has been told. */
const bringsOneTold = ({ phrases, tokens, language }: Parse): boolean =>
  phrases.some(
    ({ det, head }) => language.is('definite', det) && language.is('event nouns', tokens[head]!.key),
  )
