import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { isForce } from '../events/resolve-event.ts'
import { eventFamilies } from './families.ts'
import type { Judgement } from './judge-sentence.ts'
import { isWordless } from './victim-meant.ts'

const familyOf = (event: Draft['event']): number =>
  eventFamilies.findIndex((family) => family.includes(event))
const [clash, attack] = [familyOf('armed-clash'), familyOf('attack')]

/**
 * "Rebels attacked the town": a rule knows who and where, and not whom they met. Where no word names one who does not
 * fight and all words together tell of fighting, it was an armed clash.
 */
export function withLikelierBlow(
  drafts: readonly Draft[],
  { sentence }: Parse,
  judgement: Judgement | undefined,
): readonly Draft[] {
  const { likelihoods } = judgement ?? {}
  if (likelihoods === undefined || likelihoods[clash]! < sure || likelihoods[attack]! > unsure) return drafts
  return drafts.map((draft) => {
    const { event, actors, likeness, found } = draft
    if (event !== 'attack' || likeness !== undefined || found?.start !== sentence.start) return draft
    const isByForce = actors.some((one) => one.role === 'agent' && isForce(one))
    const isOfNobody = actors.every((one) => one.role !== 'target' || isWordless(one))
    if (!isByForce || !isOfNobody || draft.figures.length > 0) return draft
    return { ...draft, event: 'armed-clash', actors: actors.filter(({ role }) => role !== 'target') }
  })
}

// Chosen on pages that neither rules nor model had seen.
const sure = 0.8
const unsure = 0.2
