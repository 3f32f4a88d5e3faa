import { describe, expect, it } from 'vitest'
import { claimLanguage } from '../../src/core/extract/claims/language-data.ts'
import { wordKey } from '../../src/core/extract/claims/word-key.ts'
import { knowledge } from '../knowledge.ts'

const actors = [...knowledge.actors.values()]

describe('the parties in data/actors', () => {
  it('are at least 430', () => {
    expect(actors.length).toBeGreaterThanOrEqual(430)
  })

  it('bear no name that means the forces of any country', () => {
    const languages = [...knowledge.packs.values()].map(claimLanguage)
    const common = actors.flatMap(({ id, name, aliases }) =>
      [name, ...aliases].flatMap((one) => {
        const key = wordKey(one)
        // Short acronyms are read with their capitals only.
        if (/^\p{Lu}{2,4}$/u.test(one)) return []
        // Nouns that stand for a party wherever they are written ("dozos") may name it.
        const isCommon = languages.some(
          (words) => (words.personWords.get(key)?.as ?? '') !== '' || words.objectWords.has(key),
        )
        return isCommon ? [`${id}: ${one}`] : []
      }),
    )
    expect(common).toEqual([])
  })

  it('share a name only with parties of other countries', () => {
    const byName = new Map<string, typeof actors>()
    for (const actor of actors) {
      for (const key of new Set([actor.name, ...actor.aliases].map(wordKey)))
        byName.set(key, [...(byName.get(key) ?? []), actor])
    }
    const shared = [...byName].filter(([, named]) =>
      named.some((one) => named.some((other) => one !== other && one.countries[0] === other.countries[0])),
    )
    expect(shared.map(([name, named]) => `${name}: ${named.map(({ id }) => id).join(', ')}`)).toEqual([])
  })
})
