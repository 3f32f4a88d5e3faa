import type { Phrase } from '../actors/phrase.ts'
import type { PersonNoun } from '../claims/person-noun.ts'

/** The noun for people in a phrase or in what it is of ("une dizaine d'habitants"). */
export function personOf(phrase: Phrase): PersonNoun | undefined {
  return phrase.person ?? (phrase.amount !== undefined ? phrase.of?.person : undefined)
}
