import { RefusedError } from '../../refused-error.ts'

/** Feeds are some ten deep; what comes as XHTML in them, a few dozen. */
const deepest = 100
const mostElements = 200_000
/** Of one element with all its attributes. */
const longestTag = 100_000

/**
 * Refuses XML that is made to hurt, in one pass over its marks and before any parser sees it: a document type (which
 * could declare entities), elements nested or repeated without end, tags without end.
 * @throws {RefusedError} doctype, too-complex
 */
export function checkXml(xml: string): void {
  let depth = 0
  let elements = 0
  for (let at = xml.indexOf('<'); at !== -1; ) {
    const end = endOf(xml, at)
    if (/^<!(?:doctype|entity)/iu.test(xml.slice(at, at + 10))) throw new RefusedError('refused.doctype')
    const kind = xml[at + 1]
    if (kind === '/') depth -= 1
    else if (kind !== '!' && kind !== '?') {
      elements += 1
      if (end - at > longestTag) throw new RefusedError('refused.too-complex')
      if (xml[end - 2] !== '/') depth += 1
      if (depth > deepest || elements > mostElements) throw new RefusedError('refused.too-complex')
    }
    at = xml.indexOf('<', end)
  }
}

/** Where what begins at an offset ends; the end of the text when it does not. */
function endOf(xml: string, at: number): number {
  const close = xml.startsWith('<!--', at) ? '-->' : xml.startsWith('<![CDATA[', at) ? ']]>' : '>'
  const end = xml.indexOf(close, at)
  return end === -1 ? xml.length : end + close.length
}
