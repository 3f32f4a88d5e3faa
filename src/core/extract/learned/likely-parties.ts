import type { ActorMention } from '../../model/index.ts'
import type { Scene } from '../claims/scene.ts'
import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { sideOf } from '../events/resolve-event.ts'
import { partOf } from './learned-rule.ts'
import { evidenceOf, scoreOf, type Weights } from './packed-weights.ts'
import { type PartyCandidate, partyCandidates } from './party-candidates.ts'
import { partyFeatures, surroundings } from './party-features.ts'
import type { JudgedParty, PartyWatch } from './party-watch.ts'

/** data/languages/<code>/claims/learned-parties.json: the columns are neither, agent, target. */
export const partyColumns = ['neither', 'agent', 'target'] as const

/** Who did it and to whom, where the rules found nobody and somebody is likely enough. */
export function withLikelyParties(
  drafts: readonly Draft[],
  parse: Parse,
  scene: Scene,
  { previous, watch }: { readonly previous: readonly Draft[]; readonly watch: PartyWatch | undefined },
): readonly Draft[] {
  const model = parse.language.learnedParties()
  if (model === undefined && watch === undefined) return drafts
  let candidates: readonly PartyCandidate[] | undefined
  return drafts.map((draft) => {
    const match = draft.found?.start === parse.sentence.start ? draft.found.match : undefined
    const open = openRoles(draft)
    if (match === undefined || (open.length === 0 && watch === undefined)) return draft
    candidates ??= partyCandidates(parse, scene, previous)
    const isOpen = ({ mention }: PartyCandidate): boolean =>
      watch !== undefined || draft.actors.every(({ id }) => id !== mention.id)
    if (!candidates.some(isOpen)) return draft
    const around = surroundings(parse, draft, match, candidates)
    const judged = candidates
      .filter(isOpen)
      .map((candidate) => ({ mention: candidate.mention, features: partyFeatures(around, candidate) }))
    watch?.(draft, judged)
    return model === undefined ? draft : fillIn(draft, open, judged, model)
  })
}

function openRoles({ event, actors }: Draft): readonly ('agent' | 'target')[] {
  const { agentless, targetless } = partOf(event)
  return [
    ...(agentless !== true && actors.every(({ role }) => role !== 'agent' && role !== 'holder')
      ? (['agent'] as const)
      : []),
    ...(targetless !== true && actors.every(({ role }) => role !== 'target') ? (['target'] as const) : []),
  ]
}

function fillIn(
  draft: Draft,
  open: readonly ('agent' | 'target')[],
  judged: readonly JudgedParty[],
  model: Weights,
): Draft {
  const found: ActorMention[] = []
  for (const { mention, features } of judged) {
    const likelihoods = likelihoodsOf(model, features)
    for (const role of open)
      if (likelihoods[partyColumns.indexOf(role)]! >= likely && !isUnfit(mention, role, draft))
        found.push({ ...mention, role })
  }
  if (found.length === 0) return draft
  return { ...draft, actors: [...draft.actors, ...found] }
}

const likely = 0.5

/**
 * "The governor is held": not by the army. A coup alone is made against one's own, and by whom it was is what is told of
 * it; a town is retaken by a state and taken by others.
 */
function isUnfit(mention: ActorMention, role: 'agent' | 'target', { event, actors }: Draft): boolean {
  const side = sideOf(mention)
  if (event === 'coup') return role === 'target'
  if (event === 'government-regains-territory' && (side === 'state') !== (role === 'agent')) return true
  return (
    side === 'state' &&
    actors.some((one) => one.role !== role && one.role !== 'supporter' && sideOf(one) === 'state')
  )
}

/** How likely somebody is neither, agent or target: together 1. */
function likelihoodsOf(model: Weights, features: readonly number[]): readonly number[] {
  const evidence = evidenceOf(model, features)
  const scores = partyColumns.map((_, column) => Math.exp(scoreOf(model, evidence, column)))
  const sum = scores.reduce((a, b) => a + b, 0)
  return scores.map((score) => score / sum)
}
