import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayNumber, weekdayNumber } from '../../../src/core/corpus/day-number.ts'

const first = Temporal.PlainDate.from('1970-01-01')

describe('dayNumber', () => {
  it('counts as Temporal does, leap years and centuries included', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719_000, max: 2_930_000 }), (days) => {
        const date = first.add({ days })
        expect(dayNumber(date.toString())).toBe(days)
        expect(weekdayNumber(date.toString())).toBe(date.dayOfWeek)
      }),
    )
  })
})
