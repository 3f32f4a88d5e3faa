import { describe, expect, test } from 'vitest'
import {
  formatDay,
  formatInstant,
  formatMonths,
  formatSpan,
  formatStart,
} from '../../../src/core/time/format.ts'
import { formatAge, formatSpanAge } from '../../../src/core/time/format-age.ts'
import { spanOf as span } from './span-of.ts'

describe('an instant is said with its offset in the zone asked', () => {
  const at = span('2013-01-10T14:30:00Z', '2013-01-10T14:30:00Z', { precision: 'minute' })

  test('and is a moment', () => {
    expect(formatSpan(at, { language: 'en', zone: 'Asia/Jerusalem' })).toEqual({
      text: '10 January 2013, 16:30 (+02:00)',
      atMs: 1357828200000,
    })
    expect(formatSpan(at, { language: 'en', zone: 'Pacific/Apia' }).text).toBe(
      '11 January 2013, 04:30 (+14:00)',
    )
    expect(formatInstant('2012-03-30T23:30:00Z', { language: 'fr', zone: 'Europe/Paris' })).toBe(
      '31 mars 2012, 01:30 (+02:00)',
    )
  })

  test('an hour said loosely is around it, and no moment that a platform would show as exact', () => {
    const loose = span('2013-01-10T12:00:00Z', '2013-01-10T12:00:00Z', {
      precision: 'hour',
      approximate: true,
    })
    expect(formatSpan(loose, { language: 'en', zone: 'UTC' })).toEqual({
      text: '10 January 2013, around 12:00 (+00:00)',
    })
  })

  test('an offset with seconds has the clock to the second, so that no other minute is meant', () => {
    expect(formatInstant('1900-01-01T10:00:00Z', { language: 'en', zone: 'Asia/Jerusalem' })).toBe(
      '1 January 1900, 12:20:40 (+02:20:40)',
    )
  })
})

describe('the date at the place is marked where it is another', () => {
  const late = span('2013-01-09T23:30:00Z', '2013-01-09T23:30:00Z', { precision: 'minute' })
  const mark = (language: string, zone: string, there: readonly string[], time = late): string | undefined =>
    formatSpan(time, { language, zone, there }).mark

  test.each([
    ['Asia/Jerusalem', ['Africa/Bamako'], ', 9 January there', ', le 9 janvier sur place'],
    ['Africa/Bamako', ['Asia/Jerusalem'], ', 10 January there', ', le 10 janvier sur place'],
    ['Africa/Bamako', ['Africa/Bamako'], undefined, undefined],
    ['Asia/Jerusalem', [], undefined, undefined],
    // A country of many zones: where they are not of one mind nothing is said.
    ['Asia/Jerusalem', ['Europe/Moscow', 'Europe/London'], undefined, undefined],
    [
      'Asia/Jerusalem',
      ['America/Denver', 'America/New_York'],
      ', 9 January there',
      ', le 9 janvier sur place',
    ],
  ] as const)('in %s of %s', (zone, there, en, fr) => {
    expect(mark('en', zone, there)).toBe(en)
    expect(mark('fr', zone, there)).toBe(fr)
  })

  test('with the year at its turn', () => {
    const eve = span('2012-12-31T23:00:00Z', '2012-12-31T23:00:00Z', { precision: 'minute' })
    expect(mark('en', 'Asia/Jerusalem', ['Africa/Bamako'], eve)).toBe(', 31 December 2012 there')
  })

  test('and a day is never shifted, nor marked', () => {
    const day = span('2013-01-09', '2013-01-09')
    expect(formatSpan(day, { language: 'en', zone: 'Pacific/Apia', there: ['Africa/Bamako'] })).toEqual({
      text: 'Wednesday 9 January 2013',
    })
  })
})

describe('a start is said as it follows since', () => {
  test.each([
    [
      span('2012-01-10', '2012-04-01', { lasting: true, approximate: true, value: '2012-01' }),
      'mid-January 2012',
      'la mi-janvier 2012',
    ],
    [
      span('2012-03-30', '2012-04-01', { lasting: true, value: '2012-03-30' }),
      'Friday 30 March 2012',
      'le vendredi 30 mars 2012',
    ],
    [span('2011-01-01', '2012-04-01', { lasting: true, value: '2011' }), '2011', '2011'],
    [
      span('2012-02-01', '2012-04-01', { lasting: true, approximate: true, value: 'P2M' }),
      'around Wednesday 1 February 2012',
      'le mercredi 1er février 2012 environ',
    ],
  ])('%o', (time, en, fr) => {
    expect(formatStart(time, { language: 'en', zone: 'UTC' })).toBe(en)
    expect(formatStart(time, { language: 'fr', zone: 'UTC' })).toBe(fr)
  })
})

describe('a label says months, and no day', () => {
  test.each([
    ['2012-03-30', '2012-04-01', 'March–April 2012', 'mars-avril 2012'],
    ['2012-03-30', '2012-03-30', 'March 2012', 'mars 2012'],
    ['2011-12-30', '2012-01-02', 'December 2011 – January 2012', 'décembre 2011 – janvier 2012'],
    ['2012-01-01', '2012-12-31', '2012', '2012'],
    [undefined, '2012-12-31', 'December 2012', 'décembre 2012'],
  ])('%s to %s', (first, last, en, fr) => {
    const days = { ...(first !== undefined && { first }), last }
    expect(formatMonths(days, { language: 'en' })).toBe(en)
    expect(formatMonths(days, { language: 'fr' })).toBe(fr)
  })
})

describe('a day and an age are said in words', () => {
  test('a day has its weekday', () => {
    expect(formatDay('2012-05-01', { language: 'fr' })).toBe('mardi 1er mai 2012')
  })

  test.each([
    ['2012-03-30', '14 years ago', 'il y a 14 ans'],
    ['2026-03-30', '7 months ago', 'il y a 7 mois'],
    ['2026-11-20', '3 days ago', 'il y a 3 jours'],
    ['2026-11-23', 'today', 'aujourd’hui'],
  ])('%s is %s', (day, en, fr) => {
    const now = '2026-11-23T12:00:00Z'
    expect(formatAge(day, now, { language: 'en', zone: 'Asia/Jerusalem' })).toBe(en)
    expect(formatAge(day, now, { language: 'fr', zone: 'Asia/Jerusalem' })).toBe(fr)
  })
})

describe('the age of a span is one number, or two that are near, or none', () => {
  const now = '2026-11-23T12:00:00Z'
  test.each([
    [span('2012-03-30', '2012-04-01'), '14 years ago', 'il y a 14 ans'],
    [span('2012-03-30', '2013-04-01'), '13 to 14 years ago', 'il y a 13 à 14 ans'],
    [span('2026-11-14', '2026-11-16'), '7 to 9 days ago', 'il y a 7 à 9 jours'],
    [span('2010-01-01', '2026-01-01'), undefined, undefined],
    [span('2026-11-20', '2026-11-30'), undefined, undefined],
    [span('2012-03-30', null), undefined, undefined],
    [span(null, '2012-03-30'), 'at least 14 years ago', 'il y a au moins 14 ans'],
    [span('2012-01-10', '2026-11-20', { lasting: true }), '3 days ago', 'il y a 3 jours'],
    [span('2026-11-26', '2026-11-26'), 'in 3 days', 'dans 3 jours'],
    [span('2026-11-26', '2026-11-28'), 'in 3 to 5 days', 'dans 3 à 5 jours'],
    [null, undefined, undefined],
  ])('%o', (time, en, fr) => {
    expect(formatSpanAge(time, now, { language: 'en', zone: 'Asia/Jerusalem' })).toBe(en)
    expect(formatSpanAge(time, now, { language: 'fr', zone: 'Asia/Jerusalem' })).toBe(fr)
  })

  test('counted in the zone of the answer', () => {
    const late = span('2026-11-22T23:30:00Z', '2026-11-22T23:30:00Z')
    expect(formatSpanAge(late, now, { language: 'en', zone: 'UTC' })).toBe('yesterday')
    expect(formatSpanAge(late, now, { language: 'en', zone: 'Asia/Jerusalem' })).toBe('today')
  })

  test('two months and two years begin where they are whole', () => {
    expect(formatAge('2026-07-01', '2026-08-31T12:00:00Z', { language: 'en', zone: 'UTC' })).toBe(
      '61 days ago',
    )
    expect(formatAge('2026-07-01', '2026-09-01T12:00:00Z', { language: 'en', zone: 'UTC' })).toBe(
      '2 months ago',
    )
    expect(formatAge('2024-11-23', now, { language: 'en', zone: 'UTC' })).toBe('24 months ago')
    expect(formatAge('2024-11-22', now, { language: 'en', zone: 'UTC' })).toBe('2 years ago')
  })
})
