import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseGivenDate } from '../../../src/ingest/web/given-date.ts'
import { sweep } from '../../sweep.ts'

const cases: readonly (readonly [string, readonly string[]])[] = [
  ['2012-03-31', ['2012-03-31']],
  ['2012-03-31T18:00:00Z', ['2012-03-31T18:00:00Z']],
  ['2012-03-31T18:00:00.123+02:00', ['2012-03-31T16:00:00Z']],
  ['2012-03-31T01:00+0200', ['2012-03-30T23:00:00Z']],
  ['2012-03-31 18:00:00', ['2012-03-31']],
  ['2012-03-31T18:00:00', ['2012-03-31']],
  ['2012-03-31T00:00:00Z', ['2012-03-31']],
  ['20120331', ['2012-03-31']],
  ['2012/3/31', ['2012-03-31']],
  ['Sat, 31 Mar 2012 18:00:00 GMT', ['2012-03-31T18:00:00Z']],
  ['Sat, 31 Mar 2012 9:05:00 +0100', ['2012-03-31T08:05:00Z']],
  ['31 Mar 12 18:00 EST', ['2012-03-31T23:00:00Z']],
  ['Sat, 31 Mar 2012 18:00:00 CEST', ['2012-03-31']],
  ['sam., 31 mars 2012 18:00:00 +0200', ['2012-03-31T16:00:00Z']],
  ['31 août 2013', ['2013-08-31']],
  ['1er février 2013', ['2013-02-01']],
  ['March 31, 2012', ['2012-03-31']],
  ['Bamako – 31 août 2013 à 18:00 +02:00', ['2013-08-31T16:00:00Z']],
  ['“31 AVRİL 2013”', []],
  ['“30 AVRİL 2013”', ['2013-04-30']],
  ['31 марта 2012', []],
  ['一月31 mars 2012', []],
  ['02-05-2024', ['2024-02-05', '2024-05-02']],
  ['02/05/2024 13:24', ['2024-02-05', '2024-05-02']],
  ['31/03/2012', ['2012-03-31']],
  ['03/31/2012', ['2012-03-31']],
  ['05-05-2024', ['2024-05-05']],
  ['2.5.2024', ['2024-05-02']],
  ['2012-02-30', []],
  ['1970-01-01T00:00:00Z', []],
  ['yesterday', []],
  ['', []],
  ['Invalid Date', []],
]

describe('a date as pages and feeds give it', () => {
  test.each(cases)('%s', (given, readings) => {
    expect(parseGivenDate(given)).toEqual(readings)
  })

  test('any day of two numbers keeps each reading that is a day, and no other', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 31 }),
        fc.integer({ min: 1, max: 31 }),
        fc.constantFrom('-', '/'),
        (a, b, mark) => {
          const two = (n: number): string => String(n).padStart(2, '0')
          const found = parseGivenDate(`${two(a)}${mark}${two(b)}${mark}2024`)
          const whole = [`2024-${two(b)}-${two(a)}`, `2024-${two(a)}-${two(b)}`]
          const possible = whole.filter((day) => {
            const date = new Date(`${day}T00:00:00Z`)
            return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
          })
          expect(found).toEqual([...new Set(possible)].sort())
        },
      ),
      sweep(200),
    )
  })

  test('anything else gives nothing or days that are, and never throws', () => {
    const part = fc.constantFrom(
      '2012',
      '31',
      '3',
      'mars',
      'Mar',
      'Sat,',
      'T',
      ':',
      '-',
      '/',
      ' ',
      '18:00',
      'GMT',
      '+99:99',
      '٣',
    )
    fc.assert(
      fc.property(fc.array(part, { maxLength: 12 }), (parts) => {
        for (const reading of parseGivenDate(parts.join('')))
          expect(Number.isNaN(Date.parse(reading)), reading).toBe(false)
      }),
      sweep(500),
    )
  })
})
