import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { byKey, firstBeginning } from '../../../src/core/index.ts'

const things = Array.from({ length: 6 }, (_, id) => ({ id }))
const row = fc.record({
  key: fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 4 }),
  thing: fc.constantFrom(...things),
})

describe('names that begin so', () => {
  test('are those that going through all of them finds, best first, each thing once', () => {
    fc.assert(
      fc.property(
        fc.array(row, { maxLength: 40 }),
        fc.string({ unit: fc.constantFrom('a', 'b', 'é'), maxLength: 2 }),
        fc.integer({ min: 1, max: 7 }),
        (unranked, prefix, limit) => {
          const rows = unranked.map((one, rank) => ({ ...one, rank }))
          const slow = new Set(rows.filter(({ key }) => key.startsWith(prefix)).map(({ thing }) => thing))
          const found = firstBeginning(rows.toSorted(byKey), prefix, limit, ({ rank }) => rank)
          expect(found).toEqual([...slow].slice(0, limit))
        },
      ),
    )
  })

  test('are left out where they are not offered', () => {
    const rows = things.map((thing) => ({ key: `k${thing.id}`, thing }))
    const even = firstBeginning(rows, 'k', 2, ({ thing: { id } }) => (id % 2 === 0 ? -id : undefined))
    expect(even.map(({ id }) => id)).toEqual([4, 2])
  })
})
