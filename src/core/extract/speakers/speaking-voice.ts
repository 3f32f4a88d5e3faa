import type { ActorMention } from '../../model/index.ts'
import type { Scene } from '../claims/scene.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import type { Attribution } from './attribution.ts'
import { ownClaim } from './claimer.ts'
import { forceNamed } from './speaking-party.ts'

/** "The M23 says it …", "l'armée affirme que ses hommes …": who speaks is who is meant. */
export function noteSpeakingParty(parse: Parse, attributions: readonly Attribution[], scene: Scene): void {
  const claimer = noteVoice(parse, attributions, scene)
  const first = attributions.find(
    (one) => one.verb !== undefined && !one.pronoun && one.coversFrom >= one.to && one.phrase !== undefined,
  )
  const phrase = first?.phrase
  const party = claimer ?? (phrase && scene.actors.mention(parse, phrase, 'agent', scene.text))
  if (party !== undefined && party.kind !== 'civilians' && party.kind !== 'unnamed')
    scene.actors.remember([party])
}

/**
 * "He denies that his men …": in whose name the sentence speaks, he being who spoke before. "The army dismissed the rebels'
 * claim that they had taken it": from the claim on the rebels are meant, and not the army. @returns whose claim it is
 */
function noteVoice(
  parse: Parse,
  attributions: readonly Attribution[],
  scene: Scene,
): ActorMention | undefined {
  const first = attributions.find(({ verb, cited }) => verb !== undefined && cited !== true)
  if (first === undefined) return undefined
  const claim = ownClaim(parse, first.to)
  const owner = claim && scene.actors.mention(parse, claim.owner, 'agent', scene.text)
  const claimer = owner !== undefined && isForce(owner) ? owner : undefined
  if (claim !== undefined && claimer !== undefined) scene.actors.hear(claimer, claim.at)
  else scene.actors.hear(first.pronoun ? 'same' : forceNamed(parse, first, scene), first.to)
  return claimer
}
