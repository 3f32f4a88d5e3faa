import { describe, expect, test } from 'vitest'
import type { GivenDate } from '../../../src/core/index.ts'
import { parseGivenDate } from '../../../src/ingest/web/given-date.ts'
import { settleDate } from '../../../src/ingest/web/settle-date.ts'

const takenAt = Date.UTC(2026, 10, 25, 12)
const given = (mark: GivenDate['mark'], text: string): GivenDate => ({
  mark,
  text,
  readings: parseGivenDate(text),
})

describe('when an article was published', () => {
  test('a page stamped with the moment of asking is dated by what else it says', () => {
    const now = given('meta', '2026-11-25T11:59:30Z')
    const real = given('jsonld', '2012-03-31T10:00:00Z')
    expect(settleDate([now], undefined, { takenAt })).toBeUndefined()
    expect(settleDate([now, real], undefined, { takenAt })).toEqual(real)
    expect(settleDate([now], given('feed', '2012-04-01'), { takenAt })).toMatchObject({ mark: 'feed' })
  })

  test('one that is really new is believed when its feed says so too', () => {
    const now = given('meta', '2026-11-25T11:59:30Z')
    expect(settleDate([now], given('feed', 'Wed, 25 Nov 2026 11:59:00 GMT'), { takenAt })).toEqual(now)
  })

  test('of several the earliest day holds, and of one day the first mark', () => {
    const data = given('jsonld', '2024-05-02T10:00:00Z')
    expect(settleDate([given('meta', '2024-06-01'), data], undefined, { takenAt })).toEqual(data)
    expect(settleDate([data, given('meta', '2024-05-02T08:00:00Z')], undefined, { takenAt })).toEqual(data)
  })

  test('day and month that can be swapped give way to a date that cannot, and else stay open', () => {
    const open = given('feed', '02-05-2024')
    expect(settleDate([], open, { takenAt })).toEqual({ ...open, readings: ['2024-02-05', '2024-05-02'] })
    expect(settleDate([given('time', '2024-05-02')], open, { takenAt })).toMatchObject({ mark: 'time' })
    expect(settleDate([], open, { takenAt: Date.UTC(2024, 2, 1) })).toMatchObject({
      readings: ['2024-02-05'],
    })
  })

  test('no date lies ahead, nor well after what the address bears', () => {
    expect(settleDate([given('meta', '2027-01-01')], undefined, { takenAt })).toBeUndefined()
    const url = 'https://news.example/2012/03/30/kidal.html'
    expect(settleDate([given('meta', '2024-05-02')], undefined, { takenAt, url })).toBeUndefined()
    expect(settleDate([given('meta', '2012-03-31')], undefined, { takenAt, url })).toMatchObject({
      mark: 'meta',
    })
    const month = 'https://news.example/2012/03/kidal.html'
    expect(settleDate([given('meta', '2012-03-31')], undefined, { takenAt, url: month })).toBeDefined()
  })

  test('nothing given is nothing', () => {
    expect(settleDate([], undefined, { takenAt })).toBeUndefined()
  })
})
