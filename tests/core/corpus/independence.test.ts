import { describe, expect, it } from 'vitest'
import { countIndependent, sourcesOf } from '../../../src/core/corpus/independence.ts'
import type { ArticleHead } from '../../../src/core/index.ts'
import { article, claim } from '../../builders.ts'

const publishers = new Map([
  ['afp', { name: 'AFP', family: 'afp' }],
  ['agence france presse', { name: 'AFP', family: 'afp' }],
])

/** How many sources articles are that all tell the same. */
function count(...articles: readonly Partial<ArticleHead>[]): number {
  const held = articles.map((one, n) => article({ id: `a${n}`, ...one }))
  const sources = new Map(held.map((one) => [one.id, sourcesOf(one, publishers)]))
  return countIndependent(
    held.map(({ id }) => claim({ article: id })),
    (id) => sources.get(id)!,
  )
}

describe('sources are counted', () => {
  it('by publisher family', () => {
    expect(count({ publisher: 'AFP' }, { publisher: 'Agence France-Presse' })).toBe(1)
    expect(count({ publisher: 'AFP' }, { publisher: 'Radio Exemple' })).toBe(2)
    expect(count({}, {})).toBe(1)
  })

  it('once for a wire that several outlets copied', () => {
    const copies = [{ publisher: 'A' }, { publisher: 'B', copyOf: 'a0' }, { publisher: 'C', copyOf: 'a0' }]
    expect(count(...copies)).toBe(1)
    expect(count(...copies, { publisher: 'D' })).toBe(2)
  })

  it('once for a dataset and what its row was coded from', () => {
    const row = { publisher: 'UCDP', codedFrom: ['Agence France Presse', 'Local Daily'] }
    expect(count(row, { publisher: 'AFP' })).toBe(1)
    expect(count(row, { publisher: 'Local Daily' }, { publisher: 'Other Daily' })).toBe(2)
  })
})
