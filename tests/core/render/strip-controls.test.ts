import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { stripControls } from '../../../src/core/render/strip-controls.ts'
import { anyCharacter } from '../../any-character.ts'
import { sweep } from '../../sweep.ts'

describe('stripControls', () => {
  it.each([
    ['a\tb\r\nc\u2028d\u2029e', 'a b c d e'],
    ['a\u202eb\u2066c\u2069d\u200ee\u200ff\u061cg', 'abcdefg'],
    ['a\u0000b\u001bc\u007fd\u0085e\u009bf', 'abcdef'],
    ['a\u200bb\u2060c\ufeffd\ufff9e\ufffbf', 'abcdef'],
    ['a\u{e0041}\u{e007f}b', 'ab'],
    // Joiners that Persian, Hindi and emoji need.
    ['می\u200cخواهم', 'می\u200cخواهم'],
    ['👩\u200d👩\u200d👧', '👩\u200d👩\u200d👧'],
    ['Tinzaouaten, «Ménaka» … “x”', 'Tinzaouaten, «Ménaka» … “x”'],
  ])('%j becomes %j', (given, expected) => {
    expect(stripControls(given)).toBe(expected)
  })

  it('leaves nothing that controls a screen, is well-formed, and does no more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: anyCharacter, maxLength: 200 }), (given) => {
        const stripped = stripControls(given)
        expect(stripped.isWellFormed()).toBe(true)
        expect(stripped).not.toMatch(
          /[\p{Cc}\p{Bidi_Control}\u{e0000}-\u{e007f}\u2028\u2029\u200b\u2060\ufeff]/u,
        )
        expect(stripControls(stripped)).toBe(stripped)
      }),
      sweep(2_000),
    )
  })

  it('makes a lone half of a surrogate pair visible', () => {
    expect(stripControls('a\ud83d b')).toBe('a\ufffd b')
  })
})
