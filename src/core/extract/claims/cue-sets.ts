import type { ClaimLanguage } from './claim-language.ts'
import { wordKey } from './word-key.ts'

const cueSets = new WeakMap<ClaimLanguage, Map<string, ReadonlySet<string>>>()

/** The words of a list of traps.json, folded. */
export function cueSet(language: ClaimLanguage, list: string): ReadonlySet<string> {
  const sets = cueSets.get(language) ?? new Map<string, ReadonlySet<string>>()
  cueSets.set(language, sets)
  const known = sets.get(list)
  if (known !== undefined) return known
  const made = new Set(
    String(language.traps[list] ?? '')
      .split('|')
      .filter((one) => one !== '')
      .map((one) => wordKey(one)),
  )
  sets.set(list, made)
  return made
}
