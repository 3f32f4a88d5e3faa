import { describe, expect, test } from 'vitest'
import { extract } from '../../../../src/core/extract/extract.ts'
import { knowledge } from './read-text.ts'
import english from './scenes-en.json' with { type: 'json' }
import french from './scenes-fr.json' with { type: 'json' }

const taken = Date.parse('2026-01-05T00:00:00Z')

/** Place and days of each statement: "Gao 2024-03-05", "Gao 2024-03-05..2024-03-06", "Gao -" where no day is known. */
const scenesOf = (language: string, published: string, text: string): readonly string[] => {
  const article = { text, ...(published !== '' && { published }) }
  const pack = knowledge.packs.get(language)!
  return extract('x', article as never, pack, knowledge, taken).claims.map(({ place, time }) => {
    const days = [time?.earliest ?? '', time?.latest ?? ''].map((day) => day.slice(0, 10))
    const said = days.every((day) => day === '') ? '-' : days[0] === days[1] ? days[0] : days.join('..')
    return `${place?.text ?? '?'} ${said}`
  })
}

/** Articles of our own: when published ('' for not known), the text, and where and when each of its statements was. */
type Row = readonly [published: string, text: string, scenes: readonly string[]]

describe.each([
  ['en', english],
  ['fr', french],
] as const)('%s: where and when', (language, rows) => {
  test.each(rows as unknown as readonly Row[])('%s %s', (published, text, scenes) => {
    expect(scenesOf(language, published, text)).toEqual(scenes)
  })
})
