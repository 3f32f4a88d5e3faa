import { createHash } from 'node:crypto'
import type { Intake } from '../core/index.ts'
import { decodeText } from './decode-text.ts'
import type { LanguageDetector } from './detect-language.ts'
import { findTitle } from './find-title.ts'
import { parseFrontMatter } from './front-matter.ts'
import { RefusedError } from './refused-error.ts'
import { refuseByBytes, refuseMarkup } from './sniff.ts'

/** SHA-256 in hex. */
export function sha256(data: Uint8Array | string): string {
  return createHash('sha256').update(data).digest('hex')
}

/**
 * Decodes the bytes of a file, and finds its language where it does not say it itself.
 * @param origin path, whose ending tells Markdown
 * @throws {RefusedError} empty, image, binary, unsupported, bad-front-matter
 */
export async function decodeFile(
  bytes: Uint8Array,
  origin: string,
  detect: LanguageDetector,
): Promise<Intake> {
  const intake = decodeBytes(bytes, origin)
  return { ...intake, language: intake.language ?? (await detect(intake.text)) }
}

/**
 * Decodes the bytes of a file. Plain text is the text as given, without its byte order mark; of Markdown
 * (`.md`, `.markdown`) the front matter is taken off and the body, to the letter, is the text. A title that
 * is not given is a plain text's first line, if it stands as one; a language that is not given is left out.
 * @throws {RefusedError} empty, image, binary, unsupported, bad-front-matter
 */
export function decodeBytes(bytes: Uint8Array, origin: string): Intake {
  refuseByBytes(bytes)
  const decoded = decodeText(bytes)
  refuseMarkup(decoded)
  const isMarkdown = /\.(md|markdown)$/iu.test(origin)
  const { matter, body: text } = isMarkdown ? parseFrontMatter(decoded) : { matter: {}, body: decoded }
  if (text.trim() === '') throw new RefusedError('refused.empty')
  const { retold, title = findTitle(text), ...given } = matter
  return {
    ...given,
    text,
    rawSha256: sha256(bytes),
    origin,
    ...(title !== undefined && { title }),
    ...(retold !== undefined && { retoldFrom: retold }),
  }
}
