import type { ActorMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Placed } from './built.ts'
import type { Scene } from './scene.ts'

/**
 * "Ukrainian troops beat back an assault. They …": the force that is subject of its sentence, though the claim tells of
 * it as whom the other side attacked. Undefined where nobody beats back anything.
 */
export function strongSubject(
  parse: Parse,
  placed: readonly Placed[],
  drafts: readonly Draft[],
  scene: Scene,
): ActorMention | undefined {
  const first = parse.phrases.find(
    ({ prep, afterVerb, type }) => prep === '' && !afterVerb && type === 'actor',
  )
  if (first === undefined || drafts.length === 0) return undefined
  const isIn = (role: string, id: string): boolean =>
    drafts.some(({ actors }) => actors.some((one) => one.role === role && one.id === id))
  if (!placed.some(({ built }) => built.rule.agent?.includes('of-object') === true)) return undefined
  const party = scene.actors.mention(parse, first, 'agent', scene.text)
  return party !== undefined && isForce(party) && isIn('target', party.id) && !isIn('agent', party.id)
    ? party
    : undefined
}
