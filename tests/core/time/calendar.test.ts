import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  daysBetween,
  isDate,
  isoWeek,
  mondayOf,
  monthEnd,
  monthStart,
  weekdayOf,
  weekStart,
} from '../../../src/core/time/calendar.ts'
import { sweep } from '../../sweep.ts'

const first = Temporal.PlainDate.from('1000-01-01')
const last = Temporal.PlainDate.from('2999-12-31')
const day = fc
  .integer({ min: 0, max: first.until(last, { largestUnit: 'days' }).days })
  .map((days) => first.add({ days }))

describe('days are counted as Temporal counts them', () => {
  test('every day of six centuries', () => {
    let text = '1700-01-01'
    let date = Temporal.PlainDate.from(text)
    for (let i = 0; i < 220_000; i += 1) {
      text = addDays(text, 1)
      date = date.add({ days: 1 })
      if (text !== date.toString()) expect(text).toBe(date.toString())
    }
    expect(text).toBe(first.add({ years: 700, days: 220_000 }).toString())
  })

  test('shifts, differences, weekdays, weeks and months', () => {
    fc.assert(
      fc.property(
        day,
        day,
        fc.integer({ min: -300_000, max: 300_000 }),
        fc.integer({ min: -900, max: 900 }),
        (a, b, days, months) => {
          const text = a.toString()
          expect(addDays(text, days)).toBe(a.add({ days }).toString())
          expect(addMonths(text, months)).toBe(a.add({ months }).toString())
          expect(daysBetween(text, b.toString())).toBe(a.until(b, { largestUnit: 'days' }).days)
          expect(weekdayOf(text)).toBe(a.dayOfWeek)
          expect(weekStart(text)).toBe(a.subtract({ days: a.dayOfWeek - 1 }).toString())
          expect(isoWeek(text)).toBe(`${a.yearOfWeek}-W${String(a.weekOfYear).padStart(2, '0')}`)
          expect(mondayOf(isoWeek(text))).toBe(weekStart(text))
          expect(monthStart(text, months)).toBe(a.with({ day: 1 }).add({ months }).toString())
          expect(monthEnd(text)).toBe(a.with({ day: a.daysInMonth }).toString())
        },
      ),
      sweep(300),
    )
  })

  test.each(['2012-02-29', '2000-02-29', '2023-12-31'])('%s is a date', (text) => {
    expect(isDate(text)).toBe(true)
  })

  test.each(['2011-02-29', '1900-02-29', '2023-04-31', '2023-13-01', '2023-00-10', '2023-1-1', 'XXXX-01-01'])(
    '%s is none',
    (text) => {
      expect(isDate(text)).toBe(false)
    },
  )
})
