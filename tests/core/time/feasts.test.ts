import { describe, expect, it } from 'vitest'
import { feastsOf } from '../../../src/core/time/feasts.ts'

const days = (feast: string, year: number): readonly string[] => feastsOf(feast, year).map(({ day }) => day)

describe('movable feasts', () => {
  it.each([
    [1961, '1961-04-02', '1961-04-09'],
    [2016, '2016-03-27', '2016-05-01'],
    [2024, '2024-03-31', '2024-05-05'],
    [2025, '2025-04-20', '2025-04-20'],
    [2038, '2038-04-25', '2038-04-25'],
  ])('find both Easters of %i', (year, gregorian, julian) => {
    expect(days('easter', year)).toEqual([gregorian])
    expect(days('orthodox', year)).toEqual([julian])
  })

  it('count days from a feast', () => {
    expect(days('easter+1', 2018)).toEqual(['2018-04-02'])
    expect(days('easter-2', 2015)).toEqual(['2015-04-03'])
    expect(days('islamic-12-10+1', 2013)).toEqual(['2013-10-16'])
  })

  it('give a feast by the moon a day of play on each side, and a month its length', () => {
    expect(feastsOf('islamic-12-10', 2013)).toEqual([
      { day: '2013-10-15', earliest: '2013-10-14', latest: '2013-10-16', precision: 'range' },
    ])
    expect(feastsOf('islamic-09', 2014)).toMatchObject([{ earliest: '2014-06-27', latest: '2014-07-28' }])
    expect(feastsOf('hebrew-01-10', 2013)).toMatchObject([{ earliest: '2013-09-14', precision: 'day' }])
  })

  it('come twice in some years, by the moon', () => {
    expect(days('islamic-10-01', 2000)).toEqual(['2000-01-08', '2000-12-27'])
  })

  it('are none under a name that is none', () => {
    expect(days('thanksgiving', 2013)).toEqual([])
    expect(days('islamic', 2013)).toEqual([])
  })
})
