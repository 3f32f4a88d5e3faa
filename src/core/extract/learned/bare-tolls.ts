import type { Draft } from '../draft.ts'

/**
 * Tolls read by likeness that give no number stand back: what rules tell of a toll that is not known, or that others
 * tell anew, is looked for without them. They are told only where that finds none, and where they say more than "a toll".
 */
export function withBareTolls(
  drafts: readonly Draft[],
  readOn: (sure: readonly Draft[]) => readonly Draft[],
): readonly Draft[] {
  const bare = drafts.filter(
    ({ event, likeness, figures }) =>
      event === 'casualties' && likeness !== undefined && figures.length === 0,
  )
  const told = readOn(drafts.filter((draft) => !bare.includes(draft)))
  return told.some(({ event }) => event === 'casualties')
    ? told
    : [...told, ...bare.filter(({ stance }) => stance !== 'asserted')]
}
