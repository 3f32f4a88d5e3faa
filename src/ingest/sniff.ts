import { RefusedError } from './refused-error.ts'

/** File endings of what is neither plain text nor Markdown, with the kind a refusal names. */
const unsupportedEndings: Readonly<Record<string, string>> = {
  csv: 'CSV',
  tsv: 'CSV',
  htm: 'HTML',
  html: 'HTML',
  xhtml: 'HTML',
  mht: 'HTML',
  mhtml: 'HTML',
  xml: 'XML',
  rss: 'RSS',
  atom: 'Atom',
  json: 'JSON',
  jsonl: 'JSON',
  geojson: 'JSON',
  svg: 'SVG',
  rtf: 'RTF',
  eml: 'e-mail',
}

/** Refuses by its name what comes in by other ways. @throws {RefusedError} unsupported */
export function refuseByName(path: string): void {
  const ending = /\.([^./\\]+)$/u.exec(path)?.[1]?.toLowerCase() ?? ''
  const kind = Object.hasOwn(unsupportedEndings, ending) ? unsupportedEndings[ending] : undefined
  if (kind !== undefined) throw new RefusedError('refused.unsupported', { kind })
}

/** Whether a file's name says that it is a web page. */
export function isPageName(path: string): boolean {
  return /\.x?html?$/iu.test(path)
}

/** Whether a file is a web page, by its name or by how it begins. */
export function isPage(path: string, bytes: Uint8Array): boolean {
  if (isPageName(path)) return true
  // Latin-1, so that a unit is a byte; the letters that matter are the same in any encoding.
  const head = Buffer.from(bytes.subarray(0, 300)).toString('latin1')
  return /^(?:\xef\xbb\xbf)?\s{0,64}<(?:!doctype html|html)[\s>]/iu.test(head)
}

/** Refuses what its first bytes show to be no text. @throws {RefusedError} image, binary */
export function refuseByBytes(bytes: Uint8Array): void {
  // Latin-1, so that a unit is a byte.
  const head = Buffer.from(bytes.subarray(0, 32)).toString('latin1')
  for (const [kind, start] of images) if (start.test(head)) throw new RefusedError('refused.image', { kind })
  for (const [kind, start] of binaries)
    if (start.test(head)) throw new RefusedError('refused.binary', { kind })
}

/** Refuses markup that comes without its usual ending. @throws {RefusedError} unsupported */
export function refuseMarkup(text: string): void {
  const start = /^\s{0,64}<(!doctype html|html|\?xml|rss|feed|svg)[\s>]/iu.exec(text.slice(0, 128))?.[1]
  if (start === undefined) return
  const kind = /html/iu.test(start) ? 'HTML' : start.replace('?', '').toUpperCase()
  throw new RefusedError('refused.unsupported', { kind })
}

// Source: https://en.wikipedia.org/wiki/List_of_file_signatures
const images: readonly (readonly [kind: string, start: RegExp])[] = [
  ['PNG', /^\x89PNG\r\n/],
  ['JPEG', /^\xff\xd8\xff/],
  ['GIF', /^GIF8[79]a/],
  ['WebP', /^RIFF.{4}WEBP/s],
  // Bytes 6 to 9 are reserved and 0; two letters alone could begin a text.
  ['BMP', /^BM.{4}\0{4}/s],
  ['TIFF', /^(II\*\0|MM\0\*)/],
  ['HEIF', /^.{4}ftyp(heic|heix|hevc|mif1|msf1|avif|avis)/s],
  ['ICO', /^\0\0\x01\0/],
]

const binaries: readonly (readonly [kind: string, start: RegExp])[] = [
  ['PDF', /^%PDF-/],
  ['ZIP', /^PK(\x03\x04|\x05\x06)/],
  ['gzip', /^\x1f\x8b/],
  ['bzip2', /^BZh[1-9]1AY&SY/],
  ['xz', /^\xfd7zXZ\0/],
  ['7z', /^7z\xbc\xaf\x27\x1c/],
  ['RAR', /^Rar!\x1a\x07/],
  ['Office', /^\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1/],
  ['SQLite', /^SQLite format 3\0/],
  ['ELF', /^\x7fELF/],
  ['MP3', /^ID3[\x02-\x04]/],
  ['MP4', /^.{4}ftyp/s],
  ['Ogg', /^OggS\0/],
]
