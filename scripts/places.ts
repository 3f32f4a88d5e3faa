import { mkdirSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { compileCountries } from './places/compile-countries.ts'
import { compileGazetteer } from './places/compile-gazetteer.ts'
import { readCities, readDivisions } from './places/geonames.ts'

// `npm run places`: compiles data/places/gazetteer.bin and countries.json out of the GeoNames packages.
const { values } = parseArgs({ options: { out: { type: 'string', default: 'data/places' } } })
const cities = readCities()
mkdirSync(values.out, { recursive: true })

const gazetteer = compileGazetteer(cities, readDivisions())
writeFileSync(`${values.out}/gazetteer.bin`, gazetteer)
const countries = compileCountries(cities)
writeFileSync(`${values.out}/countries.json`, countries)
console.log(
  `${cities.length} places in ${(gazetteer.length / 1e6).toFixed(2)} MB, ${JSON.parse(countries).length} countries`,
)
