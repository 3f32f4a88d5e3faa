import type { Draft } from '../draft.ts'
import { claimFeatures, type Telling } from './claim-features.ts'
import { evidenceOf, scoreOf, type Weights } from './packed-weights.ts'
import type { Watch } from './watch.ts'

/**
 * Doubts the statements that a careful reader would hardly have found, which are not told: rules look at a few words, likeness at all of
 * them, and both are sometimes wrong in ways that go together. Says of what was read by likeness how likely it is now.
 */
export function withLikelyClaims(
  tellings: readonly Telling[],
  { model, watch }: { readonly model: Weights | undefined; readonly watch: Watch | undefined },
): readonly Draft[] {
  const drafts = tellings.map(({ draft }) => draft)
  if (model === undefined && watch?.claims === undefined) return drafts
  const judged = tellings.map((one) => ({
    draft: one.draft,
    isShort: one.parse.tokens.length < fewest,
    features: claimFeatures(one, tellings),
  }))
  watch?.claims?.(judged)
  if (model === undefined || watch?.claims !== undefined) return drafts
  return judged.map(({ draft, isShort, features }) => {
    const likelihood = 1 / (1 + Math.exp(-scoreOf(model, evidenceOf(model, features), 0)))
    if (draft.likeness === undefined)
      return likelihood < (toldPlainly.has(draft.event) ? mostUnlikely : unlikely) && !isShort
        ? { ...draft, doubted: true }
        : draft
    return likelihood < likely ? { ...draft, doubted: true } : { ...draft, likeness: rounded(likelihood) }
  })
}

// Chosen on pages that neither rules nor models had seen, `mostUnlikely` so that plain lines of pages we read ourselves stay.
const unlikely = 0.3
const mostUnlikely = 0.15
const likely = 0.5

/** Who takes or holds a town, and who appeals to whom, is told by few words that rules know: all others say little of it. */
const toldPlainly: ReadonlySet<string> = new Set([
  'appeal',
  'control',
  'government-regains-territory',
  'non-state-actor-overtakes-territory',
])

// In tokens: a few words speak for or against nothing.
const fewest = 13

/** In hundredths; never all of them, since nobody has looked. */
const rounded = (likelihood: number): number => Math.min(0.99, Math.round(likelihood * 100) / 100)
