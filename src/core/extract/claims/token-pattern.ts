/**
 * Where the tokens of a sentence lie: words with the apostrophe that elides them, numbers with their separators,
 * initials ("U.S."), and every other sign for itself. Letters and signs of Latin script, which nearly all text is, are
 * told apart by a table; what is left goes through the expression that says what a token is.
 */
const pattern =
  /(?:\p{Lu}\.){2,}|\d{1,3}(?:[ \u00a0\u202f.,]\d{3})+(?!\d)|\d+(?:[.,]\d+)?|\p{L}[\p{L}\p{M}\p{N}]*(?:['’‘ʼ´`](?=[\p{L}\p{N}]))?|\p{N}+|[^\s]/uy

const [space, letter, number, sign, other] = [0, 1, 2, 3, 4] as const
type Class = typeof space | typeof letter | typeof number | typeof sign | typeof other

/** Beyond it lie marks that belong to the letter before, and scripts that need the expression. */
const latin = 0x250

const classes = Uint8Array.from({ length: latin }, (_, code): Class => {
  const char = String.fromCharCode(code)
  if (/\s/u.test(char)) return space
  if (/\p{L}/u.test(char)) return letter
  return /\p{N}/u.test(char) ? number : sign
})

/** Quotation marks, dashes and dots beyond Latin that news is full of. */
const commonSigns: ReadonlySet<number> = new Set([...'’‘“”–—…'].map((char) => char.charCodeAt(0)))

const classAt = (text: string, at: number): Class | undefined => {
  const code = text.charCodeAt(at)
  if (code < latin) return classes[code] as Class
  if (Number.isNaN(code)) return undefined
  return commonSigns.has(code) ? sign : other
}

/** Straight, curly, turned the wrong way, and the accents that keyboards have in its place. */
const apostrophes: ReadonlySet<string | undefined> = new Set("'’‘´`")
const isApostrophe = (char: string | undefined): boolean => apostrophes.has(char)

/** Gives the place of each token to `take`, in order. */
export function eachToken(text: string, take: (from: number, to: number) => void): void {
  let at = 0
  while (at < text.length) {
    const here = classAt(text, at)
    if (here === space) {
      at += 1
      continue
    }
    const to =
      (here === sign ? at + 1 : here === letter ? wordEnd(text, at) : undefined) ?? matchEnd(text, at)
    // A space beyond Latin.
    if (to > at) take(at, to)
    at = Math.max(to, at + 1)
  }
}

/** Where a word of Latin letters ends; undefined where only the expression can say. */
function wordEnd(text: string, from: number): number | undefined {
  let to = from + 1
  let next = classAt(text, to)
  // "U.S."
  if (text[to] === '.') return undefined
  while (next === letter || next === number) {
    to += 1
    next = classAt(text, to)
  }
  if (next === other) return undefined
  if (!isApostrophe(text[to])) return to
  const after = classAt(text, to + 1)
  if (after === other) return undefined
  return after === letter || after === number ? to + 1 : to
}

function matchEnd(text: string, at: number): number {
  pattern.lastIndex = at
  return pattern.test(text) ? pattern.lastIndex : at
}
