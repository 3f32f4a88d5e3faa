import type { Placed } from './built.ts'

/** "Paris called for a ceasefire": the noun tells what the appeal is for, and of nothing signed. */
function isAppealedFor({ built, draft }: Placed, placed: readonly Placed[]): boolean {
  if (draft.event !== 'agreement' || draft.stance !== 'asserted' || built.match.verb !== undefined)
    return false
  return placed.some(
    ({ built: { match }, draft: other }) =>
      other.event === 'appeal' && match.to <= built.match.from && built.match.from - match.to <= nearAppeal,
  )
}

// In tokens: "a appelé mercredi soir les deux camps à un nouveau cessez-le-feu".
const nearAppeal = 10

/** "X demands that a truce be signed" tells what is demanded; that X appeals says it a second time. */
export function withoutDoubledDemands(placed: Placed[]): void {
  for (let i = placed.length - 1; i >= 0; i -= 1) if (isAppealedFor(placed[i]!, placed)) placed.splice(i, 1)
  const last = placed.findLast(({ draft }) => draft.stance === 'demanded' && draft.event !== 'appeal')
  if (last === undefined) return
  // "… exige leur départ et appelle au calme": the second appeal demands something else.
  for (let i = placed.length - 1; i >= 0; i -= 1)
    if (placed[i]!.draft.event === 'appeal' && placed[i]!.built.match.from <= last.built.match.from)
      placed.splice(i, 1)
}
