import { createHash } from 'node:crypto'
import { nameKey } from '../core/vocabulary.ts'
import { columnsOf, headerBytes, magic, nameMark, packSize, titleCase } from './gazetteer-format.ts'

/** One place to compile. */
export interface GazetteerRow {
  /** GeoNames id. */
  readonly id: number
  readonly name: string
  /** Folded other names. */
  readonly otherKeys: readonly string[]
  readonly lat: number
  readonly lon: number
  /** Number in `storedKinds`. */
  readonly kind: 0 | 1 | 2 | 3
  readonly population: number
  /** A line of the area table: country, tab, name of its division; tab, ids of what it lies in, parted by spaces. */
  readonly area: string
}

/** The bytes of a gazetteer; the same input gives the same bytes. Layout: gazetteer-format.ts. */
export function compileGazetteer(rows: readonly GazetteerRow[]): Buffer {
  const places = rows
    .map((row) => ({ row, key: nameKey(row.name), bytes: Buffer.from(nameKey(row.name)) }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes) || a.row.id - b.row.id)
  const aliases = places
    .flatMap(({ row }, place) => row.otherKeys.map((key) => ({ bytes: Buffer.from(key), place })))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes) || a.place - b.place)
  const areas = [...new Set(rows.map(({ area }) => area))].sort()
  const areaOf = new Map(areas.map((area, row) => [area, row]))

  const keys = pool(
    places.map(({ row, key, bytes }) =>
      titleCase(key) === row.name
        ? bytes
        : Buffer.concat([bytes, Buffer.of(nameMark), Buffer.from(row.name)]),
    ),
  )
  const aliasKeys = pool(aliases.map(({ bytes }) => bytes))
  const areaText = Buffer.from(areas.join('\n'))
  const counts = [places.length, aliases.length, keys.bytes.length, aliasKeys.bytes.length, areaText.length]
  const [placeCount, aliasCount, keyBytes, aliasBytes, areaBytes] = counts as [
    number,
    number,
    number,
    number,
    number,
  ]
  const at = columnsOf({ places: placeCount, aliases: aliasCount, keyBytes, aliasBytes, areaBytes })

  const file = Buffer.alloc(at.end)
  for (const [i, { row }] of places.entries()) {
    file.writeUIntLE(row.id, at.id + 3 * i, 3)
    file.writeInt32LE(Math.round(row.lat * 1e5), at.lat + 4 * i)
    file.writeInt32LE(Math.round(row.lon * 1e5), at.lon + 4 * i)
    file.writeUInt16LE(packSize(row.population), at.size + 2 * i)
    file.writeUInt16LE(areaOf.get(row.area)! | (row.kind << 14), at.area + 2 * i)
  }
  for (const [i, { place }] of aliases.entries()) file.writeUIntLE(place, at.of + 3 * i, 3)
  for (const [i, start] of keys.starts.entries()) file.writeUIntLE(start, at.keyAt + 3 * i, 3)
  for (const [i, start] of aliasKeys.starts.entries()) file.writeUIntLE(start, at.aliasAt + 3 * i, 3)
  keys.bytes.copy(file, at.keys)
  aliasKeys.bytes.copy(file, at.aliasKeys)
  areaText.copy(file, at.areas)

  file.write(magic, 0)
  createHash('sha256').update(file.subarray(headerBytes)).digest().copy(file, magic.length)
  for (const [i, count] of counts.entries()) file.writeUInt32LE(count, magic.length + 32 + 4 * i)
  return file
}

/** Texts end to end, with where each begins and, last, where all end. */
function pool(texts: readonly Buffer[]): { readonly bytes: Buffer; readonly starts: readonly number[] } {
  const starts = [0]
  for (const text of texts) starts.push(starts.at(-1)! + text.length)
  return { bytes: Buffer.concat(texts), starts }
}
