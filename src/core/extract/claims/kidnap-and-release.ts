import type { Draft } from '../draft.ts'
import type { Parse } from '../events/parse.ts'
import { findReleased } from '../figures/released.ts'
import type { Placed } from './built.ts'

/** Kidnapped and let go, told together: one abduction, of the day on which they were taken. */
export function dateByKidnapping(placed: Placed[]): void {
  const isRelease = ({ built }: Placed): boolean => built.rule.measure === 'freed'
  if (!placed.some((one) => one.draft.event === 'abduction' && !isRelease(one))) return
  placed.forEach((one, i) => {
    if (isRelease(one)) placed[i] = { ...one, draft: { ...one.draft, when: null } }
  })
}

/** Kidnap and release told together are one abduction with both figures. */
export function withReleased(draft: Draft, parse: Parse): Draft {
  if ((draft.event !== 'abduction' && draft.event !== 'arrests') || draft.stance !== 'asserted') return draft
  const taken = draft.figures.find(({ measure }) => measure === 'abducted' || measure === 'detained')
  if (taken === undefined || draft.figures.some(({ measure }) => measure === 'freed')) return draft
  const freed = findReleased(parse, taken)
  return freed === undefined ? draft : { ...draft, figures: [...draft.figures, freed] }
}
