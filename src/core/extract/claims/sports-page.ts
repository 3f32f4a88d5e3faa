import type { Draft } from '../draft.ts'
import { isForce } from '../events/resolve-event.ts'

// In sentences, and as a share of all: a report of a match speaks of little else.
const [fewest, share] = [4, 0.2] as const

/**
 * Whether an article is about sport, so that what is read in it without a force and without several dead is a figure of
 * speech: "the striker executed the keeper".
 * @param sporting how many of its sentences speak of sport
 */
export function isSportsPage(sporting: number, sentences: number, drafts: readonly Draft[]): boolean {
  if (sporting < fewest || sporting < sentences * share) return false
  return !drafts.some(
    ({ actors, figures }) =>
      actors.some((actor) => actor.role !== 'target' && isForce(actor)) || figures.some(({ low }) => low > 1),
  )
}
