import { readFileSync } from 'node:fs'
import { DataError, type Gazetteer, nameKey, type Place } from '../core/vocabulary.ts'
import { openColumns } from './gazetteer-columns.ts'
import { findNear, type KeyTable } from './near.ts'
import type { RankedPlace } from './ranked-place.ts'

/** Answers of the compiled index; one name has at most this many places ("San Antonio" has 300). */
const mostNamed = 50

/**
 * Opens the compiled index of the world's places. The file stays as it is on disk, in one buffer: keys are found by
 * binary search, and only places that are asked for become objects.
 *
 * Places that bear the name only as one of their other names rank as if they had a tenth of their people: "Gao" is
 * the town before it is anything's nickname.
 * @throws {DataError} when the file is missing or of another layout
 */
export function createGazetteer(file: string): Gazetteer {
  return gazetteerOf(readBytes(file))
}

/** The same, of a file that was read already. @throws {DataError} when it is of another layout */
export function gazetteerOf(bytes: Buffer): Gazetteer {
  const columns = openColumns(bytes)
  const { own, other } = columns

  const place = (row: number): RankedPlace => columns.place(row)
  const weigh = (row: number, isOwn: boolean): number => columns.population(row) / (isOwn ? 1 : 10)
  const ranked = (found: ReadonlyMap<number, number>): readonly Place[] =>
    [...found].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([row]) => place(row))

  const named = (name: string): readonly Place[] => {
    const key = Buffer.from(nameKey(name))
    if (key.length === 0) return []
    const found = new Map<number, number>()
    for (const row of other.rowsOf(key)) found.set(columns.placeOf(row), weigh(columns.placeOf(row), false))
    for (const row of own.rowsOf(key)) found.set(row, weigh(row, true))
    return ranked(found).slice(0, mostNamed)
  }

  const near = (name: string, limit: number): readonly Place[] => {
    const key = Buffer.from(nameKey(name))
    const found = [
      ...nearRows(own, key, (row) => row, 1),
      ...nearRows(other, key, (row) => columns.placeOf(row), 10),
    ]
    found.sort((a, b) => a.distance - b.distance || b.weight - a.weight || a.row - b.row)
    return [...new Set(found.map(({ row }) => row))].slice(0, limit).map(place)
  }

  const nearRows = (table: KeyTable, key: Buffer, rowOf: (row: number) => number, divisor: number) =>
    findNear(table, key).map(({ row, distance }) => ({
      row: rowOf(row),
      distance,
      weight: columns.population(rowOf(row)) / divisor,
    }))

  return { named, near, byId: remembering((id) => columns.byId(id)) }
}

/**
 * A scan for an id takes a millisecond, and every line of an answer asks for its place again. 1,000 places are more
 * than one answer names, and less than 1 MB.
 */
function remembering(find: (id: string) => Place | undefined): (id: string) => Place | undefined {
  const known = new Map<string, Place | undefined>()
  return (id) => {
    if (!known.has(id)) {
      if (known.size >= 1000) known.clear()
      known.set(id, find(id))
    }
    return known.get(id)
  }
}

function readBytes(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new DataError('data/places/gazetteer.bin', 'cannot be read; npm run places makes it', {
      cause: error,
    })
  }
}
