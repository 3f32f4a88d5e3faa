import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimLanguage } from '../../../../src/core/extract/claims/language-data.ts'
import { tokenize } from '../../../../src/core/extract/claims/token.ts'
import { eachToken } from '../../../../src/core/extract/claims/token-pattern.ts'
import { wordClass } from '../../../../src/core/extract/claims/word-class.ts'
import { sweep } from '../../../sweep.ts'
import { knowledge } from './read-text.ts'

const { words } = claimLanguage(knowledge.packs.get('fr')!)

/** What a token is, said at once; the code says it by a table of letters where it can. */
const whole =
  /(?:\p{Lu}\.){2,}|\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’ʼ](?=[\p{L}\p{N}]))?|\p{N}+|[^\s]/gu

const pieces = [
  ..."aBéÉ1.,'’-()“« \n\u00a0½ßº_œ",
  '000',
  'e\u0301',
  '\u0301',
  'Ж',
  '\u{1F600}',
  '\u3000',
  'ʼ',
  '\ud83d',
]

describe('tokens', () => {
  test('are cut by the table of letters where the expression cuts them', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...pieces), { maxLength: 16 }), (parts) => {
        const text = parts.join('')
        const cut: (readonly [number, number])[] = []
        eachToken(text, (from, to) => cut.push([from, to]))
        expect(cut).toEqual(
          Array.from(text.matchAll(whole), ({ 0: raw, index }) => [index, index + raw.length]),
        )
      }),
      sweep(2_000),
    )
  })

  test.each([
    ["L'armée a fui", ["l'", 'armee', 'a', 'fui']],
    ["the army's men", ['the', 'army', 's', 'men']],
    ['nord-est (U.S.)', ['nord', 'est', '(', 'us', ')']],
    ['12 500 morts', ['12 500', 'morts']],
  ] as const)('%s', (text, keys) => {
    expect(tokenize(text, 0, [], words).map(({ key }) => key)).toEqual(keys)
  })

  test('know what their word is in the language: its forms as a verb and its classes', () => {
    const [attack, by, rebels] = tokenize('attaqué par des rebelles', 0, [], words)
    expect(attack!.forms).toContainEqual({ lemma: 'attaquer', tag: 'pp', exact: 'attaqué' })
    expect(by!.classes & wordClass.by).not.toBe(0)
    expect(by!.classes & wordClass.functionWord).not.toBe(0)
    expect(rebels!.classes & wordClass.by).toBe(0)
  })

  test('know the apostrophe behind them, the hyphen before and the brackets around', () => {
    const marked = (text: string, is: 'apostrophe' | 'glued' | 'aside'): readonly string[] =>
      tokenize(text, 0, [], words).flatMap((token) => (token[is] ? [token.text] : []))
    expect(marked("near Bo'ame and l'Adrar", 'apostrophe')).toEqual(['Bo'])
    expect(marked('the south-east - north', 'glued')).toEqual(['east'])
    expect(marked('a (b c) d', 'aside')).toEqual(['(', 'b', 'c', ')'])
  })
})
