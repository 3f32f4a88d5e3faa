import fc from 'fast-check'

/**
 * Any code point, halves of surrogate pairs too: fast-check's unit 'binary' without its table of all of them, which
 * takes a second and 150 MB to make.
 */
export const anyCharacter = fc
  .integer({ min: 0, max: 0x10_ffff })
  .map((codePoint) => String.fromCodePoint(codePoint))

const scalar = anyCharacter.filter((one) => one.isWellFormed())
const ofPath = fc.oneof(
  { weight: 9, arbitrary: fc.constantFrom(..."abcxyzABCXYZ0123456789-._~!$&'()*+,;=:@/") },
  { weight: 1, arbitrary: scalar.map(encodeURIComponent) },
)

/** Any address of the web: fast-check's `webUrl` makes the same table, for what a path holds encoded. */
export const anyAddress = fc
  .tuple(fc.constantFrom('http', 'https'), fc.webAuthority(), fc.array(ofPath, { maxLength: 30 }))
  .map(([scheme, authority, path]) => `${scheme}://${authority}/${path.join('')}`)
