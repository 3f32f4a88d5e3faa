import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { splitSentences } from '../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../src/core/extract/times/extract-times.ts'
import { findBylines } from '../../../src/core/extract/times/find-byline.ts'
import { findStamps } from '../../../src/core/extract/times/find-stamp.ts'
import type { Intake } from '../../../src/core/model/index.ts'
import { readArticle } from '../../../src/core/pipeline.ts'
import { anyCharacter } from '../../any-character.ts'
import { sweep, sweepTimeoutMs } from '../../sweep.ts'
import { knowledge } from './claims/read-text.ts'
import { madeText, noon } from './made-texts.ts'
import { madeWords } from './made-words.ts'

/** Any code unit at all, and those that readers stumble over. */
const oddUnit = fc.oneof(
  fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code)),
  fc.constantFrom(
    '\ud83d',
    '\ude00',
    '\u0301',
    '\u202e',
    '\u200f',
    '\u200b',
    '\ufeff',
    '\0',
    '\u{1F468}\u200d',
  ),
  fc.constantFrom('\n', '\r\n', '\u2028', '\u0085', '\t', '\u00a0', '\u202f', ' '),
  fc.constantFrom('ا', 'ש', '中', 'İ', 'ß', 'ſ', 'ﬁ', 'œ', 'Ǆ', '½', '²', '٣', 'Ⅳ', 'K'),
  fc.constantFrom('«', '»', '"', '“', '(', '[', '.', '!', '…', '-', '–', "'", '’', '/', ':', ','),
)
const oddText = fc.array(oddUnit, { maxLength: 80 }).map((units) => units.join(''))

/** A text that looks real, with anything cut out of it and put into it. */
const mutated = fc
  .tuple(
    fc.constantFrom('en', 'fr').chain((language) => madeText(language, 5)),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat({ max: 6 }),
        oddText.map((text) => text.slice(0, 4)),
      ),
      { maxLength: 12 },
    ),
  )
  .map(([text, edits]) =>
    edits.reduce((edited, [at, cut, put]) => {
      const place = at % (edited.length + 1)
      return edited.slice(0, place) + put + edited.slice(place + cut)
    }, text),
  )

const anyText = fc.oneof(
  oddText,
  mutated,
  mutated,
  fc.constantFrom('en', 'fr').chain(madeWords),
  fc.string({ unit: anyCharacter, maxLength: 200 }),
  fc.tuple(mutated, oddText).map(([a, b]) => a + b),
)

const read = (text: string, language: string, published?: string) => {
  const intake: Intake = { text, rawSha256: '', language, origin: 'any', ...(published && { published }) }
  return readArticle(intake, knowledge, noon('2030-01-01'))
}

const packs = [...knowledge.packs.values()]

describe('any text at all', () => {
  test(
    'is read without a fault, the same each time, and every part stands at its offsets',
    () => {
      const given = fc.constantFrom(undefined, '2012-03-30', '2012-03-30T23:30:00Z')
      fc.assert(
        fc.property(anyText, fc.constantFrom('en', 'fr'), given, (text, language, published) => {
          const reading = read(text, language, published)
          expect(read(text, language, published)).toEqual(reading)
          let last = 0
          for (const { start, end, text: words } of reading.times) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(end).toBeGreaterThan(start)
            expect(text.slice(start, end)).toBe(words)
            last = end
          }
          expect(last).toBeLessThanOrEqual(text.length)
          for (const { start, end, quote } of reading.claims) expect(text.slice(start, end)).toBe(quote)
          const starts = reading.claims.map((claim) => claim.start)
          expect(starts).toEqual([...starts].sort((a, b) => a - b))
        }),
        sweep(60, 100_000),
      )
    },
    sweepTimeoutMs * 3,
  )

  // Found so: each once hung or threw.
  test.each([
    [
      'en',
      "envoyé des nations unies Jimmy Chérizier professeur de said n'étaient pas de notre fait army association de défense des droits Colombian air force, le monde said,",
    ],
    ['fr', 'Des avions de l’armée, équipés de roquettes,'],
  ])('a text that ends with the comma of an inset is read (%s: %s)', (language, text) => {
    expect(() => read(text, language)).not.toThrow()
  })

  test.each([
    ['en', 'on 10 January 2013, 16:30 (+2:00)\n\nThe army took Kidal on 9 January.'],
    ['en', 'on 10 January 2013, 16:30 (+25:00)\n\nThe army took Kidal on 9 January.'],
    ['fr', 'le 10 janvier 2013, 16:30 (+2:00)\n\nL’armée a pris Kidal le 9 janvier.'],
  ])('an offset of one digit, or of no clock, is read (%s: %s)', (language, text) => {
    expect(() => read(text, language)).not.toThrow()
  })

  test('has stamps, bylines and sentences that stand at their offsets', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom(...packs), (text, pack) => {
        for (const list of [findStamps(text), splitSentences(text, pack)]) {
          let last = 0
          for (const { start, end, text: words } of list) {
            expect(start).toBeGreaterThanOrEqual(last)
            expect(text.slice(start, end)).toBe(words)
            last = end
          }
        }
        for (const { start, end, text: words } of findBylines(text, pack))
          expect(text.slice(start, end)).toBe(words)
        expect(extractTimes(text, pack)).toEqual(extractTimes(text, pack))
      }),
      sweep(50),
    )
  })
})
