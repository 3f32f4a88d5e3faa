import { describe, expect, test } from 'vitest'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { findAddress } from '../../../../src/core/extract/times/find-address.ts'
import { timesPack } from './test-pack.ts'

const pack = timesPack('fr')
const own = 'https://example.org/2012/03/30/kidal-tombe-aux-mains-des-rebelles'
const title = 'Kidal tombe aux mains des rebelles'
const body = `${'Une phrase du corps du texte, assez longue pour en être une.\n'.repeat(14)}`

describe('the page’s own address is found', () => {
  test.each([
    ['on the first line', `${own}\n\n${title}\n\n${body}`],
    ['in a browser’s footer', `${title}\n\n${body}\n${own}   1/3`],
    ['in a browser’s footer, the moment beside it', `${title}\n\n${body}\n${own}   02/05/2024 13:24`],
    ['behind a word for it', `${title}\n\n${body}\nAdresse de cet article : ${own}`],
    ['behind a share bar', `${title}\nPartager cet article : ${own}\n\n${body}`],
    ['as a source', `${title}\n\n${body}\nSource : ${own}.`],
    ['in brackets', `${title}\n\n${body}\nURL : <${own}>`],
    ['by its words', `${title}\n\n${body}\n${own}\n`],
    [
      'in a button',
      `${title}\n\n${body}\nhttps://www.facebook.com/sharer.php?u=${encodeURIComponent(own)}\n`,
    ],
  ])('%s', (_, text) => {
    expect(findAddress(text, pack)?.address).toBe(own)
  })
})

describe('an address of another page is not', () => {
  const other = 'https://example.org/2011/01/02/un-autre-jour-ailleurs'
  test.each([
    ['below “lire aussi”', `${title}\n\n${body}\nLire aussi\n${own}\n${other}`],
    ['beside “lire aussi”', `${title}\n\n${body}\nLire aussi : ${other}`],
    ['on a line at the foot', `${title}\n\n${body}\n${other}\n`],
    ['inside a sentence', `${title}\n\nLe rapport (${other}) accuse.\n${body}`],
    ['in the middle', `${title}\n\n${body}\nSource : ${other}\n${body}`],
    ['in a list of sources', `${title}\n\n${body}\nSources\n${other}`],
  ])('%s', (_, text) => {
    expect(findAddress(text, pack)).toBeUndefined()
  })
})

test('what stands in an address is no time of the text', () => {
  const text = `${title}\n\nLe texte est sur https://example.org/a?date=2012-03-30 depuis vendredi.`
  expect(extractTimes(text, pack).map((time) => time.text)).toEqual(['vendredi'])
})
