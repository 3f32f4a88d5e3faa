import type { ClaimLanguage } from './claim-language.ts'

/** A bit, and the group of grammar.json whose words have it. */
export type GroupBit = readonly [bit: number, group: string]

/** Tells the bits of a folded word: those of all groups that it is in. Each language's words are gone through once. */
export function classBits(groups: readonly GroupBit[]): (key: string, language: ClaimLanguage) => number {
  const compiled = new WeakMap<ClaimLanguage, ReadonlyMap<string, number>>()
  return (key, language) => {
    let bits = compiled.get(language)
    if (bits === undefined) {
      bits = bitsByWord(groups, language)
      compiled.set(language, bits)
    }
    return bits.get(key) ?? 0
  }
}

function bitsByWord(groups: readonly GroupBit[], language: ClaimLanguage): ReadonlyMap<string, number> {
  const bits = new Map<string, number>()
  for (const [bit, group] of groups)
    for (const word of language.group(group)) bits.set(word, (bits.get(word) ?? 0) | bit)
  return bits
}
