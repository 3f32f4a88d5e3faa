import type { Readable } from 'node:stream'
import { CsvError, type Info, type Options, parse } from 'csv-parse'
import type { TableEncoding } from './table-encoding.ts'

/** One record of a table. */
export interface CsvRecord {
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  readonly cells: readonly string[]
  /** As it stands in the file, without its line end. */
  readonly raw: string
}

/** From which line on a table cannot be read, and why. */
export interface BrokenCsv {
  readonly line: number
  /** encoding: bytes that its encoding has not. quote: a quotation mark that is not closed, or stands where none may. */
  readonly problem: 'encoding' | 'quote' | 'endless'
}

/** A row of a dataset has a few kilobytes; an open quotation mark would swallow the rest of the file. */
const longestRecord = 1_000_000

/**
 * Reads a table record by record, however long it is.
 * @param bytes of the file, with or without a byte order mark
 */
export async function* readCsv(
  bytes: Readable,
  { delimiter, encoding }: { readonly delimiter: string; readonly encoding: TableEncoding },
): AsyncGenerator<CsvRecord | BrokenCsv> {
  const options: Options = {
    bom: true,
    delimiter,
    info: true,
    max_record_size: longestRecord,
    raw: true,
    // A quotation mark within a bare field is a character of it.
    relax_quotes: true,
    relax_column_count: true,
    skip_empty_lines: true,
  }
  const parser = parse(options)
  let last = 0
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true })
  const feed = async (): Promise<void> => {
    try {
      for await (const chunk of bytes) {
        const text = decoder.decode(chunk as Uint8Array, { stream: true })
        if (!parser.write(text)) await new Promise((resolve) => parser.once('drain', resolve))
      }
      parser.end(decoder.decode())
    } catch (error) {
      parser.destroy(error as Error)
    }
  }
  const fed = feed()
  try {
    for await (const one of parser as AsyncIterable<{ record: string[]; raw: string; info: Info }>) {
      const raw = withoutEnds(one.raw)
      last = one.info.lines
      yield { line: last - (raw.match(/\n/gu)?.length ?? 0), cells: one.record, raw }
    }
    await fed
  } catch (error) {
    yield { line: last + 1, problem: problemOf(error) }
  } finally {
    bytes.destroy()
    parser.destroy()
  }
}

/** Lines left out before it and the line end are no part of a record. */
function withoutEnds(raw: string): string {
  let [from, to] = [0, raw.length]
  while (from < to && (raw[from] === '\n' || raw[from] === '\r')) from += 1
  while (to > from && (raw[to - 1] === '\n' || raw[to - 1] === '\r')) to -= 1
  return raw.slice(from, to)
}

function problemOf(error: unknown): BrokenCsv['problem'] {
  const { code } = error as Partial<CsvError>
  if (String(code) === 'ERR_ENCODING_INVALID_ENCODED_DATA') return 'encoding'
  if (code === 'CSV_MAX_RECORD_SIZE') return 'endless'
  if (error instanceof CsvError) return 'quote'
  throw error
}
