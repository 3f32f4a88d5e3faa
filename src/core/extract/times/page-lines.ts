/** A line that is not empty, without the white space around it. */
export interface PageLine {
  readonly start: number
  readonly end: number
  /** Its place among such lines, from the top and from the foot of the page, both from 0. */
  readonly fromTop: number
  readonly fromFoot: number
}

/** The lines of a text that hold something, in order. */
export function pageLines(text: string): readonly PageLine[] {
  const lines: { start: number; end: number }[] = []
  for (const match of text.matchAll(/[^\n]+/gu)) {
    const words = match[0].trim()
    if (words === '') continue
    const start = match.index + (match[0].length - match[0].trimStart().length)
    lines.push({ start, end: start + words.length })
  }
  return lines.map((line, i) => ({ ...line, fromTop: i, fromFoot: lines.length - 1 - i }))
}
