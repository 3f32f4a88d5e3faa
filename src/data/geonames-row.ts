import { type Knowledge, nameKey } from '../core/vocabulary.ts'
import type { GazetteerRow } from './compile-gazetteer.ts'

/** A line of a GeoNames dump, as far as it is used. */
export interface GeonamesRow {
  readonly id: number
  readonly name: string
  readonly otherNames: readonly string[]
  readonly lat: number
  readonly lon: number
  /** P populated place, A division, L area, T mountain, S spot, H water, R road, V vegetation, U undersea. */
  readonly featureClass: string
  readonly featureCode: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly division: string
  readonly population: number
}

/** Columns of a dump. Source: the readme.txt beside GeoNames' dumps, "The main 'geoname' table". */
const columns = 19

/** Reads a line; undefined where it is none of a dump. */
export function readGeonames(line: string): GeonamesRow | undefined {
  const cells = line.split('\t')
  const [id, lat, lon, population] = [cells[0], cells[4], cells[5], cells[14]].map(Number)
  const isRow =
    cells.length === columns &&
    /^\d{1,8}$/u.test(cells[0]!) &&
    cells[1] !== '' &&
    Math.abs(lat!) <= 90 &&
    Math.abs(lon!) <= 180 &&
    cells[4] !== '' &&
    /^(?:[A-Z]{2})?$/u.test(cells[8]!) &&
    Number.isSafeInteger(population)
  if (!isRow) return undefined
  return {
    id: id!,
    name: cells[1]!,
    otherNames: cells[3]!.split(',').filter((name) => name !== ''),
    lat: lat!,
    lon: lon!,
    featureClass: cells[6]!,
    featureCode: cells[7]!,
    country: cells[8]!,
    division: cells[10]!,
    population: population!,
  }
}

/** Where things happen though nobody lives there for good: camps, bases, airfields, wells, oases. */
const spots: ReadonlySet<string> = new Set(
  'CMP CMPREF CMPLA CMPMN MILB INSM AIRP AIRF AIRB OAS WLL WTRH'.split(' '),
)

/** Whether reports place events there. Divisions are left out: they bear the names of their seats. */
export function isWanted({ featureClass, featureCode, country }: GeonamesRow): boolean {
  return country !== '' && (/^[PLT]$/u.test(featureClass) || spots.has(featureCode))
}

/**
 * Most villages have no population in GeoNames. So much is counted for them where several places share a name: more
 * than an area of their name, of which nobody lives, even where the name is one of their others.
 */
const peopleOf = { village: 100, area: 1 }

/** A row to compile. @param area its line of the area table */
export function gazetteerRow(row: GeonamesRow, area: string): GazetteerRow {
  const own = nameKey(row.name)
  const keys = new Set(row.otherNames.map(nameKey).filter((key) => key !== own && key.length > 2))
  const isSettlement = row.featureClass === 'P'
  return {
    id: row.id,
    name: row.name,
    otherKeys: [...keys].sort(),
    lat: row.lat,
    lon: row.lon,
    kind: isSettlement ? kindOf(row) : 3,
    population: row.population || (isSettlement ? peopleOf.village : peopleOf.area),
    area,
  }
}

/** As in `storedKinds`. A seat of a first or second-order division is a town however small. */
function kindOf({ featureCode, population }: GeonamesRow): 0 | 1 | 2 {
  if (featureCode === 'PPLX') return 2
  return /^PPL(?:C|A|A2)$/u.test(featureCode) || population >= 5000 ? 0 : 1
}

/**
 * The line of the area table for places of a division: its name, and the ids of our own places that they lie in, where
 * we have that division.
 * @param names of the division, its own first
 */
export function areaLine(country: string, names: readonly string[], { places }: Knowledge): string {
  const keys = new Set(
    names.flatMap((name) => [nameKey(name), `${nameKey(name)} region`, `${nameKey(name)} province`]),
  )
  const ours = [...places.values()].find(
    (place) =>
      place.country === country &&
      place.kind === 'admin1' &&
      [...Object.values(place.names), ...place.spellings].some((name) => keys.has(nameKey(name))),
  )
  const around = ours === undefined ? [] : [[ours.id, ...ours.parents].join(' ')]
  return [country, names[0] ?? '', ...around].join('\t')
}
