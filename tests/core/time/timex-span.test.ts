import { describe, expect, test } from 'vitest'
import { rangeOfValue } from '../../../src/core/time/timex-span.ts'

describe('a whole TIMEX3 value stands for its days', () => {
  test.each([
    ['2012-03-30', undefined, '2012-03-30..2012-03-30'],
    ['2012-02', undefined, '2012-02-01..2012-02-29'],
    ['2012-01', 'MID', '2012-01-10..2012-01-20'],
    ['2012-01', 'START', '2012-01-01..2012-01-10'],
    ['2012-02', 'END', '2012-02-21..2012-02-29'],
    ['2012', undefined, '2012-01-01..2012-12-31'],
    ['2012', 'END', '2012-09-01..2012-12-31'],
    ['2012-W13', undefined, '2012-03-26..2012-04-01'],
    ['2012-W13-WE', undefined, '2012-03-31..2012-04-01'],
    ['2012-W13-5', undefined, '2012-03-30..2012-03-30'],
    ['2012-SU', undefined, '2012-06-01..2012-08-31'],
    // Winter 2013 may be either of two.
    ['2013-WI', undefined, '2012-12-01..2014-02-28'],
    ['2012-Q1', undefined, '2012-01-01..2012-03-31'],
    ['199', undefined, '1990-01-01..1999-12-31'],
    ['198', 'END', '1985-01-01..1989-12-31'],
    ['19', 'END', '1966-01-01..1999-12-31'],
    ['18', undefined, '1800-01-01..1899-12-31'],
  ] as const)('%s %s is %s', (value, mod, expected) => {
    const range = rangeOfValue(value, mod)
    expect(`${range?.earliest}..${range?.latest}`).toBe(expected)
  })

  test.each(['XXXX-03-22', 'P3D', 'PRESENT_REF', 'BC0480', '2012-13-01', '2012-02-30'])(
    '%s for none',
    (value) => {
      expect(rangeOfValue(value)).toBeUndefined()
    },
  )
})
