import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sentenceEnds } from '../../../src/core/extract/sentence-breaks.ts'
import { sweep } from '../../sweep.ts'

const signs = [...'....??!!   aàBÉ13"\'()[]«»’“”–—…,;:-•€%/\t\u00a0\u00aaǅ']
const beyond = ['\u0301', '\u3002', '\u2028', '\u00ad', 'Ж', '\u{1F600}']

describe.each(['fr', 'en'])('sentences of a line in %s', (language) => {
  const segmenter = new Intl.Segmenter(language, { granularity: 'sentence' })
  const ends = (line: string): readonly number[] =>
    Array.from(segmenter.segment(line), ({ segment, index }) => index + segment.length)

  test('end where Unicode ends them', () => {
    const character = fc.oneof(
      { weight: 30, arbitrary: fc.constantFrom(...signs) },
      {
        weight: 2,
        arbitrary: fc.integer({ min: 0x20, max: 0x24f }).map((code) => String.fromCharCode(code)),
      },
      { weight: 1, arbitrary: fc.constantFrom(...beyond) },
    )
    fc.assert(
      fc.property(fc.array(character, { minLength: 1, maxLength: 16 }), (characters) => {
        const line = characters.join('')
        expect(sentenceEnds(line, language)).toEqual(ends(line))
      }),
      sweep(3_000),
    )
  })

  test.each([
    ['He left. She stayed.', [9, 20]],
    ['It cost 3.5 million. Gen. Diallo left.', [21, 26, 38]],
    ['« Partez ! » dit-elle. Ils partirent.', [11, 23, 37]],
    ['Fin', [3]],
  ] as const)('%s', (line, expected) => {
    expect(sentenceEnds(line, language)).toEqual(expected)
    expect(ends(line)).toEqual(expected)
  })
})
