import { createHash } from 'node:crypto'
import type { Knowledge } from '../core/vocabulary.ts'
import { compileGazetteer, type GazetteerRow } from './compile-gazetteer.ts'
import { areaLine, type GeonamesRow, gazetteerRow, isWanted, readGeonames } from './geonames-row.ts'

/** What became of the lines of a dump. */
export interface ImportedPlaces {
  /** The compiled gazetteer; undefined where the file holds no place. */
  readonly bytes: Buffer | undefined
  /** SHA-256 (hex) of the file. */
  readonly sha256: string
  readonly taken: number
  /** Rivers, roads, divisions and the like. */
  readonly leftOut: number
  /** Lines that are none of a dump, the first of them by their number. */
  readonly refused: number
  readonly refusedLines: readonly number[]
}

/** Positions in the compiled file have 24 bits: 16 MB of names, some hundred thousand places. */
const mostNameBytes = 15_000_000

/** So many refused lines are named. */
const mostNamed = 20

/** A dump is too large to be compiled into one gazetteer. */
export class DumpTooLargeError extends Error {
  override readonly name = 'DumpTooLargeError'
}

/**
 * Reads a dump in GeoNames' format as it streams in.
 * @throws {DumpTooLargeError} import it country by country
 */
export async function importGeonames(
  chunks: AsyncIterable<Uint8Array>,
  knowledge: Knowledge,
): Promise<ImportedPlaces> {
  const hash = createHash('sha256')
  const rows: GeonamesRow[] = []
  const divisions = new Map<string, GeonamesRow>()
  const refusedLines: number[] = []
  let [leftOut, refused, line, nameBytes] = [0, 0, 0, 0]
  for await (const text of linesOf(chunks, hash)) {
    line += 1
    if (text === '') continue
    const row = readGeonames(text)
    if (row === undefined) {
      refused += 1
      if (refusedLines.length < mostNamed) refusedLines.push(line)
    } else if (isWanted(row)) {
      rows.push(row)
      nameBytes +=
        Buffer.byteLength(row.name) * 2 +
        row.otherNames.reduce((all, name) => all + Buffer.byteLength(name), 0)
      if (nameBytes > mostNameBytes) throw new DumpTooLargeError()
    } else {
      leftOut += 1
      if (row.featureCode === 'ADM1') divisions.set(`${row.country}.${row.division}`, row)
    }
  }
  const areas = new Map<string, string>()
  const areaOf = ({ country, division }: GeonamesRow): string => {
    const key = `${country}.${division}`
    const known = areas.get(key)
    if (known !== undefined) return known
    const named = divisions.get(key)
    const area = areaLine(country, named === undefined ? [] : [named.name, ...named.otherNames], knowledge)
    areas.set(key, area)
    return area
  }
  const compiled = rows.map((row): GazetteerRow => gazetteerRow(row, areaOf(row)))
  return {
    bytes: rows.length === 0 ? undefined : compileGazetteer(compiled),
    sha256: hash.digest('hex'),
    taken: rows.length,
    leftOut,
    refused,
    refusedLines,
  }
}

async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  hash: ReturnType<typeof createHash>,
): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let open = ''
  for await (const chunk of chunks) {
    hash.update(chunk)
    const lines = (open + decoder.decode(chunk, { stream: true })).split('\n')
    open = lines.pop()!
    for (const line of lines) yield line.replace(/\r$/u, '')
  }
  if (open !== '') yield open
}
