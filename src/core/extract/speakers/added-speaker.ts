import type { ActorMention, ActorRole } from '../../model/index.ts'
import { armyOf } from '../actors/bind-actor.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { addedSource } from './with-saying.ts'

/**
 * "…, with Israel saying | it | struck a fighter": whom a pronoun stands for in what another party is told to say besides.
 * @param force only a force can be meant
 */
export function addedSpeaker(
  parse: Parse,
  pronoun: string,
  role: ActorRole,
  scene: Scene,
  force: boolean,
): ActorMention | undefined {
  const at = parse.phrases.find(
    ({ type, from }) => type === 'pronoun' && parse.tokens[from]!.key === pronoun,
  )?.from
  const source = at === undefined ? undefined : addedSource(parse, at)
  const party = source && scene.actors.mention(parse, source, role, scene.text)
  if (party === undefined) return undefined
  const country = scene.knowledge.actors.get(party.id)?.countries[0]
  const army =
    force && party.kind === 'government' && country !== undefined
      ? armyOf(scene.knowledge, country)
      : undefined
  const meant = army === undefined ? party : { ...party, id: army.id, name: army.name, kind: army.kind }
  return isForce(meant) ? { ...meant, role, text: pronoun } : undefined
}
