import type { ActorMention } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import type { Scene } from './scene.ts'

/**
 * "The army conceded the loss of Bria", « l'état-major dément la perte de la ville »: of a loss that a force itself tells or
 * denies, it is who lost the place. What a government says of it leaves open whose the place was.
 */
export function withLoser(draft: Draft, parse: Parse, scene: Scene): Draft {
  if (draft.event !== 'non-state-actor-overtakes-territory') return draft
  if (draft.actors.some(({ role }) => role === 'target') || !tellsLoss(parse)) return draft
  const loser = speakingForce(draft, parse, scene)
  return loser === undefined || draft.actors.some(({ id }) => id === loser.id)
    ? draft
    : { ...draft, actors: [...draft.actors, { ...loser, role: 'target', text: '' }] }
}

/** "The loss of", « la perte de ». */
const tellsLoss = ({ tokens, language }: Parse): boolean =>
  tokens.some(
    ({ key }, at) => language.is('losses', key) && at > 0 && language.is('of', tokens[at + 1]?.key ?? ''),
  )

function speakingForce({ speaker, place }: Draft, parse: Parse, scene: Scene): ActorMention | undefined {
  const { knowledge } = scene
  const first = parse.phrases[0]
  const told =
    first?.type === 'actor' && first.prep === ''
      ? scene.actors.mention(parse, first, 'target', scene.text)
      : undefined
  if (told !== undefined && !/^(?:government|police)$/u.test(told.kind) && sideOf(told) !== 'other')
    return told
  const named = speaker.actor === undefined ? undefined : knowledge.actors.get(speaker.actor)
  const actor = named ?? (speaker.kind === 'military' ? armyOf(knowledge, place?.country ?? '') : undefined)
  return actor === undefined || actor.kind === 'government' || actor.kind === 'police'
    ? undefined
    : { id: actor.id, name: actor.name, text: '', role: 'target', kind: actor.kind }
}
