import type { ClaimLanguage } from '../claims/claim-language.ts'
import type { Token } from '../claims/token.ts'
import type { Phrase } from './phrase.ts'

/** "army convoy", "poste militaire": the force whose name is part of a thing's. */
export function ownerIn(
  tokens: readonly Token[],
  from: number,
  to: number,
  language: ClaimLanguage,
): Phrase['owner'] {
  let owner: Phrase['owner']
  for (let i = from; i < to; i += 1) {
    const noun = language.personWords.get(tokens[i]!.key)
    if (noun === undefined || !/^(?:army|police|armed-group|militia|junta|government)$/u.test(noun.kind))
      continue
    // « Un drone kamikaze »: what it does, and nobody's.
    if (noun.id === 'suicide-bomber') continue
    // "A junta column", "regime drones": who governs has an army for that.
    const isArmys = noun.kind === 'junta' || noun.kind === 'government'
    owner = { noun: isArmys ? { ...noun, id: 'army', kind: 'army', as: 'bind' } : noun, at: i }
    // "Brigade de gendarmerie": in French whose it is stands last.
    if (!language.field<boolean>('first noun')) break
  }
  return owner
}
