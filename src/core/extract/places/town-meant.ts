import type { PlaceMention } from '../../model/index.ts'
import type { Scene } from '../claims/scene.ts'

/** The town that "la ville", "cette localité" stands for: the one named right before, else the place in play. */
export function townMeant({ named, lastPlace }: Pick<Scene, 'named' | 'lastPlace'>): PlaceMention | null {
  if (named.length === 1) return named[0]!
  // Of several, only the one that is in play can be meant.
  return named.length === 0 || named.some((one) => one.id === lastPlace?.id) ? lastPlace : null
}
