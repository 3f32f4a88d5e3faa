import { describe, expect, test } from 'vitest'
import { formatSpan } from '../../../src/core/time/format.ts'
import { sayings } from './sayings-table.ts'

describe('every span is said as finely as it is known and no finer', () => {
  test('the table is long', () => {
    expect(sayings.length).toBeGreaterThanOrEqual(60)
    expect(new Set(sayings.map(([time]) => JSON.stringify(time))).size).toBe(sayings.length)
  })

  test.each(sayings)('%j', (time, en, fr) => {
    expect(formatSpan(time, { language: 'en', zone: 'Asia/Jerusalem' }).text).toBe(en)
    expect(formatSpan(time, { language: 'fr-FR', zone: 'Asia/Jerusalem' }).text).toBe(fr)
  })

  test.each(sayings.filter(([time]) => !`${time.earliest}${time.latest}`.includes('T')))(
    'no zone shifts %j',
    (time, en) => {
      for (const zone of ['Pacific/Apia', 'America/St_Johns', 'Pacific/Kiritimati']) {
        expect(formatSpan(time, { language: 'en', zone })).toEqual({ text: en })
      }
    },
  )
})
