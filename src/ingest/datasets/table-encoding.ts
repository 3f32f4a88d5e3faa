import { createReadStream } from 'node:fs'
import { reach } from '../disk.ts'

/** How the bytes of a table are to be read; labels of the Encoding Standard. Source: https://encoding.spec.whatwg.org/ */
export type TableEncoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'

/** So many bytes at a time. */
const atOnce = 1_000_000

/**
 * Finds the encoding of a table: by its byte order mark, as spreadsheets write UTF-16; else UTF-8 as soon as one
 * character beyond ASCII is written so, and where all that there are cannot be, Windows-1252. A file in UTF-8 with a few
 * broken bytes stays one, and is refused from there on: its names must not all be misread for them.
 * @throws {RefusedError} unreadable, missing
 */
export async function encodingOfTable(path: string): Promise<TableEncoding> {
  return reach(judge(createReadStream(path, { highWaterMark: atOnce })))
}

async function judge(chunks: AsyncIterable<Uint8Array>): Promise<TableEncoding> {
  const decoder = new TextDecoder('utf-8')
  let isFirst = true
  let isBroken = false
  for await (const bytes of chunks) {
    if (isFirst && bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
    if (isFirst && bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
    isFirst = false
    const text = decoder.decode(bytes, { stream: true })
    if (/[\x80-\ufffc]/u.test(text)) return 'utf-8'
    isBroken ||= text.includes('\ufffd')
  }
  return isBroken || decoder.decode() !== '' ? 'windows-1252' : 'utf-8'
}
