import { decodeText } from '../decode-text.ts'
import { RefusedError } from '../refused-error.ts'

/** How far a page may say its encoding; browsers look no further. */
const headBytes = 1_024

/** In `<meta charset=…>`, `<meta … content="text/html; charset=…">` and `<?xml … encoding="…"?>`. */
const declared =
  /<(?:meta\s[^>]{0,300}?charset\s{0,3}=\s{0,3}["']?|\?xml\s[^>]{0,200}?encoding\s{0,3}=\s{0,3}["'])([\w.:-]{1,40})/iu

/**
 * Decodes the bytes of a page or a feed: by its byte order mark, else as the server says, else as it says itself in
 * its head, else as any text. Where bytes do not fit what is declared, most of them UTF-8 all the same, the few that
 * are broken become U+FFFD, as in any browser; where more do not, the declaration is not believed.
 * @param charset as the server named it
 * @throws {RefusedError} binary
 */
export function decodeMarkup(bytes: Uint8Array, charset?: string): string {
  const [first, second, third] = bytes
  const isMarked =
    (first === 0xff && second === 0xfe) ||
    (first === 0xfe && second === 0xff) ||
    (first === 0xef && second === 0xbb && third === 0xbf)
  if (isMarked) return decodeText(bytes)
  // Latin-1, so that a unit is a byte.
  const head = Buffer.from(bytes.subarray(0, headBytes)).toString('latin1')
  for (const label of [charset, declared.exec(head)?.[1]]) {
    const text = label === undefined ? undefined : decodeAs(label, bytes)
    if (text === undefined) continue
    if (text.includes('\0')) throw new RefusedError('refused.binary', { kind: 'NUL' })
    return text
  }
  return decodeText(bytes)
}

/** One broken character in so many is a slip of an editor, not another encoding. */
const wholeToBroken = 500

function decodeAs(label: string, bytes: Uint8Array): string | undefined {
  let decoder: TextDecoder
  try {
    decoder = new TextDecoder(label)
  } catch {
    // A label that nobody knows declares nothing.
    return undefined
  }
  // A page that says so within its own bytes can be no UTF-16, whatever it says.
  const text = decoder.encoding.startsWith('utf-16') ? undefined : decoder.decode(bytes)
  const broken = text?.match(/\ufffd/gu)?.length ?? 0
  return text === undefined || broken * wholeToBroken > text.length ? undefined : text
}
