import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { extractPlaces } from '../../../../src/core/extract/extract-places.ts'
import { splitSentences } from '../../../../src/core/extract/sentences.ts'
import { extractTimes } from '../../../../src/core/extract/times/extract-times.ts'
import { busyMs } from '../../../busy-time.ts'
import { knowledge, readText } from './read-text.ts'

const words = fc.constantFrom(
  'Kidal',
  'les',
  'rebelles',
  'ont',
  'pris',
  ',',
  'selon',
  'des',
  'témoins',
  'le',
  '22',
  'mars',
  '.',
  '«',
  '»',
  '(',
  ')',
  "l'armée",
  'a',
  'tué',
  'au',
  'moins',
  '12',
  'soldats',
  'à',
  'Gao',
  'et',
  'qui',
  'que',
  'dont',
  '\n',
  'n’',
  "d'",
  'the',
)

describe('any text', () => {
  test('may break off behind a name and an article', () => {
    const text = "Kidal est calme.\n\nL'opposant Mars Ba est libre. Le soir de la Saint-Sylvestre, un"
    expect(() => readText(text, 'fr')).not.toThrow()
    expect(() => readText(text.replace('de la Saint', 'de xla Saint'), 'fr')).not.toThrow()
  })

  test('yields drafts that stand at their offsets, the same each time', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 60 }), fc.constantFrom('fr', 'en'), (list, language) => {
        const text = list.join(' ')
        const { drafts, times } = readText(text, language)
        expect(readText(text, language).drafts).toEqual(drafts)
        for (const draft of drafts) {
          expect(text.slice(draft.start, draft.end)).toBe(draft.quote)
          expect(draft.when === null || times[draft.when] !== undefined).toBe(true)
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('is cut into sentences that stand at their offsets, in order', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 300, unit: 'grapheme' }), (text) => {
        let last = 0
        for (const { start, end, text: sentence } of splitSentences(text, knowledge.packs.get('fr')!)) {
          expect(text.slice(start, end)).toBe(sentence)
          expect(start).toBeGreaterThanOrEqual(last)
          last = end
        }
      }),
      { numRuns: 150, seed: 7 },
    )
  })

  test('is read in a time that grows with its length', () => {
    const unit =
      "Les rebelles, qui ont pris Kidal, selon des témoins, et l'armée malienne a tué 12 soldats à Gao, "
    const took = (count: number): number => {
      const before = busyMs()
      readText(unit.repeat(count), 'fr')
      return busyMs() - before
    }
    took(50)
    const [short, long] = [took(50), took(400)]
    // Eight times the text; the square would be sixty-four.
    expect(long).toBeLessThan(Math.max(short, 20) * 24)
  })
})

test('the places of a text stand at their offsets', () => {
  const text = 'Au Mali, la ville de Kidal et le village de Tessalid, près de Gao, sont calmes.'
  const pack = knowledge.packs.get('fr')!
  const found = extractPlaces(text, splitSentences(text, pack), extractTimes(text, pack), pack, knowledge)
  expect(found.map(({ id, start, end }) => [id, text.slice(start, end)])).toEqual([
    ['ML', 'Mali'],
    ['ml-kidal', 'Kidal'],
    ['ml-tessalit', 'Tessalid'],
    ['ml-gao', 'Gao'],
  ])
})
