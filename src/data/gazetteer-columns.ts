import { DataError } from '../core/vocabulary.ts'
import {
  columnsOf,
  headerBytes,
  magic,
  nameMark,
  storedKinds,
  titleCase,
  unpackSize,
} from './gazetteer-format.ts'
import { createKeyTable, type KeyTable } from './near.ts'
import type { RankedPlace } from './ranked-place.ts'
import { createRowIndex } from './row-index.ts'

/** The compiled gazetteer as rows and keys. A row is a number from 0. */
export interface GazetteerColumns {
  /** Main names: the row of a key is the row of its place. */
  readonly own: KeyTable
  /** Other names; `placeOf` gives the place of such a row. */
  readonly other: KeyTable
  placeOf(row: number): number
  population(row: number): number
  place(row: number): RankedPlace
  byId(id: string): RankedPlace | undefined
}

/** Reads the columns where they lie. @throws {DataError} when the file is of another layout */
export function openColumns(file: Buffer): GazetteerColumns {
  const count = (i: number): number => file.readUInt32LE(magic.length + 32 + 4 * i)
  if (file.length < headerBytes || file.toString('latin1', 0, magic.length) !== magic) throw notOurs()
  const places = count(0)
  const aliases = count(1)
  const at = columnsOf({ places, aliases, keyBytes: count(2), aliasBytes: count(3), areaBytes: count(4) })
  if (at.end !== file.length) throw notOurs()

  const own = createKeyTable(file, { rows: places, starts: at.keyAt, bytes: at.keys })
  const other = createKeyTable(file, { rows: aliases, starts: at.aliasAt, bytes: at.aliasKeys })
  let areas: readonly string[] | undefined
  const areaOf = (row: number): readonly string[] => {
    areas ??= file.toString('utf8', at.areas, at.end).split('\n')
    return areas[file.readUInt16LE(at.area + 2 * row) & 0x3fff]!.split('\t')
  }
  const population = (row: number): number => unpackSize(file.readUInt16LE(at.size + 2 * row))

  const place = (row: number): RankedPlace => {
    const [country = '', division = '', around = ''] = areaOf(row)
    const text = own.text(row)
    const mark = text.indexOf(String.fromCharCode(nameMark))
    return {
      id: `gn-${file.readUIntLE(at.id + 3 * row, 3)}`,
      names: { en: mark < 0 ? titleCase(text) : text.slice(mark + 1) },
      spellings: [],
      kind: storedKinds[file.readUInt16LE(at.area + 2 * row) >> 14] ?? 'village',
      lat: file.readInt32LE(at.lat + 4 * row) / 1e5,
      lon: file.readInt32LE(at.lon + 4 * row) / 1e5,
      country,
      parents: around === '' ? [country] : around.split(' '),
      population: population(row),
      division,
    }
  }

  const rowOfId = createRowIndex(places, (row) => {
    const i = at.id + 3 * row
    return file[i]! | (file[i + 1]! << 8) | (file[i + 2]! << 16)
  })
  const byId = (id: string): RankedPlace | undefined => {
    const row = /^gn-\d{1,8}$/u.test(id) ? rowOfId(Number(id.slice(3))) : -1
    return row < 0 ? undefined : place(row)
  }
  return { own, other, placeOf: (row) => file.readUIntLE(at.of + 3 * row, 3), population, place, byId }
}

function notOurs(): DataError {
  return new DataError(
    'data/places/gazetteer.bin',
    'is not of the layout that this version reads; npm run places',
  )
}
