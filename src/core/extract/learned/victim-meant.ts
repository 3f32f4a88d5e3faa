import type { ActorMention } from '../../model/index.ts'
import { civilians } from '../claims/unnamed-civilians.ts'

/** How likely it is that somebody is one to whom it was done. */
export interface Chance {
  /** Null: nobody. */
  readonly mention: ActorMention | null
  /** Whether the sentence itself names him. */
  readonly isHere: boolean
  readonly chance: number
}

/** Whether it is only by what was done that civilians are taken to be met: no word of the text names them. */
export const isWordless = ({ id, text }: ActorMention): boolean => id === civilians.id && text === ''

/**
 * Whom the sentence names that is likely to be the one met, where it is only by the deed that civilians are taken to be: "the
 * dormitory was stormed, and twelve pupils have not come home". Undefined: nobody.
 */
export function victimMeant(chances: readonly Chance[]): ActorMention | undefined {
  const [first] = chances
    .filter(({ mention, isHere, chance }) => isHere && chance >= leastOf(mention))
    .toSorted((a, b) => b.chance - a.chance)
  const { mention } = first ?? {}
  if (mention?.kind !== civilians.kind) return mention ?? undefined
  // "People" says less of them than that they do not fight.
  const id = mention.id === 'unnamed:people' ? civilians.id : mention.id
  return { ...mention, id, name: civilians.name }
}

/** Those who do not fight are met anyway: which of them is asked. Whoever else is one that the deed says nothing of. */
const leastOf = (mention: ActorMention | null): number => (mention?.kind === civilians.kind ? 0.1 : 0.6)
