import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { canonicalZone, instantOf, localDay, offsetAt, zoneNames } from '../../../src/core/time/zones.ts'

describe('a zone is known by its names', () => {
  test.each([
    ['jerusalem', 'Asia/Jerusalem'],
    ['UTC', 'UTC'],
    ['gmt', 'UTC'],
    ['africa/bamako', 'Africa/Bamako'],
    ['Bamako', 'Africa/Bamako'],
    ['New York', 'America/New_York'],
    ['EAT', 'Africa/Nairobi'],
    ['GMT+3', '+03:00'],
    ['UTC-05:30', '-05:30'],
  ])('%s is %s', (name, zone) => {
    expect(canonicalZone(name)).toBe(zone)
  })

  test.each(['', 'nowhere', 'CST', 'GMT+99', 'Europe/Atlantis'])('%s is none', (name) => {
    expect(canonicalZone(name)).toBeUndefined()
  })

  test('every zone offered is one that can be chosen', () => {
    expect(zoneNames()).toContain('Africa/Bamako')
    for (const zone of zoneNames().slice(0, 50)) expect(canonicalZone(zone)).toBeDefined()
  })
})

describe('offsets are those of the day', () => {
  test('Jerusalem has two', () => {
    expect(offsetAt('2024-05-02T10:00:00Z', 'Asia/Jerusalem')).toBe('+03:00')
    expect(offsetAt('2024-02-05T10:00:00Z', 'Asia/Jerusalem')).toBe('+02:00')
  })

  test('a wall clock and back gives the same day in every zone', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('Asia/Jerusalem', 'Africa/Bamako', 'Pacific/Kiritimati', 'America/Bogota', 'UTC'),
        fc.integer({ min: 0, max: 15_000 }),
        (zone, n) => {
          const day = Temporal.PlainDate.from('1990-01-01').add({ days: n }).toString()
          expect(localDay(instantOf(day, '12:30', zone), zone)).toBe(day)
        },
      ),
    )
  })

  test('24:00 is the end of the day', () => {
    expect(instantOf('2012-03-30', '24:00', 'UTC')).toBe('2012-03-31T00:00:00Z')
  })
})
