import fc from 'fast-check'

/**
 * Any code point, halves of surrogate pairs too: fast-check's unit 'binary' without its table of all of them, which
 * takes a second and 150 MB to make.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff })
  .map((codePoint) => String.fromCodePoint(codePoint))
