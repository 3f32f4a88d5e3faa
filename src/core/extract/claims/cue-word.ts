import type { ClaimLanguage } from './claim-language.ts'
import { wordKey } from './word-key.ts'

/** The lists of traps.json whose phrases are looked for word by word. */
export const cueLists = [
  'sport',
  'market',
  'electoral',
  'creatures',
  'nature',
  'fiction',
  'staged',
  'pretended',
  'mishap',
  'war',
] as const

/** A phrase of a list of traps. */
export interface CueWord {
  readonly phrase: readonly string[]
  readonly list: (typeof cueLists)[number]
  /** Whether its first word ends as a participle does in French: "chaviré". */
  readonly done: boolean
}

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
