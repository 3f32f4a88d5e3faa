import { RefusedError } from './refused-error.ts'

/**
 * Decodes the bytes of a text: by its byte order mark, else strictly as UTF-8, else as Windows-1252, which
 * is what older pages and printers write. Only the mark is removed; line ends and blanks stay as they are,
 * so that offsets count from the first character given.
 * @throws {RefusedError} binary
 */
export function decodeText(bytes: Uint8Array): string {
  const text = decode(bytes)
  // No text in any of these encodings holds a NUL; UTF-16 without its mark does, and is not guessed at.
  if (text.includes('\0')) throw new RefusedError('refused.binary', { kind: 'NUL' })
  return text
}

function decode(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return strictly('utf-16le', bytes)
  if (first === 0xfe && second === 0xff) return strictly('utf-16be', bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    // Not UTF-8, as the only error there can be says.
    const text = new TextDecoder('windows-1252').decode(bytes)
    refuseNoise(text)
    return text
  }
}

function strictly(encoding: string, bytes: Uint8Array): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch (error) {
    throw new RefusedError('refused.binary', { kind: encoding }, { cause: error })
  }
}

/** Any bytes at all are Windows-1252: more than one control character in a hundred is no text. */
function refuseNoise(text: string): void {
  const controls = text.match(/[\x01-\x08\x0e-\x1f\x7f-\x9f]/gu)?.length ?? 0
  if (controls * 100 > text.length) throw new RefusedError('refused.binary', { kind: 'control' })
}
