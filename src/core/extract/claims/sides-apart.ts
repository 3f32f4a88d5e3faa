import type { ActorMention } from '../../model/index.ts'
import type { Draft } from '../draft.ts'
import { sideOf } from '../events/resolve-event.ts'

/**
 * "Cost 17 soldiers and 23 rebels their lives": the tolls of two sides are two statements. Where the numbers cannot be
 * told apart by whom they count, it stays one.
 */
export function sidesApart(draft: Draft): readonly Draft[] {
  if (draft.event !== 'casualties' || draft.figures.length < 2) return [draft]
  const targets = draft.actors.filter(({ role }) => role === 'target')
  const armed = targets.filter((one) => sideOf(one) === 'armed')
  const others = targets.filter((one) => !armed.includes(one))
  if (armed.length === 0 || !others.some((one) => sideOf(one) === 'state')) return [draft]
  const theirs = draft.figures.filter(({ low }) => armed.some(({ count }) => count === low))
  const rest = draft.figures.filter((figure) => !theirs.includes(figure))
  const isApart = theirs.length === armed.length && rest.length === others.length
  if (!isApart || !rest.every(({ low }) => others.some(({ count }) => count === low))) return [draft]
  const withOnly = (side: readonly ActorMention[]): readonly ActorMention[] =>
    draft.actors.filter((one) => one.role !== 'target' || side.includes(one))
  const both = [
    { ...draft, actors: withOnly(others), figures: rest },
    { ...draft, actors: withOnly(armed), figures: theirs },
  ]
  return armed.includes(targets[0]!) ? both.toReversed() : both
}
