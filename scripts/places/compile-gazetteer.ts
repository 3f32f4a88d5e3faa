import { createHash } from 'node:crypto'
import { nameKey } from '../../src/core/language/fold.ts'
import {
  columnsOf,
  headerBytes,
  magic,
  nameMark,
  packSize,
  titleCase,
} from '../../src/data/gazetteer-format.ts'
import type { City } from './geonames.ts'
import { otherKeys } from './other-names.ts'

/** The bytes of gazetteer.bin; the same input gives the same bytes. Layout: src/data/gazetteer-format.ts. */
export function compileGazetteer(cities: readonly City[], divisions: ReadonlyMap<string, string>): Buffer {
  const places = cities
    .map((city) => ({ city, key: nameKey(city.name), bytes: Buffer.from(nameKey(city.name)) }))
    .filter(({ key }) => key !== '')
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes) || a.city.id - b.city.id)
  const aliases = places
    .flatMap(({ city }, place) => otherKeys(city).map((key) => ({ bytes: Buffer.from(key), place })))
    .sort((a, b) => Buffer.compare(a.bytes, b.bytes) || a.place - b.place)
  const areas = areaTable(cities, divisions)

  const keys = pool(
    places.map(({ city, key, bytes }) =>
      titleCase(key) === city.name
        ? bytes
        : Buffer.concat([bytes, Buffer.of(nameMark), Buffer.from(city.name)]),
    ),
  )
  const aliasKeys = pool(aliases.map(({ bytes }) => bytes))
  const areaText = Buffer.from(areas.lines.join('\n'))
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
  for (const [i, { city }] of places.entries()) {
    file.writeUIntLE(city.id, at.id + 3 * i, 3)
    file.writeInt32LE(Math.round(city.lat * 1e5), at.lat + 4 * i)
    file.writeInt32LE(Math.round(city.lon * 1e5), at.lon + 4 * i)
    file.writeUInt16LE(packSize(city.population), at.size + 2 * i)
    file.writeUInt16LE(areas.rowOf(city) | (kindBits(city) << 14), at.area + 2 * i)
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

function areaTable(cities: readonly City[], divisions: ReadonlyMap<string, string>) {
  const lineOf = ({ country, division }: City): string =>
    `${country}\t${divisions.get(`${country}.${division}`) ?? ''}`
  const lines = [...new Set(cities.map(lineOf))].sort()
  const rows = new Map(lines.map((line, row) => [line, row]))
  return { lines, rowOf: (city: City): number => rows.get(lineOf(city))! }
}

/** Bits as in `storedKinds`. A seat of a first or second-order division is a town however small. */
function kindBits({ featureCode, population }: City): number {
  if (featureCode === 'PPLX') return 2
  const isSeat = featureCode === 'PPLC' || featureCode === 'PPLA' || featureCode === 'PPLA2'
  // Below 5,000 people GeoNames' own table of towns (cities5000) stops.
  return isSeat || population >= 5000 ? 0 : 1
}
