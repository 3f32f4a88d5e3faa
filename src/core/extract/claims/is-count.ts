import type { Phrase } from '../actors/phrase.ts'

/** "54", of whatever follows. */
export function isCount({ amount, person, actor, object }: Phrase): boolean {
  return amount !== undefined && person === undefined && actor === undefined && object === undefined
}
