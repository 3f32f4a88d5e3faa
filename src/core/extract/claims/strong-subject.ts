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
  // "Driven out of Gao by the army, the rebels burned …": what they suffered is told before they act.
  const isOpened = placed.every(
    ({ built: { match }, draft }) =>
      match.to <= first.from || !draft.actors.some(({ role }) => role === 'target'),
  )
  const isHeld = placed.some(({ built }) => built.rule.agent?.includes('of-object') === true)
  if (!isHeld && !isOpened) return undefined
  const party = scene.actors.mention(parse, first, 'agent', scene.text)
  return party !== undefined && isForce(party) && isIn('target', party.id) && !isIn('agent', party.id)
    ? party
    : undefined
}
