import { describe, expect, test } from 'vitest'
import { addressDate } from '../../../../src/core/extract/times/address-date.ts'
import { archivedAddress, sharedAddress } from '../../../../src/core/extract/times/archived-address.ts'

describe('a publisher’s address bears the day of publication', () => {
  test.each([
    ['https://example.org/2012/03/30/kidal-tombe', '2012-03-30'],
    ['https://example.org/2012/3/30/kidal-tombe.html', '2012-03-30'],
    ['https://example.org/afrique/article/2012/03/30/kidal_1678_3212.html', '2012-03-30'],
    ['https://example.org/world/2012/mar/30/kidal-falls', '2012-03-30'],
    ['https://example.org/monde/30-mars-2012-kidal', '2012-03-30'],
    ['https://example.org/afrique/20120330-mali-kidal-tombe', '2012-03-30'],
    ['https://example.org/news-20120330.html', '2012-03-30'],
    ['https://example.org/201203301430/kidal', '2012-03-30'],
    ['https://example.org/kidal-tombe-30-03-2012.html', '2012-03-30'],
    ['https://example.org/kidal-tombe-30-03-2012-1445.php', '2012-03-30'],
    ['https://example.org/kidal-tombe-02-05-2012.html', '2012-02-05 2012-05-02'],
    ['https://example.org/30/03/2012/kidal', '2012-03-30'],
    ['https://example.org/2012-03-30-kidal', '2012-03-30'],
    ['https://example.org/article.php?date=2012-03-30', '2012-03-30'],
    ['https://example.org/article.php?id=7&d=20120330', '2012-03-30'],
  ])('%s', (address, days) => {
    expect(addressDate(address)).toEqual({ days: days.split(' ') })
  })

  test.each([
    ['https://example.org/2012/03/kidal-tombe/', '2012-03-01', '2012-03-31'],
    ['https://example.org/2012-02/kidal-tombe', '2012-02-01', '2012-02-29'],
    ['https://example.org/2012/mars/kidal-tombe', '2012-03-01', '2012-03-31'],
  ])('a month where it gives no day: %s', (address, earliest, latest) => {
    expect(addressDate(address)).toEqual({ days: [], month: { earliest, latest } })
  })

  test.each([
    'https://example.org/kidal-tombe',
    'https://example.org/article/20129930',
    'https://example.org/article/19120330',
    'https://example.org/article/1234567890123',
    'https://example.org/2012/kidal',
    'https://example.org/l-attaque-du-22-03-2012',
    'https://example.org/wp-content/uploads/2012/03/carte.pdf',
    'https://example.org/search?from=2012-03-30',
    'https://example.org/tag/2012/03/',
    'https://example.org/2012/02/30/x',
    'kidal/2012/03/30/',
    'ftp://example.org/2012/03/30/',
  ])('none in %s', (address) => {
    expect(addressDate(address)?.days ?? []).toEqual([])
  })
})

describe('addresses that hold another', () => {
  test.each([
    [
      'https://web.archive.org/web/20130314152233/http://example.org/2012/03/30/a',
      'http://example.org/2012/03/30/a',
      '2013-03-14T15:22:33Z',
    ],
    [
      'https://web.archive.org/web/20130314id_/http://example.org/a',
      'http://example.org/a',
      '2013-03-14T23:59:59Z',
    ],
    [
      'https://archive.ph/2013.03.14-152233/https://example.org/a',
      'https://example.org/a',
      '2013-03-14T15:22:33Z',
    ],
  ])('an archive’s says when it was taken: %s', (address, original, instant) => {
    expect(archivedAddress(address)).toMatchObject({
      original,
      stamp: { text: address, readings: [{ instant, zone: 'UTC' }] },
    })
  })

  test('a moment that is none leaves the address', () => {
    const address = 'https://web.archive.org/web/20131399152233/http://example.org/a'
    expect(archivedAddress(address)).toEqual({ original: 'http://example.org/a' })
  })

  test.each([
    ['https://www.facebook.com/sharer/sharer.php?u=https%3A%2F%2Fexample.org%2F2012%2F03%2F30%2Fa'],
    ['https://twitter.com/intent/tweet?text=Kidal&url=https://example.org/2012/03/30/a'],
    ['https://api.whatsapp.com/send?text=Kidal%20https%3A%2F%2Fexample.org%2F2012%2F03%2F30%2Fa'],
  ])('a button’s holds the page’s: %s', (address) => {
    expect(sharedAddress(address)).toBe('https://example.org/2012/03/30/a')
  })

  test.each(['https://example.org/2012/03/30/a', 'https://example.org/share?x=1', 'not an address'])(
    'none: %s',
    (address) => {
      expect(archivedAddress(address)).toBeUndefined()
      expect(sharedAddress(address)).toBeUndefined()
    },
  )
})
