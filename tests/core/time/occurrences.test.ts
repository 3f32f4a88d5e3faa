import { describe, expect, test } from 'vitest'
import { nextOccurrence, occurrenceOn, occurrencesBetween } from '../../../src/core/index.ts'
import { sweepTimeoutMs } from '../../sweep.ts'
import { changesOf, ruleSets, walkWalls } from './zone-oracle.ts'

const everyDay = [1, 2, 3, 4, 5, 6, 7]
const iso = (at: number): string => Temporal.Instant.fromEpochMilliseconds(at).toString()
const at = (instant: string): number => Temporal.Instant.from(instant).epochMilliseconds

describe('the occurrence of a local date', () => {
  const daily = (time: string, zone: string, date: string) => {
    const found = occurrenceOn({ at: time, zone, days: everyDay }, date)
    return found && iso(found.at)
  }
  test('is at the wall-clock time of the zone, in winter and in summer', () => {
    expect(daily('07:30', 'Asia/Jerusalem', '2026-01-15')).toBe('2026-01-15T05:30:00Z')
    expect(daily('07:30', 'Asia/Jerusalem', '2026-07-15')).toBe('2026-07-15T04:30:00Z')
  })
  test('goes forward where the clocks skip the time', () => {
    expect(daily('02:30', 'Asia/Jerusalem', '2027-03-26')).toBe('2027-03-26T00:30:00Z')
    expect(daily('00:15', 'Asia/Beirut', '2027-03-28')).toBe('2027-03-27T22:15:00Z')
    expect(daily('02:15', 'Australia/Lord_Howe', '2026-10-04')).toBe('2026-10-03T15:45:00Z')
  })
  test('is the first of two where the clocks tell the time twice', () => {
    expect(daily('01:30', 'Asia/Jerusalem', '2026-10-25')).toBe('2026-10-24T22:30:00Z')
  })
  test('goes past midnight where the skipped hour is the last of the day', () => {
    expect(daily('23:30', 'America/Nuuk', '2026-03-28')).toBe('2026-03-29T01:30:00Z')
  })
  test('is missing on a day that the zone never had, and on days not asked for', () => {
    expect(daily('07:30', 'Pacific/Apia', '2011-12-30')).toBeUndefined()
    expect(occurrenceOn({ at: '07:30', zone: 'UTC', days: [1] }, '2026-11-26')).toBeUndefined()
  })
})

describe('the next occurrence', () => {
  test('is strictly after the moment', () => {
    const schedule = { at: '07:30', zone: 'UTC', days: everyDay }
    expect(nextOccurrence(schedule, at('2026-11-26T07:29:59Z')).date).toBe('2026-11-26')
    expect(nextOccurrence(schedule, at('2026-11-26T07:30:00Z')).date).toBe('2026-11-27')
  })
  test('is on a day of the week that was asked for', () => {
    const weekly = { at: '07:30', zone: 'Asia/Jerusalem', days: [1] }
    expect(nextOccurrence(weekly, at('2026-11-26T07:30:00Z')).date).toBe('2026-11-30')
  })
  test('is of a later date than the one that was served', () => {
    const later = { at: '09:00', zone: 'UTC', days: everyDay }
    expect(nextOccurrence(later, at('2026-11-26T08:00:00Z'), '2026-11-26').date).toBe('2026-11-27')
  })
  test('is still that of yesterday where the clocks moved it past midnight', () => {
    const schedule = { at: '23:30', zone: 'America/Nuuk', days: everyDay }
    expect(nextOccurrence(schedule, at('2026-03-29T01:10:00Z'))).toEqual({
      date: '2026-03-28',
      at: at('2026-03-29T01:30:00Z'),
    })
  })
})

test('the occurrences of a span are those after its beginning and up to its end', () => {
  const schedule = { at: '06:00', zone: 'Africa/Bamako', days: [1, 3, 5] }
  const found = occurrencesBetween(schedule, at('2026-11-23T06:00:00Z'), at('2026-11-27T06:00:00Z'))
  expect(found.map(({ date }) => date)).toEqual(['2026-11-25', '2026-11-27'])
  expect(occurrencesBetween(schedule, at('2026-01-01T00:00:00Z'), at('2026-11-27T06:00:00Z'), 2)).toEqual(
    found,
  )
})

describe('round every change of the clocks from 2025 to 2029', () => {
  const torture = process.env.TORTURE === '1'
  // Every rule set in torture; here every eighth, and the zone of most of our readers.
  const sets = ruleSets(2025, 2029).filter((zone, i) => torture || i % 8 === 0 || zone === 'Asia/Jerusalem')

  test('there are rule sets and changes to look at', () => {
    expect(sets.length).toBeGreaterThan(torture ? 25 : 4)
  })

  test.each(sets)(
    '%s has one occurrence a local day at every quarter of an hour, where a walk over them puts it',
    (zone) => {
      let compared = 0
      // Asserted once: to assert each of so many takes longer than to find them.
      const wrong: string[] = []
      for (const change of changesOf(zone, 2025, 2029)) {
        const walls = walkWalls(zone, change)
        for (const date of walls.days) {
          for (let quarter = 0; quarter < 96; quarter++) {
            const minute = quarter * 15
            const time = `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
            const schedule = { at: time, zone, days: everyDay }
            const wanted = walls.find(date, time)
            const next = nextOccurrence(schedule, wanted! - 1)
            if (
              wanted === undefined ||
              occurrenceOn(schedule, date)?.at !== wanted ||
              next.date !== date ||
              next.at !== wanted ||
              nextOccurrence(schedule, wanted).date <= date
            )
              wrong.push(`${date} ${time}`)
            compared++
          }
        }
      }
      expect(wrong).toEqual([])
      expect(compared).toBeGreaterThanOrEqual(5 * 96)
    },
    sweepTimeoutMs,
  )
})
