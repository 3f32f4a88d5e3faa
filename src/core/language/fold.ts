/**
 * Folds a text for matching: lower case, no diacritics, straight quotes, ordinary spaces.
 * One UTF-16 code unit in is one out, so offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  // Runs of ASCII are lowered whole; only what lies between is looked up unit by unit.
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i += 1) {
    if (text.charCodeAt(i) < 128) continue
    out += text.slice(from, i).toLowerCase() + foldUnit(text[i]!)
    from = i + 1
  }
  return from === 0 ? text.toLowerCase() : out + text.slice(from).toLowerCase()
}

const folded = new Map<string, string>([
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
  if (unit < '\u0080') return unit >= 'A' && unit <= 'Z' ? unit.toLowerCase() : unit
  const known = folded.get(unit)
  if (known !== undefined) return known
  // The base letter of a precomposed one; ligatures and the rest stay, as they would change the length.
  const base = unit.normalize('NFD')[0]!.toLowerCase()
  const result = base.length === 1 ? base : unit
  folded.set(unit, result)
  return result
}

/** A name as a key: folded, with everything but letters and digits as single spaces. */
export function nameKey(name: string): string {
  return fold(name.normalize('NFC'))
    .replace(/œ/gu, 'oe')
    .replace(/æ/gu, 'ae')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
