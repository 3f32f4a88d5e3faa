import type { Draft } from '../draft.ts'
import { sideOf } from '../events/resolve-event.ts'
import type { Placed } from './built.ts'

/**
 * Who came and was beaten back, where only their dead tell of them: « Quatre jihadistes ont été tués dans une attaque
 * repoussée par l'armée ».
 * @param dead whose dead a fight is told to have had
 */
export const beatenBack = ({ built, draft }: Placed, dead: Draft['actors']): Draft['actors'] =>
  built.event === 'armed-clash' &&
  draft.actors.some((one) => one.role === 'target' && sideOf(one) === 'state') &&
  dead.every((one) => sideOf(one) === 'armed')
    ? dead.map((one) => ({ ...one, role: 'agent' as const }))
    : []
