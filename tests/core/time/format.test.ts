import { describe, expect, test } from 'vitest'
import type { TimeSpan } from '../../../src/core/model/index.ts'
import { formatAge, formatDay, formatInstant, formatSpan } from '../../../src/core/time/format.ts'

function span(earliest: string | null, latest: string | null, rest: Partial<TimeSpan> = {}): TimeSpan {
  return { earliest, latest, precision: 'day', basis: 'stated', value: null, text: '', why: [], ...rest }
}

const cases: readonly (readonly [TimeSpan, string, string])[] = [
  [span('2012-03-30', '2012-03-30'), 'Friday 30 March 2012', 'vendredi 30 mars 2012'],
  [
    span('2012-03-23', '2012-03-30', { candidates: ['2012-03-23', '2012-03-30'], precision: 'range' }),
    'Friday 23 or 30 March 2012',
    'vendredi 23 ou 30 mars 2012',
  ],
  [span('2012-03-23', null, { precision: 'range' }), 'from 23 March 2012', 'à partir du 23 mars 2012'],
  [
    span(null, '2024-05-01', { precision: 'range' }),
    'no later than 1 May 2024',
    'au plus tard le 1er mai 2024',
  ],
  [
    span('2012-01-10', '2012-01-20', { precision: 'range' }),
    '10–20 January 2012 (mid-January)',
    '10-20 janvier 2012 (mi-janvier)',
  ],
  [
    span('2013-05-12', '2013-05-13', { precision: 'range', value: '2013-05-12TNI' }),
    'overnight 12–13 May 2013',
    'dans la nuit du 12 au 13 mai 2013',
  ],
  [span('2012-03-01', '2012-03-31', { precision: 'month' }), 'March 2012', 'mars 2012'],
  [span('2012-01-01', '2012-12-31', { precision: 'year' }), '2012', '2012'],
  [span('1990-01-01', '1999-12-31', { precision: 'decade' }), '1990s', 'années 1990'],
  [
    span('2024-09-09', '2024-09-15', { precision: 'week' }),
    'week of 9 September 2024',
    'semaine du 9 septembre 2024',
  ],
  [
    span('2012-01-10', '2012-04-01', { precision: 'range', lasting: true }),
    'from 10 January to 1 April 2012',
    'du 10 janvier au 1er avril 2012',
  ],
  [
    span('2012-03-30', '2012-03-30', { precision: 'daypart', value: '2012-03-30TEV' }),
    'Friday 30 March 2012, evening',
    'vendredi 30 mars 2012 au soir',
  ],
  [
    span('2021-05-05', '2021-06-02', { candidates: ['2021-05-05', '2021-06-02'] }),
    'Wednesday 5 May 2021 or Wednesday 2 June 2021',
    'mercredi 5 mai 2021 ou mercredi 2 juin 2021',
  ],
  [span(null, null), 'date unknown', 'date inconnue'],
]

describe('a span is said as finely as it is known, in the zone asked and no finer', () => {
  test.each(cases)('%o is %s', (time, en, fr) => {
    expect(formatSpan(time, { language: 'en', zone: 'Asia/Jerusalem' })).toEqual({ text: en })
    expect(formatSpan(time, { language: 'fr-FR', zone: 'Pacific/Apia' })).toEqual({ text: fr })
  })

  test('an instant is said with its offset in the zone asked, and is a moment', () => {
    const at = span('2013-01-10T14:30:00Z', '2013-01-10T14:30:00Z', { precision: 'minute' })
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

  test('an hour said loosely is around it', () => {
    const at = span('2013-01-10T12:00:00Z', '2013-01-10T12:00:00Z', { precision: 'hour', approximate: true })
    expect(formatSpan(at, { language: 'en', zone: 'UTC' }).text).toBe(
      'around 10 January 2013, 12:00 (+00:00)',
    )
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
