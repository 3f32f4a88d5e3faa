import type { Knowledge } from '../../knowledge.ts'
import type { ActorMention } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce, sideOf } from '../events/resolve-event.ts'

/**
 * "Bria, which the army had lost in March, has been retaken", « Gao, prise en mars par les rebelles, a été reprise »: a town
 * that nobody is told to retake is retaken by whoever had it, or from whoever took it.
 * @param told what is told beside it and before it
 */
export function withRetaken(draft: Draft, parse: Parse, told: readonly Draft[], knowledge: Knowledge): Draft {
  const isOpen =
    draft.event === 'non-state-actor-overtakes-territory' &&
    draft.place !== null &&
    (draft.stance === 'asserted' || draft.stance === 'hedged') &&
    draft.actors.length === 0
  if (!isOpen || !isRetaking(parse)) return draft
  const here = told.filter(
    (one) => one !== draft && one.place?.id === draft.place!.id && one.stance === 'asserted',
  )
  // "Gao has been retaken, an army spokesman said": by his own.
  const army = draft.speaker.kind === 'military' ? armyThere(draft, knowledge) : undefined
  if (army === undefined && here.some(({ event }) => event === 'government-regains-territory')) return draft
  const owner = here.flatMap(formerOwner).at(-1) ?? army
  const taker = here.flatMap(takerOf).at(-1)
  if (owner === undefined && taker === undefined) return draft
  const actors = [
    ...(owner === undefined ? [] : [{ ...owner, role: 'agent' as const, text: '' }]),
    ...(taker === undefined ? [] : [{ ...taker, role: 'target' as const, text: '' }]),
  ]
  return { ...draft, event: 'government-regains-territory', actors }
}

/** "Retaken", "taken back". */
const isRetaking = ({ tokens, language }: Parse): boolean =>
  tokens.some(
    ({ key }, i) =>
      language.is('retaking', key) ||
      (language.is('taking back', key) && language.is('taken back', tokens[i - 1]?.key ?? '')),
  )

function armyThere({ place }: Draft, knowledge: Knowledge): ActorMention | undefined {
  const army = place === null ? undefined : armyOf(knowledge, place.country)
  return army === undefined
    ? undefined
    : { id: army.id, name: army.name, text: '', role: 'agent', kind: army.kind }
}

/** The state's force that is told to have lost the place, or left it. */
function formerOwner({ event, actors }: Draft): readonly ActorMention[] {
  const role =
    event === 'non-state-actor-overtakes-territory'
      ? 'target'
      : event === 'non-violent-transfer-of-territory'
        ? 'agent'
        : undefined
  return actors.filter((one) => one.role === role && sideOf(one) === 'state')
}

/** The armed group that is told to have taken it or to have held it. */
function takerOf({ event, actors }: Draft): readonly ActorMention[] {
  const holds = event === 'non-state-actor-overtakes-territory' || event === 'control'
  return holds ? actors.filter((one) => one.role === 'agent' && isForce(one) && sideOf(one) === 'armed') : []
}
