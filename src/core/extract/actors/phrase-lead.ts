import type { ClaimLanguage } from '../claims/language-data.ts'
import type { Token } from '../claims/token.ts'
import type { Phrase } from './phrase.ts'
import type { Scan } from './word-role.ts'

export interface Lead {
  readonly prep: string
  readonly prepAt: number
  readonly nominal: boolean
  readonly afterVerb: boolean
}

/** What stands before a phrase: a preposition, a verb, or nothing that governs it. */
export function precedingWord({ tokens, language }: Scan, from: number, before: Phrase | undefined): Lead {
  let i = from - 1
  while (i >= 0 && (tokens[i]!.time >= 0 || tokens[i]!.key === "aujourd'" || tokens[i]!.key === 'hui')) i -= 1
  const token = tokens[i]
  if (token === undefined || token.kind === 'mark')
    return { prep: '', prepAt: -1, nominal: false, afterVerb: false }
  const nominal = before !== undefined && before.to >= i + 1 && before.to <= from
  if (language.is('prepositions', token.key) && !token.glued && !(before !== undefined && before.to > i)) {
    // "près de", "autour de", "à l'est de": the place word before counts.
    const earlier = language.is('of', token.key) ? tokens[i - 1]?.key : undefined
    const near =
      earlier !== undefined && language.is('locative', earlier) && !language.is('of', earlier)
        ? earlier
        : compass(tokens, i - 1, language)
    return { prep: near ?? token.key, prepAt: i, nominal: false, afterVerb: false }
  }
  if (nominal || language.is('conjunctions', token.key) || language.is('and', token.key))
    return { prep: '', prepAt: -1, nominal, afterVerb: false }
  if (language.is('adverbs', token.key))
    return {
      prep: '',
      prepAt: -1,
      nominal: false,
      afterVerb: i > 0 && language.forms(tokens[i - 1]!).length > 0,
    }
  return { prep: '', prepAt: -1, nominal: false, afterVerb: true }
}

const compassWords =
  /^(?:nord|sud|est|ouest|north|south|east|west|northeast|northwest|southeast|southwest|outside|hauteur|entree|sortie|abords|proximite|portes|large|cote|outskirts|edge|village|interieur|niveau|lisiere|suburb|suburbs)$/u

function compass(tokens: readonly Token[], at: number, _language: ClaimLanguage): string | undefined {
  return compassWords.test(tokens[at]?.key ?? '') ? 'near' : undefined
}
