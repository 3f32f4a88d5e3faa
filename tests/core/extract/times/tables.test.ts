import { describe, expect, test } from 'vitest'
import { faultsOf, readEntry, readTable } from './table.ts'

const tables = ['en', 'fr'].flatMap((language) =>
  [`table-${language}`, `not-dates-${language}`].map((name) => [name, language, readTable(name)] as const),
)

/** Two thirds of those still wrong are feasts that move. */
const mostKnown = 0.06

describe.each(tables)('sentences written blind are read as %s says', (_name, language, entries) => {
  test.each(entries.filter((entry) => entry.known === undefined))('$text', (entry) => {
    expect(faultsOf(entry, readEntry(entry, language))).toEqual([])
  })

  // Whoever mends one of these takes its `known` away.
  test.each(entries.filter((entry) => entry.known !== undefined))('still wrong: $text', (entry) => {
    expect(faultsOf(entry, readEntry(entry, language))).not.toEqual([])
  })

  test('nearly all of them', () => {
    const known = entries.filter((entry) => entry.known !== undefined)
    expect(known.length).toBeLessThanOrEqual(mostKnown * entries.length)
  })
})
