import { nameKey } from '../../language/fold.ts'
import type { PageLine } from './page-lines.ts'
import { readMoment } from './read-moment.ts'
import type { LineMoment } from './tool-line.ts'

/** An address as browsers print it: it may be shortened with an ellipsis. */
const address = '(?:https?://|www\\.)[^ \\t]{3,300}'
const pageNumber = '(?:page )?\\d{1,3}(?: ?/ ?| of | sur | de )\\d{1,3}'
const beforeStamp = new RegExp(`^(?:(?:${address}|${pageNumber})[ \\t]{1,40}){1,2}$`, 'u')
const afterStamp = new RegExp(`^(?:[ \\t]{1,40}(?:${address}|${pageNumber})){1,2}$`, 'u')
/** A title that is printed beside a stamp is told again above the text, so much of it at least. */
const shortestTitle = 12
const headLines = 16
/** Where a title may stand beside it; with a page number it may stand anywhere, once for each page. */
const linesFromEdge = 4

/** A browser's header or footer: a numeric date and clock time beside the title, the address or the page number. */
export function readPrintHeader(
  folded: string,
  line: PageLine,
  text: string,
  lines: readonly PageLine[],
): LineMoment | undefined {
  if (!/\d[-/.]\d{1,2}[-/.]\d/u.test(folded) || !/\d ?[:h] ?\d|[ap]\.?m/u.test(folded)) return undefined
  const atEdge = line.fromTop < linesFromEdge || line.fromFoot < linesFromEdge
  for (const start of [0, ...[...folded.matchAll(/[ \t](?=\d)/gu)].map((match) => match.index + 1)]) {
    const moment = readMoment(folded, start)
    if (moment?.clock === undefined || moment.inWords) continue
    const before = folded.slice(0, start)
    const after = folded.slice(moment.end)
    const besideNumber =
      (before === '' || beforeStamp.test(before)) && (after === '' || afterStamp.test(after))
    const other = before.trim() === '' ? after : after.trim() === '' ? before : ''
    const title = atEdge && isToldAgain(other, line, text, lines)
    if ((besideNumber && before + after !== '') || title) return { start, end: moment.end, moment }
  }
  return undefined
}

function isToldAgain(words: string, line: PageLine, text: string, lines: readonly PageLine[]): boolean {
  const key = nameKey(words)
  if (key.length < shortestTitle) return false
  return lines.some((other) => {
    if (other.start === line.start || other.fromTop > headLines) return false
    const told = nameKey(text.slice(other.start, Math.min(other.end, other.start + 300)))
    // Browsers add the site's name to the title.
    return told.length >= shortestTitle && (key.startsWith(told) || told.startsWith(key))
  })
}
