/**
 * Folds a text for matching: lower case, no diacritics, straight quotes, ordinary spaces.
 * One UTF-16 code unit in is one out, so offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  let out = ''
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    // Made from codes, a text without letters beyond Latin-1 takes a byte a unit, whatever quotation marks and dashes
    // the original had, and expressions run over it several times as fast.
    out += String.fromCharCode(foldedCodes[code] || learn(code))
  }
  return out
}

/** By code unit; 0: not asked yet. */
const foldedCodes = new Uint16Array(0x10000)

function learn(code: number): number {
  const found = foldUnit(String.fromCharCode(code)).charCodeAt(0)
  foldedCodes[code] = found
  return found
}

const folded: ReadonlyMap<string, string> = new Map([
  ['’', "'"],
  ['‘', "'"],
  ['ʼ', "'"],
  ['`', "'"],
  ['´', "'"],
  ['“', '"'],
  ['”', '"'],
  ['«', '"'],
  ['»', '"'],
  ['‐', '-'],
  ['‑', '-'],
  ['–', '-'],
  ['—', '-'],
  ['\u00a0', ' '],
  ['\u202f', ' '],
  ['\u2009', ' '],
])

function foldUnit(unit: string): string {
  const known = folded.get(unit)
  if (known !== undefined) return known
  // The base letter of a precomposed one; ligatures and the rest stay, as they would change the length.
  const base = unit.normalize('NFD')[0]!.toLowerCase()
  return base.length === 1 ? base : unit
}

/** A name as a key: folded, with everything but letters and digits as single spaces. */
export function nameKey(name: string): string {
  return fold(name.normalize('NFC'))
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
