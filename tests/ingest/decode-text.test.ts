import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { decodeText } from '../../src/ingest/decode-text.ts'

const words = 'L’« Azawad » – œuvre à 10 €\r\n'

describe('decoding', () => {
  test('UTF-8 is read with and without its mark', () => {
    expect(decodeText(Buffer.from(words))).toBe(words)
    expect(decodeText(Buffer.from(`\ufeff${words}`))).toBe(words)
  })

  test('a second mark is a character of the text', () => {
    expect(decodeText(Buffer.from('\ufeff\ufeffx'))).toBe('\ufeffx')
  })

  test('UTF-16 is read by its mark, in both orders', () => {
    const little = Buffer.from(`\ufeff${words}`, 'utf16le')
    expect(decodeText(little)).toBe(words)
    expect(decodeText(Buffer.from(little).swap16())).toBe(words)
  })

  test('what is not UTF-8 is Windows-1252', () => {
    const bytes = [0x4c, 0x92, 0xab, 0x20, 0x41, 0x20, 0xbb, 0x20, 0x96, 0x20, 0x9c, 0x20, 0xe0, 0x20, 0x80]
    expect(decodeText(Uint8Array.from(bytes))).toBe('L’« A » – œ à €')
  })

  test.each([
    ['a NUL', Buffer.from('a\0b')],
    ['UTF-16 without its mark', Buffer.from('Kidal', 'utf16le')],
    ['half a character of UTF-16', Buffer.from([0xff, 0xfe, 0x41, 0x00, 0x42])],
    ['control characters', Buffer.from([0x80, 0x01, 0x02, 0xff])],
  ])('%s is no text', (_what, bytes) => {
    expect(() => decodeText(bytes)).toThrow('refused.binary')
  })

  test('any text survives UTF-8 and UTF-16 to the letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.includes('\0') && !text.startsWith('\ufeff'))
        expect(decodeText(Buffer.from(text))).toBe(text)
        expect(decodeText(Buffer.from(`\ufeff${text}`, 'utf16le'))).toBe(text)
      }),
    )
  })
})
