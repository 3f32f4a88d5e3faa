/** A piece of a line with its look (format names of `util.styleText`). */
export interface Run {
  readonly text: string
  readonly format: readonly string[]
}

/** Narrower than this and lines of a few letters would be harder to read than the terminal's own wrapping. */
const leastWidth = 20

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/**
 * Parts runs into lines between words.
 * @param first what begins the first line ("- ")
 * @param next what begins the others, as wide as `first`
 * @param width columns; undefined: one line
 */
export function wrapRuns(
  runs: readonly Run[],
  first: string,
  next: string,
  width?: number,
): readonly (readonly Run[])[] {
  if (width === undefined) return [[plain(first), ...runs]]
  const room = Math.max(width, leastWidth) - columns(first)
  const lines: Run[][] = [[plain(first)]]
  let used = 0
  for (const word of wordsOf(runs)) {
    const wide = word.reduce((sum, run) => sum + columns(run.text.trimEnd()), 0)
    if (used > 0 && used + wide > room) {
      lines.push([plain(next)])
      used = 0
    }
    lines.at(-1)!.push(...word)
    used += word.reduce((sum, run) => sum + columns(run.text), 0)
  }
  return lines.map(finishLine)
}

/** Words with the space behind them; one word can be made of several runs ("Kidal" and ", "). */
function wordsOf(runs: readonly Run[]): readonly Run[][] {
  const words: Run[][] = []
  let open: Run[] | undefined
  for (const { text, format } of runs) {
    for (const piece of text.split(/(?<= )(?! )/u)) {
      if (open === undefined) {
        open = []
        words.push(open)
      }
      open.push({ text: piece, format })
      if (piece.endsWith(' ')) open = undefined
    }
  }
  return words
}

/** Without the space at its end, and with words of one look in one run again. */
function finishLine(line: readonly Run[]): readonly Run[] {
  const joined: Run[] = []
  for (const run of line) {
    const last = joined.at(-1)
    const isAlike = last !== undefined && last.format.join() === run.format.join()
    if (isAlike) joined[joined.length - 1] = { ...last, text: last.text + run.text }
    else joined.push(run)
  }
  const end = joined.at(-1)!
  return line.length === 1 ? line : [...joined.slice(0, -1), { ...end, text: end.text.trimEnd() }]
}

const plain = (text: string): Run => ({ text, format: [] })

/** Columns a text takes: two for East Asian wide letters and emoji, one for every other letter as people count them. */
function columns(text: string): number {
  if (/^[\u0020-\u024f]*$/u.test(text)) return text.length
  let sum = 0
  for (const { segment } of graphemes.segment(text)) {
    sum +=
      /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u.test(
        segment,
      )
        ? 2
        : 1
  }
  return sum
}
