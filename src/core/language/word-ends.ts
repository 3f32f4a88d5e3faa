const word = /[\p{L}\p{N}]+/gu

/** Where the words of a folded text, its runs of letters and digits, begin and end by turns: UTF-16 code units. */
export function wordEnds(folded: string): readonly number[] {
  const ends: number[] = []
  let at = 0
  while (at < folded.length) {
    const code = folded.charCodeAt(at)
    if (code > 127) {
      // What lies beyond ASCII is for the expression to tell, from where its word begins.
      word.lastIndex = ends.length > 0 && ends.at(-1) === at ? ends.at(-2)! : at
      const match = word.exec(folded)
      if (match === null) break
      const to = match.index + match[0].length
      if (ends.at(-2) === match.index) ends.length -= 2
      ends.push(match.index, to)
      at = Math.max(to, at + 1)
    } else if (isPlainUnit(code)) {
      const from = at
      while (at < folded.length && isPlainUnit(folded.charCodeAt(at))) at += 1
      ends.push(from, at)
    } else at += 1
  }
  return ends
}

/** Letters and digits of ASCII; a folded text has no capitals of it. */
const isPlainUnit = (code: number): boolean => (code >= 97 && code <= 122) || (code >= 48 && code <= 57)
