import { createRequire } from 'node:module'
import { nameKey } from '../../src/core/language/fold.ts'
import type { Place } from '../../src/core/model/index.ts'
import { usualNames } from './country-names.ts'
import type { City } from './geonames.ts'

const require = createRequire(import.meta.url)
// The package's types declare an ES module, which it is not.
const names = require('i18n-iso-countries') as {
  getNames(language: string, options: { select: 'all' }): Readonly<Record<string, readonly string[]>>
}

/**
 * The text of countries.json: names by language, coordinates of the capital. Territories without a place of 500
 * people (Antarctica, Bouvet Island…) are left out.
 */
export function compileCountries(cities: readonly City[]): string {
  const en = names.getNames('en', { select: 'all' })
  const fr = names.getNames('fr', { select: 'all' })
  const byCountry = Map.groupBy(cities, ({ country }) => country)
  const rows = Object.keys(en)
    .sort()
    .flatMap((code) => {
      const seat = seatOf(byCountry.get(code) ?? [])
      return seat === undefined ? [] : [country(code, seat, en[code] ?? [], fr[code] ?? [])]
    })
  return `[\n${rows.map(formatEntry).join(',\n')}\n]\n`
}

/** As Biome formats it, so that `npm run check` finds nothing to change in a compiled file. */
function formatEntry(entry: object): string {
  const lines = Object.entries(entry).map(([key, value]) => {
    const inline = `    "${key}": ${inLine(value)}`
    // 110 is Biome's line width here, with the comma.
    if (inline.length < 110 || typeof value !== 'object') return inline
    const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}']
    return `    "${key}": ${open}\n${partsOf(value)
      .map((part) => `      ${part}`)
      .join(',\n')}\n    ${close}`
  })
  return `  {\n${lines.join(',\n')}\n  }`
}

function inLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const parts = partsOf(value).join(', ')
  return Array.isArray(value) ? `[${parts}]` : `{ ${parts} }`
}

function partsOf(value: object): readonly string[] {
  if (Array.isArray(value)) return value.map((one) => JSON.stringify(one))
  return Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${JSON.stringify(one)}`)
}

/** The capital; where GeoNames names none, the largest place. */
function seatOf(cities: readonly City[]): City | undefined {
  const capitals = cities.filter((city) => city.featureCode === 'PPLC')
  return (capitals.length > 0 ? capitals : [...cities]).sort(
    (a, b) => b.population - a.population || a.id - b.id,
  )[0]
}

function country(
  code: string,
  seat: City,
  en: readonly string[],
  fr: readonly string[],
): Place & { source: string } {
  const usual = usualNames[code]
  const chosen = { en: usual?.en ?? en[0]!, fr: usual?.fr ?? fr[0]! }
  const known = new Set(Object.values(chosen).map(nameKey))
  const spellings = [...(usual?.spellings ?? []), ...en, ...fr].filter((name) => {
    const isNew = !known.has(nameKey(name))
    known.add(nameKey(name))
    return isNew
  })
  return {
    id: code,
    names: chosen,
    spellings,
    kind: 'country',
    lat: seat.lat,
    lon: seat.lon,
    country: code,
    parents: [],
    coordinatesOf: 'country',
    source: `i18n-iso-countries; GeoNames ${seat.id}, ${seat.name}`,
  }
}
