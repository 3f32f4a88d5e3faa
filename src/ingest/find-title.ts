/** Longer than any headline of ours, shorter than a paragraph. */
const longestTitle = 200

/**
 * Finds the title of a plain text: its first line that is no printing stamp, if it stands as one: alone
 * before a blank line or said twice, not ended like a sentence, and with text after it.
 */
export function findTitle(text: string): string | undefined {
  // A title stands at the top; the rest of a long text need not be split.
  const lines = text.slice(0, 4_000).split(/\r\n|\n|\r/u)
  const filled = lines.map((line) => line.trim())
  const at = filled.findIndex((line) => line !== '' && !isStamp(line))
  const line = filled[at]
  if (line === undefined || line.length > longestTitle) return undefined
  const rest = filled.slice(at + 1)
  const following = rest.find((one) => one !== '')
  if (following === undefined) return undefined
  const repeated = following === line
  if (!repeated && (rest[0] !== '' || /[.,;:]["'»”’)\s]*$/u.test(line))) return undefined
  return line.replace(/^#{1,6}\s+/u, '')
}

/** A line that bears a whole date and little else: what a printer or a page puts above a text. */
function isStamp(line: string): boolean {
  if (/^\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}(?!\d)/u.test(line)) return true
  return line.length < 80 && /\b(19|20)\d\d\b/u.test(line) && /\b\d{1,2}[:h]\d\d\b/u.test(line)
}
