import { remembering } from './remembering.ts'

/**
 * Folds a text for matching: lower case, no diacritics, straight quotes, ordinary spaces.
 * One UTF-16 code unit in is one out, so offsets into the folded text are offsets into the text.
 */
export function fold(text: string): string {
  // Made from codes, a text without letters beyond Latin-1 takes a byte a unit, whatever quotation marks and dashes the
  // original had, and expressions run over it several times as fast.
  if (text.length > shortText) return foldLong(text)
  // Most units of a word stay as they are: only the others are put in.
  let out = ''
  let from = 0
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i)
    if (isPlain(code)) continue
    out += text.slice(from, i) + String.fromCharCode(foldedCodes[code] || learn(code))
    from = i + 1
  }
  return from === 0 ? text : out + text.slice(from)
}

/** Whether folding leaves it as it is, for sure: ASCII but capitals and the grave accent. */
const isPlain = (code: number): boolean => (code < 65 || code > 90) && code < 128 && code !== 96

/** Up to here a string grown piece by piece is the quickest; beyond it leaves too much behind. */
const shortText = 200
/** As many arguments as a call takes everywhere. */
const chunk = 4_096
/** Filled anew by every call. */
const codes = new Uint16Array(chunk)

function foldLong(text: string): string {
  let out = ''
  for (let from = 0; from < text.length; from += chunk) {
    const length = Math.min(chunk, text.length - from)
    for (let i = 0; i < length; i += 1) {
      const code = text.charCodeAt(from + i)
      codes[i] = foldedCodes[code] || learn(code)
    }
    // Applied, not spread: spreading a typed array takes ten times as long.
    const own = length === codes.length ? codes : codes.subarray(0, length)
    out += String.fromCharCode.apply(undefined, own as unknown as number[])
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
  return name.length > longestName ? foldName(name) : knownKey(name)
}

/** What is longer is no name that comes again. */
const longestName = 64
const knownKey = remembering(4_000, foldName)

function foldName(name: string): string {
  const folded = foldAll(name)
  // As nearly all names are.
  if (/^[a-z\d]+(?: [a-z\d]+)*$/u.test(folded)) return folded
  return folded.replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

/** Folds a text whose offsets nobody needs: ligatures become two letters. */
export function foldAll(text: string): string {
  return fold(text.normalize('NFC')).replaceAll('œ', 'oe').replaceAll('æ', 'ae')
}
